import {
  blockQuote,
  BREAK,
  code,
  crosshead,
  list,
  listItem,
  MARKS,
  paragraph,
  pullQuote,
  SECTION_BREAK,
  text,
  type Block,
} from '../../app/article';
import type { CommandId } from '../../app/commands/commands';
import { expect, test } from './galley';

const WORDS = 'The ferry sails again';
const SET = text(WORDS);

/** What each kind of block is in the file, and what it is called in the toolbar. */
const KINDS: readonly (readonly [CommandId, string, Block])[] = [
  ['block.crosshead-2', 'Crosshead', crosshead(2, SET)],
  ['block.crosshead-3', 'Crosshead, second level', crosshead(3, SET)],
  ['block.crosshead-4', 'Crosshead, third level', crosshead(4, SET)],
  ['block.list-bulleted', 'Bulleted list', list('bulleted', listItem([SET]))],
  ['block.list-numbered', 'Numbered list', list('numbered', listItem([SET]))],
  ['block.list-check', 'Check list', list('check', listItem([SET]))],
  ['block.block-quote', 'Block quote', blockQuote(paragraph(SET))],
  ['block.pull-quote', 'Pull quote', pullQuote(SET)],
  ['block.code', 'Code block', code(WORDS)],
];

for (const [command, name, block] of KINDS) {
  test(`${name} by shortcut, by toolbar, and back`, async ({ galley, file }) => {
    await galley.type(WORDS);
    await galley.edit(file, () => galley.command(command), block);
    await galley.edit(file, () => galley.command(command), paragraph(SET));
    await galley.edit(file, () => galley.chooseBlock(name), block);
    await galley.edit(file, () => galley.chooseBlock('Paragraph'), paragraph(SET));
  });
}

test('every mark by its shortcut on selected words', async ({ galley, file }) => {
  await galley.type(WORDS);
  for (const mark of MARKS) {
    await galley.select('ferry');
    const marked = paragraph(text('The '), text('ferry', mark), text(' sails again'));
    await galley.edit(file, () => galley.command(`format.${mark}`), marked);
    await galley.edit(file, () => galley.command(`format.${mark}`), paragraph(SET));
  }
});
