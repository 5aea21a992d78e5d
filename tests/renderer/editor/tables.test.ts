import { buildEditorFromExtensions } from '@lexical/extension';
import { $createTableSelectionFrom } from '@lexical/table';
import * as fc from 'fast-check';
import {
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
} from 'lexical';
import { describe, expect, test } from 'vitest';
import {
  blockQuote,
  BREAK,
  code,
  crosshead,
  figure,
  list,
  listItem,
  paragraph,
  raw,
  SECTION_BREAK,
  table,
  text,
  type Block,
  type Table,
} from '../../../app/article';
import { readText, writeText } from '../../../app/format';
import { $collectBlock } from '../../../renderer/editor/convert/collect-block';
import { $showBlock } from '../../../renderer/editor/convert/show-block';
import { StoryBlocks } from '../../../renderer/editor/convert/story-blocks';
import { StoryExtension } from '../../../renderer/editor/extensions/story-extension';
import { runEditorCommand } from '../../../renderer/editor/format-commands';
import { $isLockedBlockNode } from '../../../renderer/editor/nodes/locked-block-node';
import { $cellAt, $tableOf } from '../../../renderer/editor/tables/table-grid';
import { planReplacement } from '../../../renderer/story/replace-story';
import { tableBlock } from '../../support/arbitraries';

const cell = (words: string) => [text(words)];

/** Two columns, the second at the end of its lines. */
const FARES: Table = {
  ...table(
    [cell('Route'), cell('Fare')],
    [cell('One way'), cell('4')],
    [cell('Return'), cell('7')],
  ),
  align: [null, 'end'],
};

function show(...blocks: readonly Block[]) {
  const editor = buildEditorFromExtensions(StoryExtension);
  const story = new StoryBlocks(editor);
  story.show(blocks);
  story.follow();
  const edit = ($change: () => void) => editor.update($change, { discrete: true });
  return { editor, story, edit, blocks: () => story.collect().map(({ block }) => block) };
}

/** A story that is one table, with the caret in the cell of a row and column. */
function showTable(block: Table, row: number, column: number) {
  const shown = show(block);
  shown.edit(() => $cell(row, column).selectEnd());
  return shown;
}

function $cell(row: number, column: number) {
  const node = $getRoot().getFirstChildOrThrow();
  return $cellAt($tableOf(node)!, row, column)!;
}

test('a table that is shown is collected as the same table', () => {
  fc.assert(
    fc.property(tableBlock, (block) => {
      const { editor } = show(block);
      const collected = editor
        .getEditorState()
        .read(() => $collectBlock($getRoot().getFirstChildOrThrow()));
      expect(collected).toEqual(block);
    }),
  );
});

describe('in the file', () => {
  const TEXT = '|Route|Fare|\n|---|-:|\n|One way|  4 |\nReturn | 7\n\nText.\n';

  function open() {
    const before = readText(TEXT);
    const shown = show(...before.article.body);
    const saved = () => writeText({ ...before.article, body: shown.blocks() }, before);
    return { ...shown, saved };
  }

  test('an edit in a cell changes its line and no other', () => {
    const { edit, saved } = open();
    expect(saved()).toBe(TEXT);
    edit(() => $cell(1, 1).selectEnd().insertText(',50'));
    expect(saved()).toBe(TEXT.replace('|One way|  4 |', '| One way | 4,50 |'));
    edit(() => $cell(1, 1).selectEnd().insertText(' and more'));
    edit(() => $cell(1, 1).getFirstDescendant()?.replace($createTextNode('4')));
    expect(saved()).toBe(TEXT);
  });

  test('an alignment changes the line of dashes, a row adds its own', () => {
    const { editor, edit, saved } = open();
    edit(() => $cell(1, 0).selectEnd());
    runEditorCommand(editor, 'table.align-center');
    runEditorCommand(editor, 'table.row-below');
    edit(() => {});
    const aligned = TEXT.replace('|---|-:|', '| :-: | -: |');
    expect(saved()).toBe(aligned.replace('|  4 |\n', '|  4 |\n| | |\n'));
  });

  test('a row that becomes the head is written as one', () => {
    const { editor, edit, saved } = open();
    edit(() => $cell(0, 0).selectEnd());
    runEditorCommand(editor, 'table.remove-row');
    edit(() => {});
    expect(saved()).toBe('| One way | 4 |\n| - | -: |\nReturn | 7\n\nText.\n');
  });
});

test('a table that is no grid, or is larger than a browser lays out, is shown locked', () => {
  const ragged: Table = { ...FARES, rows: [...FARES.rows, [cell('One')]] };
  const row = Array.from({ length: 100 }, () => cell('x'));
  const large = table(...Array.from({ length: 201 }, () => row));
  for (const block of [ragged, large, { ...FARES, align: [], rows: [[]] }]) {
    const { editor, blocks } = show(block);
    expect(editor.read(() => $isLockedBlockNode($getRoot().getFirstChild()))).toBe(true);
    expect(blocks()).toEqual([block]);
  }
});

describe('what is put into a cell', () => {
  function putIn(...blocks: readonly Block[]) {
    const shown = showTable(FARES, 1, 0);
    shown.edit(() => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertNodes(blocks.map($showBlock));
    });
    const [first, ...below] = shown.blocks();
    return { cell: (first as Table).rows[1]![0], below, table: first as Table };
  }

  test('is lines of the cell', () => {
    const bullets = list('bulleted', listItem([text('two')]), listItem([text('three', 'bold')]));
    const put = putIn(paragraph(text('one')), bullets, crosshead(2, text('four')), code('a\nb'));
    const words = [text('One wayone'), BREAK, text('two'), BREAK, text('three', 'bold'), BREAK];
    expect(put.cell).toEqual([...words, text('four'), BREAK, text('a'), BREAK, text('b')]);
    expect(put.below).toEqual([]);
  });

  test('has a table row by row', () => {
    const put = putIn(paragraph(text(':')), table([cell('a'), cell('b')], [cell('c'), cell('d')]));
    expect(put.cell).toEqual([text('One way:'), BREAK, text('a b'), BREAK, text('c d')]);
    expect(put.table.rows).toHaveLength(3);
  });

  test('goes below the table where it is no text', () => {
    const ferry = figure({ picture: 'assets/ferry.jpg', caption: [text('The ferry')] });
    const put = putIn(paragraph(text(' a')), ferry, SECTION_BREAK, paragraph(text('b')));
    expect(put.cell).toEqual([text('One way a'), BREAK, text('b')]);
    expect(put.below).toEqual([ferry, SECTION_BREAK]);
  });

  test('goes below the table from inside a block quote too', () => {
    const ferry = figure({ picture: 'assets/ferry.jpg', caption: [text('The ferry')] });
    const locked = raw('<video></video>');
    const only = blockQuote(blockQuote(figure({ caption: [text('To come')] })));
    const put = putIn(
      paragraph(text(' a')),
      blockQuote(paragraph(text('b')), ferry, blockQuote(locked, paragraph(text('c')))),
      only,
    );
    expect(put.cell).toEqual([text('One way a'), BREAK, text('b'), BREAK, text('c')]);
    expect(put.below).toEqual([ferry, locked, figure({ caption: [text('To come')] })]);
  });
});

describe('commands', () => {
  test('a row above the head is the head, and is aligned as it was', () => {
    const { editor, blocks } = showTable(FARES, 0, 1);
    runEditorCommand(editor, 'table.row-above');
    editor.update(() => $getSelection()?.insertText('New'), { discrete: true });
    expect(blocks()).toEqual([{ ...FARES, rows: [[[], cell('New')], ...FARES.rows] }]);
    const head = editor.read(() => [0, 1].map((row) => $cell(row, 0).getTag()));
    expect(head).toEqual(['th', 'td']);
  });

  test('without its head, the next row is the head', () => {
    const { editor, edit, blocks } = showTable(FARES, 0, 0);
    runEditorCommand(editor, 'table.remove-row');
    edit(() => {});
    expect(blocks()).toEqual([{ ...FARES, rows: FARES.rows.slice(1) }]);
    expect(editor.read(() => $cell(0, 0).getTag())).toBe('th');
  });

  test('a column keeps its alignment when another comes or goes beside it', () => {
    const { editor, edit, blocks } = showTable(FARES, 2, 0);
    runEditorCommand(editor, 'table.column-before');
    edit(() => {});
    expect((blocks()[0] as Table).align).toEqual([null, null, 'end']);
    runEditorCommand(editor, 'table.remove-column');
    runEditorCommand(editor, 'table.remove-column');
    edit(() => {});
    expect(blocks()).toEqual([
      { ...FARES, align: ['end'], rows: FARES.rows.map(([, fare]) => [fare]) },
    ]);
    runEditorCommand(editor, 'table.remove-column');
    edit(() => {});
    expect(blocks()).toEqual([]);
  });

  test('the alignment that a column has already is taken off', () => {
    const { editor, edit, blocks } = showTable(FARES, 1, 1);
    for (const align of ['center', 'start', null] as const) {
      runEditorCommand(editor, `table.align-${align ?? 'start'}`);
      edit(() => {});
      expect((blocks()[0] as Table).align).toEqual([null, align]);
    }
  });

  test('a kind of block is not made of a cell, and no table in a table', () => {
    const { editor, edit, blocks } = showTable(FARES, 1, 1);
    const none = ['block.crosshead-2', 'block.list-bulleted', 'block.code', 'block.table'] as const;
    for (const command of [...none, 'block.block-quote', 'block.pull-quote'] as const) {
      runEditorCommand(editor, command);
      edit(() => {});
      expect(blocks()).toEqual([FARES]);
    }
  });
});

test('the caret is in what takes the place of a table with selected cells, or beside it', () => {
  for (const wanted of [[{ ...FARES, rows: FARES.rows.slice(1) }], [paragraph(text('Gone.'))]]) {
    const { editor, story, edit, blocks } = showTable(FARES, 1, 1);
    edit(() =>
      $setSelection($createTableSelectionFrom($tableOf($cell(1, 1))!, $cell(1, 1), $cell(2, 1))),
    );
    const plan = planReplacement(story.collect(), wanted);
    story.replace(wanted, plan, [], () => {});
    expect(blocks()).toEqual(wanted);
    const isCaret = editor.read(() => {
      const selection = $getSelection();
      return $isRangeSelection(selection) && selection.anchor.getNode().isAttached();
    });
    expect(isCaret).toBe(true);
  }
});

test('a cell always holds one paragraph', () => {
  const { editor, edit } = showTable(FARES, 1, 1);
  edit(() => $cell(1, 1).clear());
  const children = editor.read(() =>
    $cell(1, 1)
      .getChildren()
      .map((child) => $isElementNode(child)),
  );
  expect(children).toEqual([true]);
});
