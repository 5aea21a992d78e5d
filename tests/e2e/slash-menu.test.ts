import {
  blockQuote,
  code,
  crosshead,
  figure,
  list,
  listItem,
  paragraph,
  pullQuote,
  SECTION_BREAK,
  text,
  type Block,
} from '../../app/article';
import type { CommandId } from '../../app/commands/commands';
import { SLASH_COMMANDS } from '../../app/commands/menus';
import { expect, test } from './galley';
import type { Galley } from './galley-window';
import { pictureFile } from './picture-file';

const WORDS = 'The ferry sails';
const SET = text(WORDS);

function menu(galley: Galley) {
  return galley.page.getByRole('listbox', { name: 'Kinds of block' });
}

/** The entry that Enter takes. */
function chosen(galley: Galley) {
  return menu(galley).getByRole('option', { selected: true });
}

/** Types "/" and a name, and takes the first block that it names. */
async function choose(galley: Galley, typed: string, name: string): Promise<void> {
  await galley.type(`/${typed}`);
  await expect(chosen(galley)).toHaveText(new RegExp(`^${name}`));
  await galley.press('Enter');
  await expect(menu(galley)).toBeHidden();
}

test.describe('makes a block that is then written in', () => {
  /** What is typed for each, its name, and what comes of it. */
  const KINDS: readonly (readonly [CommandId, string, string, Block])[] = [
    ['block.crosshead-2', 'crosshead', 'Crosshead', crosshead(2, SET)],
    ['block.crosshead-3', 'crosshead sec', 'Crosshead, second level', crosshead(3, SET)],
    ['block.crosshead-4', 'h4', 'Crosshead, third level', crosshead(4, SET)],
    ['block.list-bulleted', 'bull', 'Bulleted list', list('bulleted', listItem([SET]))],
    ['block.list-numbered', 'NUM', 'Numbered list', list('numbered', listItem([SET]))],
    ['block.list-check', 'todo', 'Check list', list('check', listItem([SET]))],
    ['block.block-quote', 'quote block', 'Block quote', blockQuote(paragraph(SET))],
    ['block.pull-quote', 'pull', 'Pull quote', pullQuote(SET)],
    ['block.code', 'code', 'Code block', code(WORDS)],
    ['block.waiting-caption', 'caption', 'Caption first', figure({ caption: [SET] })],
  ];

  for (const [, typed, name, block] of KINDS) {
    test(`${name}; one undo gives what was typed back`, async ({ galley, file }) => {
      await choose(galley, typed, name);
      await galley.command('edit.undo');
      await file.holds(paragraph(text(`/${typed}`)));
      await expect(menu(galley)).toBeHidden();
      await galley.command('edit.redo');
      await galley.type(WORDS);
      await file.shows(({ body }) => body[0], block);
    });
  }

  test('a paragraph of a crosshead', async ({ galley, file }) => {
    await galley.command('block.crosshead-2');
    await choose(galley, 'para', 'Paragraph');
    await galley.type(WORDS);
    await file.holds(paragraph(SET));
  });

  test('a section break', async ({ galley, file }) => {
    await galley.typeLines(WORDS, '');
    await choose(galley, 'divider', 'Section break');
    await galley.type(WORDS);
    await file.holds(paragraph(SET), SECTION_BREAK, paragraph(SET));
  });

  test('a table', async ({ galley, file }) => {
    await choose(galley, 'table', 'Table');
    await galley.type(WORDS);
    await file.shows(({ body }) => body.map(({ type }) => type), ['table']);
  });

  test('a picture, whose file is asked for', async ({ galley, file }) => {
    await galley.answerDialogs(await pictureFile(galley.desk.out, 'slash.png'));
    await choose(galley, 'photo', 'Picture');
    await file.shows(
      ({ body }) => body.map((block) => block.type === 'figure' && block.picture),
      ['assets/slash.png'],
    );
  });

  test('a snippet, which is asked for', async ({ galley, file }) => {
    await choose(galley, 'snip', 'Insert a snippet');
    await expect(galley.dialog).toBeVisible();
    await galley.press('Escape');
    await expect(galley.story).toBeFocused();
    await galley.type(WORDS);
    await file.holds(paragraph(SET));
  });

  test('every entry is tried here', () => {
    const tried = KINDS.map(([id]) => id);
    const others = [
      ...(['block.paragraph', 'block.section-break', 'block.table', 'block.figure'] as const),
      // Where there is no picture to make one of it asks for one: see galleries.test.ts.
      'block.gallery' as const,
      'snippet.insert' as const,
    ];
    expect([...tried, ...others].sort()).toEqual([...SLASH_COMMANDS].sort());
  });
});

test('arrows go round, Tab takes, and the text says where they are', async ({ galley, file }) => {
  await galley.type('/');
  await expect(chosen(galley)).toHaveText(/^Crosshead/);
  await galley.press('ArrowDown');
  await expect(chosen(galley)).toHaveText(/^Crosshead, second level/);
  await galley.press('ArrowUp', 'ArrowUp');
  const last = menu(galley).getByRole('option').last();
  await expect(last).toHaveAttribute('aria-selected', 'true');
  await expect(galley.story).toHaveAttribute(
    'aria-activedescendant',
    (await last.getAttribute('id'))!,
  );
  await galley.press('ArrowDown', 'Tab');
  await galley.type(WORDS);
  await file.holds(crosshead(2, SET));
  await expect(galley.story).not.toHaveAttribute('aria-activedescendant');
});

test('the mouse takes, and the keyboard stays in the text', async ({ galley, file }) => {
  await galley.type('/');
  await menu(galley).getByRole('option', { name: 'Pull quote' }).click();
  await expect(menu(galley)).toBeHidden();
  await galley.type(WORDS);
  await file.holds(pullQuote(SET));
});

test('behind words it takes nothing before a letter or an arrow says so', async ({
  galley,
  file,
}) => {
  await galley.type(`${WORDS} /`);
  await expect(menu(galley)).toBeVisible();
  await expect(chosen(galley)).toHaveCount(0);
  await galley.press('Enter');
  await galley.type('and words');
  await file.holds(paragraph(text(`${WORDS} /`)), paragraph(text('and words')));
  await expect(menu(galley)).toBeHidden();

  await galley.type('. /pull');
  await expect(chosen(galley)).toHaveText(/^Pull quote/);
  await galley.press('Enter');
  await galley.type('More.');
  await file.holds(paragraph(text(`${WORDS} /`)), pullQuote(text('and words. More.')));
});

test.describe('leaves what was typed', () => {
  test('by Escape, and then does not come back', async ({ galley, file }) => {
    await galley.type('/cross');
    await expect(menu(galley)).toBeVisible();
    await galley.press('Escape');
    await expect(menu(galley)).toBeHidden();
    await galley.type('head');
    await expect(menu(galley)).toBeHidden();
    await file.holds(paragraph(text('/crosshead')));
  });

  test('when nothing is called so, and comes back when it is', async ({ galley, file }) => {
    await galley.type('/crossx');
    await expect(menu(galley)).toBeHidden();
    await galley.press('Backspace');
    await expect(chosen(galley)).toHaveText(/^Crosshead/);
    await galley.press('ArrowLeft', 'Home');
    await galley.type('So ');
    await expect(menu(galley)).toBeHidden();
    await file.holds(paragraph(text('So /cross')));
  });

  test('by a click elsewhere', async ({ galley, file }) => {
    await galley.type('/cross');
    await expect(menu(galley)).toBeVisible();
    await galley.headline.click();
    await expect(menu(galley)).toBeHidden();
    await file.holds(paragraph(text('/cross')));
  });
});

test.describe('does not open', () => {
  /** Whether it opened while this was typed: each letter is looked at. */
  async function openedFor(galley: Galley, typed: string): Promise<boolean> {
    for (const character of typed) {
      await galley.type(character);
      await galley.page.evaluate(() => new Promise(requestAnimationFrame));
      if (await menu(galley).isVisible()) return true;
    }
    return false;
  }

  test('for strokes in words and dates', async ({ galley, file }) => {
    const prose = 'Masters and/or mates, 24/7 from 22/11/2025, see https://example.org/a';
    expect(await openedFor(galley, prose)).toBe(false);
    await file.holds(paragraph(text(prose)));
  });

  test('in the middle of a text', async ({ galley, file }) => {
    await galley.type('One three');
    await galley.caretAfter('One ');
    expect(await openedFor(galley, '/b')).toBe(false);
    await file.holds(paragraph(text('One /bthree')));
  });

  test('in code and captions', async ({ galley, file }) => {
    await galley.command('block.code');
    expect(await openedFor(galley, '/usr')).toBe(false);
    await file.holds(code('/usr'));
    await galley.press('Enter', 'Enter', 'Enter');
    await galley.addWaitingCaption();
    expect(await openedFor(galley, '/b')).toBe(false);
    await file.shows(({ body }) => body[1], figure({ caption: [text('/b')] }));
  });

  test('in cells of a table', async ({ galley, file }) => {
    await galley.command('block.table');
    expect(await openedFor(galley, '/b')).toBe(false);
    await file.shows(({ body }) => body[0]?.type, 'table');
  });

  test('for what is pasted, brought back by undo, or come to by the caret', async ({
    galley,
    file,
  }) => {
    await galley.paste('/');
    await file.holds(paragraph(text('/')));
    await expect(menu(galley)).toBeHidden();
    await galley.press('Backspace');
    await galley.command('edit.undo');
    await file.holds(paragraph(text('/')));
    await galley.press('ArrowLeft', 'ArrowRight');
    await galley.type('b');
    await file.holds(paragraph(text('/b')));
    await expect(menu(galley)).toBeHidden();
  });

  test('while an input method composes', async ({ galley, file }) => {
    const session = await galley.page.context().newCDPSession(galley.page);
    await session.send('Input.imeSetComposition', {
      text: '/',
      selectionStart: 1,
      selectionEnd: 1,
    });
    await expect(menu(galley)).toBeHidden();
    await session.send('Input.insertText', { text: '/b' });
    await file.holds(paragraph(text('/b')));
    await expect(menu(galley)).toBeHidden();
    await session.detach();
  });
});

test('in Indonesian, by Indonesian names and by English ones', async ({ desk }) => {
  const galley = await desk.start({ language: 'id-ID' });
  const file = await galley.newStory();
  const list = galley.page.getByRole('listbox', { name: 'Jenis blok' });
  await galley.type('/sorot');
  await expect(list.getByRole('option', { selected: true })).toHaveText(/^Kutipan sorot/);
  await galley.press('Enter');
  await galley.typeLines(WORDS, '/bulleted');
  await expect(list.getByRole('option', { selected: true })).toHaveText(/^Daftar/);
  await galley.press('Enter');
  await galley.type('Satu');
  await file.shows(({ body }) => body.map(({ type }) => type), ['pull-quote', 'list']);
});
