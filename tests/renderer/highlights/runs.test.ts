import { buildEditorFromExtensions } from '@lexical/extension';
import * as fc from 'fast-check';
import { $getNodeByKey, $getRoot, $isElementNode } from 'lexical';
import { expect, test } from 'vitest';
import {
  BREAK,
  figure,
  inlineNodes,
  inlineRuns,
  list,
  listItem,
  paragraph,
  text,
  type Block,
} from '../../../app/article';
import { StoryBlocks } from '../../../renderer/editor/convert/story-blocks';
import { StoryExtension } from '../../../renderer/editor/extensions/story-extension';
import { $selectAtOffset } from '../../../renderer/editor/caret-place';
import { runsOf } from '../../../renderer/highlights/story-runs';
import { body } from '../../support/arbitraries';

function show(blocks: readonly Block[]) {
  const editor = buildEditorFromExtensions(StoryExtension);
  new StoryBlocks(editor).show(blocks);
  const runs = runsOf(editor);
  const texts = () => runs.blocks().map((block) => runs.of(block).map((run) => run.text));
  return { editor, runs, texts };
}

test('a run is the text of a line, whatever is in it', () => {
  const { texts } = show([
    paragraph(text('a'), text('b', 'bold'), {
      type: 'quote',
      quote: 'q1',
      content: [text('c'), { type: 'link', url: 'x:y', title: '', content: [text('d')] }],
    }),
    paragraph(
      text('one'),
      BREAK,
      text('two'),
      { type: 'raw-inline', source: '<b>' },
      text('three'),
    ),
    list('bulleted', listItem([text('e')], list('bulleted', listItem([text('f')])))),
    figure({ caption: [text('g')], credit: 'h' }),
    { type: 'code', language: '', meta: '', text: 'i\n\tj' },
  ]);
  expect(texts().slice(0, 5)).toEqual([
    ['abcd'],
    ['one\ntwo', 'three'],
    ['e', 'f'],
    ['g', 'h'],
    ['i\n\tj'],
  ]);
});

test('the runs of a story hold all its words, and their nodes each piece of them', () => {
  fc.assert(
    fc.property(body, (blocks) => {
      const { editor, runs, texts } = show(blocks);
      const all = texts().flat().join('');
      for (const node of [...inlineRuns(blocks)].flatMap((run) => [...inlineNodes(run)])) {
        if (node.type === 'text') expect(all).toContain(node.text);
      }
      editor.getEditorState().read(() => {
        for (const run of runs.blocks().flatMap((block) => runs.of(block))) {
          const words = run.pieces.map(({ key }) => $getNodeByKey(key)!.getTextContent());
          expect(words.join('')).toBe(run.text);
          expect(run.pieces.map(({ end, start }) => end - start)).toEqual(
            words.map((word) => word.length),
          );
        }
      });
    }),
    { numRuns: 100 },
  );
});

test('an edit is told by the block it was made in', () => {
  const { editor, runs, texts } = show([paragraph(text('a')), paragraph(text('b'))]);
  expect(texts()).toEqual([['a'], ['b']]);
  const [first, second] = runs.blocks();
  const told: string[][] = [];
  runs.follow((blocks) => told.push([...blocks]));

  editor.update(
    () => {
      const node = $getNodeByKey(second!);
      if (!$isElementNode(node)) throw new Error('No paragraph.');
      $selectAtOffset(node, 1);
      node.getAllTextNodes()[0]!.setTextContent('bc');
    },
    { discrete: true },
  );
  expect(told).toEqual([[second]]);
  expect(texts()).toEqual([['a'], ['bc']]);

  editor.update(() => $getRoot().getFirstChildOrThrow().remove(), { discrete: true });
  expect(told[1]).toContain(first);
  expect(runs.of(first!)).toEqual([]);
  expect(texts()).toEqual([['bc']]);
});
