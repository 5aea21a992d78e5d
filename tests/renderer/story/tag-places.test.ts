import { buildEditorFromExtensions } from '@lexical/extension';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  inlineNodes,
  inlineRuns,
  paragraph,
  plainText,
  text,
  type Block,
} from '../../../app/article';
import { linesOf } from '../../../app/quotes/in-article/lines';
import { StoryBlocks } from '../../../renderer/editor/convert/story-blocks';
import { StoryExtension } from '../../../renderer/editor/extensions/story-extension';
import { $getRecords } from '../../../renderer/editor/records';
import type { WordsPlace } from '../../../renderer/highlights/lines';
import { tagPlaces } from '../../../renderer/story/tag-places';
import { body } from '../../support/arbitraries';

const TAG = { source: { newName: 'Nila Tan' }, via: null, kind: 'direct', cue: 'said' } as const;

function show(blocks: readonly Block[]) {
  const editor = buildEditorFromExtensions(StoryExtension);
  const story = new StoryBlocks(editor);
  story.show(blocks);
  story.follow();
  return { editor, story, bodyOf: () => story.collect().map(({ block }) => block) };
}

/** All the words of a quote, and the plain text of everything. */
function read(blocks: readonly Block[], id: string | null) {
  const runs = [...inlineRuns(blocks)];
  const spans = runs
    .flatMap((run) => [...inlineNodes(run)])
    .filter((node) => node.type === 'quote' && node.quote === id)
    .map((node) => (node.type === 'quote' ? plainText(node.content) : ''));
  return { spans, texts: runs.map(plainText) };
}

describe('tagging words at places', () => {
  it('tags just them as one quote, and changes no word', () => {
    fc.assert(
      fc.property(body, fc.nat(), fc.nat(), fc.nat(), (blocks, at, from, length) => {
        const { editor, story, bodyOf } = show(blocks);
        const before = bodyOf();
        const lines = linesOf(before);
        if (lines.length === 0) return;
        // Some words of one line, and the first characters of the next.
        const places = [at, at + 1].map((number, index): WordsPlace => {
          const line = lines[number % lines.length]!;
          const start = index === 0 ? from % line.text.length : 0;
          const end = Math.min(start + 1 + (length % 20), line.text.length);
          const words = line.text.slice(start, end);
          return {
            ...{ in: story.collect()[line.block]!.key, run: line.run },
            ...{ start, end, text: words },
          };
        });
        const [first, second] = places;
        const isOneLine = first!.in === second!.in && first!.run === second!.run;
        const isWrapped = (at + 1) % lines.length < at % lines.length;
        const wanted = isOneLine || isWrapped ? [first!] : [first!, second!];
        // No suggestion ends within a character.
        fc.pre(wanted.every((place) => place.text.isWellFormed()));
        const id = tagPlaces(editor, wanted, TAG);
        expect(read(bodyOf(), null).texts).toEqual(read(before, null).texts);
        if (id === null) {
          expect(bodyOf()).toEqual(before);
          return;
        }
        // A line end alone is no quote, and blanks at the ends of words are not said.
        const said = read(bodyOf(), id).spans.join('');
        const words = wanted.map((place) => place.text).join('');
        expect(said.replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
        expect(Object.keys(editor.getEditorState().read($getRecords).quotes)).toEqual([id]);
      }),
    );
  });

  it('does nothing where other words stand by now, or words that are tagged', () => {
    const { editor, story, bodyOf } = show([paragraph(text('“We sail,” she said.'))]);
    const place = { in: story.collect()[0]!.key, run: 0, start: 0, end: 10, text: '“We sail,”' };
    expect(tagPlaces(editor, [{ ...place, text: '“We said,”' }], TAG)).toBeNull();
    expect(tagPlaces(editor, [place, { ...place, in: 'gone' }], TAG)).toBeNull();
    expect(tagPlaces(editor, [], TAG)).toBeNull();
    expect(tagPlaces(editor, [place], TAG)).toBe('q1');
    const tagged = bodyOf();
    expect(tagPlaces(editor, [{ ...place, start: 4, text: 'sail,”' }], TAG)).toBeNull();
    expect(bodyOf()).toEqual(tagged);
  });
});
