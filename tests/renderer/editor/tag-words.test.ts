import { buildEditorFromExtensions } from '@lexical/extension';
import {
  $createRangeSelection,
  $getRoot,
  $setSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  type PointType,
} from 'lexical';
import { expect, it } from 'vitest';
import { paragraph, text, type Block, type Inline, type SpanKind } from '../../../app/article';
import { StoryBlocks } from '../../../renderer/editor/convert/story-blocks';
import { StoryExtension } from '../../../renderer/editor/extensions/story-extension';
import { $tagSelection, $untag } from '../../../renderer/editor/tag-words';

const quote = (id: string, ...content: Inline[]): Inline => ({ type: 'quote', quote: id, content });
const note = (id: string, ...content: Inline[]): Inline => ({ type: 'note', note: id, content });

/** A story in the editor. */
function show(...blocks: Block[]) {
  const editor = buildEditorFromExtensions(StoryExtension);
  const story = new StoryBlocks(editor);
  story.show(blocks);
  story.follow();
  return {
    editor,
    body: () => story.collect().map(({ block }) => block),
    update: ($change: () => void) => editor.update($change, { discrete: true }),
  };
}

/** Selects from the first of the words to the last of the others, each in one text. */
function $select(from: string, to = from) {
  const selection = $createRangeSelection();
  $setPoint(selection.anchor, from, 0);
  $setPoint(selection.focus, to, to.length);
  $setSelection(selection);
  return selection;
}

function $setPoint(point: PointType, words: string, offset: number): void {
  const node = $getRoot()
    .getAllTextNodes()
    .find((one) => one.getTextContent().includes(words))!;
  point.set(node.getKey(), node.getTextContent().indexOf(words) + offset, 'text');
}

function tagged(blocks: readonly Block[], kind: SpanKind, from: string, to = from) {
  const { body, update } = show(...blocks);
  update(() => void $tagSelection($select(from, to), kind, kind === 'quote' ? 'q1' : 'n1'));
  return body();
}

it('puts a note inside the quote that it is about a part of', () => {
  const before = paragraph(quote('q9', text('“It sails at dawn,”')), text(' she said.'));
  expect(tagged([before], 'note', 'at dawn')).toEqual([
    paragraph(
      quote('q9', text('“It sails '), note('n1', text('at dawn')), text(',”')),
      text(' she said.'),
    ),
  ]);
});

it('puts a whole quote inside a note about more than it', () => {
  const before = paragraph(text('Yes. '), quote('q9', text('“It sails,”')), text(' she said.'));
  expect(tagged([before], 'note', 'Yes.', 'she')).toEqual([
    paragraph(
      note('n1', text('Yes. '), quote('q9', text('“It sails,”')), text(' she')),
      text(' said.'),
    ),
  ]);
});

it('does not let a note cut a quote in two', () => {
  const before = paragraph(note('n9', text('Yes. “It sails')), text(' at dawn,” she said.'));
  expect(tagged([before], 'quote', '“It sails', 'at dawn,”')).toEqual([
    paragraph(
      note('n9', text('Yes. ')),
      quote('q1', note('n9', text('“It sails')), text(' at dawn,”')),
      text(' she said.'),
    ),
  ]);
});

it('goes on with a note in the next paragraph, and comes off all its words', () => {
  const blocks = [paragraph(text('It sails')), paragraph(text('at dawn.'))];
  const { body, update } = show(...blocks);
  update(() => void $tagSelection($select('sails', 'at'), 'note', 'n1'));
  expect(body()).toEqual([
    paragraph(text('It '), note('n1', text('sails'))),
    paragraph(note('n1', text('at')), text(' dawn.')),
  ]);
  update(() => $untag($getRoot(), 'note', 'n1'));
  expect(body()).toEqual(blocks);
});

it.each(['start', 'end'])('writes at the %s of a note in a quote what is in neither', (edge) => {
  const words = quote('q1', note('n1', text('Dawn.')));
  const { editor, body, update } = show(paragraph(text('A '), words, text(' B')));
  update(() => {
    const selection = $select('Dawn.');
    const point = edge === 'start' ? selection.anchor : selection.focus;
    selection.anchor.set(point.key, point.offset, 'text');
    selection.focus.set(point.key, point.offset, 'text');
    editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, '!');
  });
  expect(body()).toEqual([
    edge === 'start'
      ? paragraph(text('A !'), words, text(' B'))
      : paragraph(text('A '), words, text('! B')),
  ]);
});
