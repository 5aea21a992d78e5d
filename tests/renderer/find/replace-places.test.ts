import { buildEditorFromExtensions } from '@lexical/extension';
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { paragraph, quote, text, type Block, type Inline } from '../../../app/article';
import { findMatches, replaceMatches, replacementOf, type FindQuery } from '../../../app/find';
import { StoryBlocks } from '../../../renderer/editor/convert/story-blocks';
import { StoryExtension } from '../../../renderer/editor/extensions/story-extension';
import { $getRecords, $setRecords } from '../../../renderer/editor/records';
import { replacePlaces, type Replacement } from '../../../renderer/find/replace-places';
import { runsOf } from '../../../renderer/highlights/story-runs';
import type { Story } from '../../../renderer/story/story';
import { body } from '../../support/arbitraries';

// Nothing is said to the main process here; there is no window to say it through.
vi.mock('../../../renderer/bridge', () => ({ bridge: {} }));

const EXACT: FindQuery = { text: '', matchCase: true, wholeWord: false, isExpression: false };

function show(blocks: readonly Block[]) {
  const editor = buildEditorFromExtensions(StoryExtension);
  const story = new StoryBlocks(editor);
  const records = {
    q1: quote(null, { status: 'checked' }),
    q2: quote(null, { status: 'checked' }),
  };
  story.show(blocks, () => $setRecords({ ...$getRecords(), quotes: records }));
  story.follow();
  const runs = runsOf(editor);
  /** Replaces all in the text, as the find bar does. */
  const replaceAll = (query: FindQuery, words: string) => {
    const replacements = runs.blocks().flatMap((block) =>
      runs.of(block).flatMap((run, index) => {
        const found = findMatches([run.text], query);
        if (!found.ok) throw new Error(found.problem.code);
        return found.matches[0]!.map((match): Replacement => {
          const place = { in: block, run: index, start: match.start, end: match.end };
          return { place, words: replacementOf(run.text, match, words, query) };
        });
      }),
    );
    replacePlaces({ editor } as Partial<Story> as Story, replacements);
  };
  return {
    replaceAll,
    texts: () => runs.blocks().map((block) => runs.of(block).map((run) => run.text)),
    blocks: () => story.collect().map(({ block }) => block),
  };
}

function replaced(content: readonly Inline[], query: string, words: string): readonly Block[] {
  const story = show([paragraph(...content)]);
  story.replaceAll({ ...EXACT, text: query, isExpression: true }, words);
  return story.blocks();
}

const said = (...content: Inline[]): Inline => ({ type: 'quote', quote: 'q1', content });

test('words go to where the match begins', () => {
  const content = [text('a '), said(text('b'), text('c', 'bold')), text(' d')];
  expect(replaced(content, 'b', 'X')).toEqual([
    paragraph(text('a '), said(text('X'), text('c', 'bold')), text(' d')),
  ]);
  expect(replaced(content, 'a b', 'X')).toEqual([
    paragraph(text('X'), said(text('c', 'bold')), text(' d')),
  ]);
  expect(replaced(content, 'c d', 'X')).toEqual([
    paragraph(text('a '), said(text('b'), text('X', 'bold'))),
  ]);
  expect(replaced(content, 'bc', 'X')).toEqual([
    paragraph(text('a '), said(text('X')), text(' d')),
  ]);
  expect(replaced(content, 'bc ', '')).toEqual([paragraph(text('a d'))]);
});

test('line ends that are found are taken out, and those that are put back stay', () => {
  const content = [text('a', 'bold'), { type: 'break' } as const, text('b')];
  expect(replaced(content, '\\n', ' ')).toEqual([paragraph(text('a', 'bold'), text(' b'))]);
  expect(replaced(content, 'a(\\n)b', 'x$1y')).toEqual([
    paragraph(text('x', 'bold'), { type: 'break' }, text('y', 'bold')),
  ]);
});

test('every run is as its text would be', () => {
  const query = fc.constantFrom('[aeiou ]+', '.', '\\s', '(\\S)(\\S)', '\\n', 'x*');
  const words = fc.constantFrom('', 'Z', 'long words', '$2$1');
  fc.assert(
    fc.property(body, query, words, (blocks, pattern, by) => {
      const story = show(blocks);
      const asked = { ...EXACT, text: pattern, isExpression: true };
      const wanted = story.texts().map((texts) =>
        texts.map((value) => {
          const found = findMatches([value], asked);
          return found.ok ? replaceMatches(value, found.matches[0]!, by, asked) : value;
        }),
      );
      story.replaceAll(asked, by);
      const full = (all: readonly (readonly string[])[]) => all.flat().filter((one) => one !== '');
      expect(full(story.texts())).toEqual(full(wanted));
    }),
    { numRuns: 100 },
  );
});
