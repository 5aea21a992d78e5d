import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  BREAK,
  paragraph,
  plainText,
  table,
  text,
  type Alignment,
  type Block,
  type Table,
} from '../../app/article';
import { expect, test } from './galley';
import type { Galley } from './galley-window';
import type { StoryFile } from './story-file';

/** A table by the words of its cells, a row a line. */
function tableOf(rows: readonly string[], align?: readonly Alignment[]): Table {
  const cells = rows.map((row) =>
    row.split('|').map((words) => (words === '' ? [] : [text(words)])),
  );
  return { ...table(...cells), ...(align ? { align } : {}) };
}

const FARES = ['Route|Adult|Child', 'One way|4|2', 'Return|7|3'];
const INTRO = paragraph(text('The fares.'));

/** A paragraph and below it a table with the caret in its last cell. */
async function typeFares(galley: Galley, file: StoryFile): Promise<void> {
  await galley.type('The fares.');
  await galley.command('block.table');
  for (const [index, words] of FARES.flatMap((row) => row.split('|')).entries()) {
    if (index > 0) await galley.press('Tab');
    await galley.type(words);
  }
  await file.holds(INTRO, tableOf(FARES));
}

const cell = (galley: Galley, words: string) =>
  galley.story.locator('th, td').filter({ hasText: new RegExp(`^${words}$`) });

/** Draws the mouse from one cell to another. */
async function selectCells(galley: Galley, from: string, to: string): Promise<void> {
  const [start, end] = [await placeOf(galley, from), await placeOf(galley, to)];
  await galley.page.mouse.move(start.x, start.y);
  await galley.page.mouse.down();
  await galley.page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2);
  await galley.page.mouse.move(end.x, end.y, { steps: 4 });
  await galley.page.mouse.up();
  await expect(cell(galley, to)).toHaveClass(/is-selected/);
}

async function placeOf(galley: Galley, words: string) {
  const box = (await cell(galley, words).boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A button above the table. */
const tool = (galley: Galley, name: string) =>
  galley.page.getByRole('toolbar', { name: 'Table tools' }).getByRole('button', { name });

test.describe('typing', () => {
  test('a table is written cell by cell with Tab, and a row more at its end', async ({
    galley,
    file,
  }) => {
    await typeFares(galley, file);
    await galley.press('Tab');
    await galley.type('Night');
    await file.holds(INTRO, tableOf([...FARES, 'Night||']));
    await galley.press('Shift+Tab', 'Shift+Tab');
    await galley.type('!');
    await file.holds(
      INTRO,
      tableOf(['Route|Adult|Child', 'One way|4|2', 'Return|7!|3', 'Night||']),
    );
  });

  test('it is put in and taken out in one step', async ({ galley, file }) => {
    await galley.type('The fares.');
    const empty = tableOf(['||', '||', '||']);
    await galley.edit(file, () => galley.command('block.table'), INTRO, empty);
    await cell(galley, '').first().click();
    await galley.edit(file, () => galley.chooseFromMenu('table.remove'), INTRO);
  });

  test('Enter ends a line in a cell', async ({ galley, file }) => {
    await typeFares(galley, file);
    await galley.press('Enter');
    await galley.type('at night');
    const [head, oneWay] = tableOf(FARES).rows;
    const last = [[text('Return')], [text('7')], [text('3'), BREAK, text('at night')]];
    await file.holds(INTRO, table(head!, oneWay!, last));
    expect(await file.text()).toContain('| Return | 7 | 3<br>at night |');
  });

  test('signs of Markdown are characters in a cell, and marks are marks', async ({
    galley,
    file,
  }) => {
    await galley.command('block.table');
    await galley.type('# ');
    await galley.press('Tab');
    await galley.type('1. a|b');
    await galley.press('Tab');
    await galley.command('format.bold');
    await galley.type('bold');
    const rest = tableOf(['||', '||']).rows;
    await file.holds(table([[text('# ')], [text('1. a|b')], [text('bold', 'bold')]], ...rest));
  });

  test('lines that are pasted stay in the cell', async ({ galley, file }) => {
    await typeFares(galley, file);
    await galley.paste(' to\nfive\n\nseven');
    const rows = (body: readonly Block[]) => (body[1] as Table).rows.length;
    await file.shows(({ body }) => rows(body), 3);
    await file.shows(
      ({ body }) => plainText((body[1] as Table).rows[2]![2]!),
      '3 to\nfive\n\nseven',
    );
  });
});

test.describe('ways out', () => {
  test('up and down; a line is made where there is none', async ({ galley, file }) => {
    await typeFares(galley, file);
    await galley.press('ArrowDown');
    await galley.type('Below.');
    await galley.press('ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp');
    await galley.type(' They rose.');
    const intro = paragraph(text('The fares. They rose.'));
    await file.holds(intro, tableOf(FARES), paragraph(text('Below.')));

    await galley.select('The fares. They rose.');
    await galley.press('Delete', 'Delete');
    await galley.type('To: ');
    await file.holds(
      tableOf(['To: Route|Adult|Child', ...FARES.slice(1)]),
      paragraph(text('Below.')),
    );
    await galley.press('ArrowUp');
    await galley.type('Above.');
    const all = tableOf(['To: Route|Adult|Child', ...FARES.slice(1)]);
    await file.holds(paragraph(text('Above.')), all, paragraph(text('Below.')));
  });

  test('left and right from cell to cell and out', async ({ galley, file }) => {
    await typeFares(galley, file);
    await galley.press('ArrowRight');
    await galley.type('Below.');
    await galley.caretBefore('Below.');
    await galley.press('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    await galley.type(',50');
    await file.holds(
      INTRO,
      tableOf(['Route|Adult|Child', 'One way|4|2', 'Return|7,50|3']),
      paragraph(text('Below.')),
    );
  });

  test('deleting stops at the edge of a cell, and goes into a table from behind it', async ({
    galley,
    file,
  }) => {
    await typeFares(galley, file);
    await galley.caretBefore('Return');
    await galley.press('Backspace', 'ControlOrMeta+Backspace');
    await galley.caretAfter('Adult');
    await galley.press('Delete', 'ControlOrMeta+Delete');
    await galley.press('End');
    await galley.command('story.save');
    await file.holds(INTRO, tableOf(FARES));

    await galley.caretAfter('Return');
    await galley.press('Tab', 'Tab', 'ArrowDown');
    await galley.typeLines('', 'Below.');
    await galley.press('Home', 'ArrowUp', 'Backspace');
    await galley.type(',50');
    const fares = tableOf(['Route|Adult|Child', 'One way|4|2', 'Return|7|3,50']);
    await file.holds(INTRO, fares, paragraph(text('Below.')));
    await galley.caretBefore('Below.');
    await galley.press('Backspace', 'Backspace');
    const fewer = tableOf(['Route|Adult|Child', 'One way|4|2', 'Return|7|3,5']);
    await file.holds(INTRO, fewer, paragraph(text('Below.')));
  });
});

test.describe('cells', () => {
  test('selected by mouse are cleared, cut and pasted', async ({ galley, file }) => {
    await typeFares(galley, file);
    await selectCells(galley, '4', '3');
    const cleared = tableOf(['Route|Adult|Child', 'One way||', 'Return||']);
    await galley.edit(file, () => galley.press('Delete'), INTRO, cleared);
    await galley.command('edit.undo');
    await file.holds(INTRO, tableOf(FARES));
    await selectCells(galley, '4', '3');
    await galley.press('ControlOrMeta+x');
    await file.holds(INTRO, cleared);
    await cell(galley, 'Route').click();
    await galley.press('ControlOrMeta+v');
    await file.holds(INTRO, tableOf(['4|2|Child', '7|3|', 'Return||']));
  });

  test('selected by keyboard, all of them, go with their table', async ({ galley, file }) => {
    await typeFares(galley, file);
    await galley.caretAfter('Route');
    for (const key of ['Right', 'Right', 'Down', 'Down']) await galley.press(`Shift+Arrow${key}`);
    await expect(galley.story.locator('td.is-selected, th.is-selected')).toHaveCount(9);
    await galley.edit(file, () => galley.press('Backspace'), INTRO);
  });

  test('a table among the words that are deleted goes with them', async ({ galley, file }) => {
    await typeFares(galley, file);
    await galley.press('ArrowDown');
    await galley.type('Below.');
    await galley.select('fares.', 'Bel');
    await galley.edit(file, () => galley.press('Delete'), paragraph(text('The ow.')));
  });
});

test.describe('rows and columns', () => {
  const COMMANDS: readonly (readonly [string, readonly string[]])[] = [
    ['Row above', ['Route|Adult|Child', '||', 'One way|4|2', 'Return|7|3']],
    ['Row below', ['Route|Adult|Child', 'One way|4|2', '||', 'Return|7|3']],
    ['Column before', ['Route||Adult|Child', 'One way||4|2', 'Return||7|3']],
    ['Column after', ['Route|Adult||Child', 'One way|4||2', 'Return|7||3']],
    ['Remove row', ['Route|Adult|Child', 'Return|7|3']],
    ['Remove column', ['Route|Child', 'One way|2', 'Return|3']],
  ];

  test('come and go by the tools above the table', async ({ galley, file }) => {
    await typeFares(galley, file);
    for (const [name, rows] of COMMANDS) {
      await test.step(name, async () => {
        await cell(galley, '4').click();
        await galley.edit(file, () => tool(galley, name).click(), INTRO, tableOf(rows));
        await galley.command('edit.undo');
      });
    }
  });

  test('the caret stands in what is new', async ({ galley, file }) => {
    await typeFares(galley, file);
    await cell(galley, 'Adult').click();
    const rowsShown = galley.story.locator('tr');
    await galley.chooseFromMenu('table.column-after');
    await expect(rowsShown.first().locator('th')).toHaveCount(4);
    await galley.type('Senior');
    await galley.chooseFromMenu('table.row-below');
    await expect(rowsShown).toHaveCount(4);
    await galley.type('3');
    const rows = ['Route|Adult|Senior|Child', '||3|', 'One way|4||2', 'Return|7||3'];
    await file.holds(INTRO, tableOf(rows));
  });

  test('several at once', async ({ galley, file }) => {
    await typeFares(galley, file);
    await selectCells(galley, '4', '3');
    await tool(galley, 'Remove column').click();
    await file.holds(INTRO, tableOf(['Route', 'One way', 'Return']));
    await galley.type('!');
    await file.holds(INTRO, tableOf(['Route', 'One way!', 'Return']));
  });

  test('a column is aligned, and again not', async ({ galley, file }) => {
    await typeFares(galley, file);
    await cell(galley, '4').click();
    for (const [name, align] of [
      ['Align column to the end', 'end'],
      ['Centre column', 'center'],
      ['Align column to the start', 'start'],
    ] as const) {
      const aligned = tableOf(FARES, [null, align, null]);
      await galley.edit(file, () => tool(galley, name).click(), INTRO, aligned);
      await expect(tool(galley, name)).toHaveAttribute('aria-pressed', 'true');
    }
    await tool(galley, 'Align column to the start').click();
    await file.holds(INTRO, tableOf(FARES));
  });
});

const BY_HAND = `
|Route  |Adult|
|:------|----:|
|One way|    4|
|Return |    7|

Text.
`;

test('in the file a table keeps its bytes until it is changed, and then its other blocks do', async ({
  galley,
  file,
}) => {
  const words = await file.text();
  await writeFile(join(file.path, 'text.md'), words + BY_HAND);
  await expect(galley.story).toContainText('Text.');
  await galley.caretAfter('Text.');
  await galley.type(' More.');
  await file.is(words + BY_HAND.replace('Text.', 'Text. More.'));
  await galley.caretAfter('4');
  await galley.type(',50');
  const changed = tableOf(['Route|Adult', 'One way|4,50', 'Return|7'], ['start', 'end']);
  await file.holds(changed, paragraph(text('Text. More.')));
  await galley.command('edit.undo');
  await file.is(words + BY_HAND.replace('Text.', 'Text. More.'));
});

test('where one writes from the right, columns and arrow keys run from there', async ({
  galley,
  file,
}) => {
  const arabic = '---\nlanguage: ar\n---\n\n| الخط | السعر |\n| - | - |\n| ذهاب | 4 |\n';
  await writeFile(join(file.path, 'text.md'), arabic);
  await expect(cell(galley, 'الخط')).toBeVisible();
  const [first, second] = [await placeOf(galley, 'الخط'), await placeOf(galley, 'السعر')];
  expect(first.x).toBeGreaterThan(second.x);
  await galley.caretAfter('الخط');
  await galley.press('ArrowLeft');
  await galley.type('كل ');
  await galley.caretBefore('الخط');
  await galley.press('ArrowLeft');
  await galley.type('ـ');
  await file.holds(tableOf(['اـلخط|كل السعر', 'ذهاب|4']));
});

test('a table of 200 by 50 is opened, written in, cut and pasted; it scrolls by itself', async ({
  galley,
  file,
}) => {
  test.slow();
  const large = galley.desk.file('fares.textbundle');
  const numbers = Array.from({ length: 50 }, (_cell, column) => `c${column}`);
  const lines = Array.from(
    { length: 200 },
    (_row, row) => `| ${numbers.map((name) => `${name}r${row}`).join(' | ')} |`,
  );
  lines.splice(1, 0, `|${' - |'.repeat(50)}`);
  await mkdir(large.path);
  await writeFile(join(large.path, 'info.json'), '{ "version": 2 }');
  await writeFile(
    join(large.path, 'text.md'),
    `---\nheadline: All fares\n---\n\n${lines.join('\n')}\n`,
  );
  await galley.page.getByText('All fares').click();
  await expect(cell(galley, 'c49r199')).toBeAttached({ timeout: 30_000 });
  await galley.caretAfter('c49r199');
  await galley.type(' the last');
  lines[200] = lines[200]!.replace('c49r199', 'c49r199 the last');
  await large.shows(({ body }) => body.length, 1);
  const written = async () => (await large.text()).split('\n').filter((line) => line.includes('|'));
  await expect.poll(written).toEqual(lines);

  const place = galley.story.locator('.story-table-place');
  const widths = await place.evaluate(({ clientWidth, scrollWidth }) => [clientWidth, scrollWidth]);
  expect(widths[1]).toBeGreaterThan(widths[0]! * 2);
  const paper = galley.page.locator('.paper');
  expect(await paper.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);

  await test.step('all of it is cut, and comes back by undo and by paste', async () => {
    await galley.press('ControlOrMeta+a', 'ControlOrMeta+x');
    await large.holds();
    await galley.command('edit.undo');
    await expect.poll(written).toEqual(lines);
    await galley.press('ControlOrMeta+a', 'ControlOrMeta+v');
    await large.shows(({ body }) => body.map(({ type }) => type), ['table']);
    await large.shows(({ body }) => JSON.stringify(body).includes('c49r199 the last'), true);
  });
  await file.holds();
});
