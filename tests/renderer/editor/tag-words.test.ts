import { buildEditorFromExtensions } from '@lexical/extension';
import {
  $createRangeSelection,
  $getRoot,
  $setSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type PointType,
  type RangeSelection,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import {
  BREAK,
  figure,
  list,
  listItem,
  paragraph,
  table,
  text,
  type Block,
  type Inline,
  type SpanKind,
} from '../../../app/article';
import { $showBlock } from '../../../renderer/editor/convert/show-block';
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

it('tags nothing where only a line end is selected', () => {
  const before = paragraph(text('one'), BREAK, text('two'));
  const { body, update } = show(before);
  update(() => {
    const selection = $select('two');
    // A browser says in one way or the other that this is where the second line begins.
    selection.anchor.set(selection.anchor.key, 0, 'text');
    selection.focus.set($getRoot().getFirstChildOrThrow().getKey(), 2, 'element');
    expect($tagSelection(selection, 'quote', 'q1')).toBe(false);
  });
  expect(body()).toEqual([before]);
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

describe('between the words of a quote', () => {
  const [one, two] = [quote('q1', text('one ')), quote('q1', text('two'))];
  const WHOLE = [text('a '), quote('q1', text('one two')), text(' z')];
  const X = text('X');

  type Place = (...content: Inline[]) => Block;
  const PLACES: Readonly<Record<string, Place>> = {
    paragraph: (...content) => paragraph(...content),
    item: (...content) => list('bulleted', listItem(content)),
    cell: (...content) => table([[text('Head')]], [content]),
    caption: (...content) => figure({ picture: 'assets/a.jpg', caption: content }),
    note: (...content) => paragraph(note('n1', ...content)),
  };

  /** Puts something in the middle of the quote. */
  function put(block: Block, $put: (caret: RangeSelection) => void): readonly Block[] {
    const { body, update } = show(block);
    update(() => {
      const caret = $select('one ');
      caret.anchor.set(caret.focus.key, caret.focus.offset, 'text');
      $put(caret);
    });
    return body();
  }

  const $insert =
    (...blocks: Block[]) =>
    (caret: RangeSelection) =>
      caret.insertNodes(blocks.map($showBlock));

  it.each(Object.entries(PLACES))('a %s stays in order around what is put there', (name, place) => {
    // The halves of a quote in a note are in the halves of that note.
    const line = (...between: Inline[]) =>
      name === 'note'
        ? paragraph(note('n1', text('a '), one), ...between, note('n1', two, text(' z')))
        : place(text('a '), one, ...between, two, text(' z'));
    expect(put(place(...WHOLE), $insert(paragraph(X)))).toEqual([line(X)]);
    expect(put(place(...WHOLE), (caret) => caret.insertRawText('X'))).toEqual([line(X)]);
    expect(put(place(...WHOLE), (caret) => caret.insertLineBreak())).toEqual([line(BREAK)]);
  });

  it('Enter parts the line, and each half has its words', () => {
    const $enter = (caret: RangeSelection) => void caret.insertParagraph();
    const halves = [
      [text('a '), one],
      [two, text(' z')],
    ] as const;
    expect(put(PLACES['paragraph']!(...WHOLE), $enter)).toEqual(
      halves.map((half) => paragraph(...half)),
    );
    expect(put(PLACES['item']!(...WHOLE), $enter)).toEqual([
      list('bulleted', ...halves.map((half) => listItem(half))),
    ]);
    expect(put(PLACES['note']!(...WHOLE), $enter)).toEqual(
      halves.map((half) => paragraph(note('n1', ...half))),
    );
  });

  it('Enter ends a line of a cell', () => {
    const { editor, body, update } = show(PLACES['cell']!(...WHOLE));
    update(() => {
      const caret = $select('one ');
      caret.anchor.set(caret.focus.key, caret.focus.offset, 'text');
      editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
    });
    expect(body()).toEqual([PLACES['cell']!(text('a '), one, BREAK, two, text(' z'))]);
  });

  it('two blocks part the line, and its words go on behind the second', () => {
    const blocks = [paragraph(X), paragraph(text('Y'))];
    expect(put(PLACES['paragraph']!(...WHOLE), $insert(...blocks))).toEqual([
      paragraph(text('a '), one, X),
      paragraph(text('Y'), two, text(' z')),
    ]);
  });
});
