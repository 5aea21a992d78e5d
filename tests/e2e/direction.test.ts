import { list, listItem, paragraph, text } from '../../app/article';
import { expect, test } from './galley';
import type { Galley } from './galley-window';

const ENGLISH = 'The ferry sails';
const ARABIC = 'تبحر العبّارة عند الفجر';
const HEBREW = 'המעבורת מפליגה';

/** Direction of each block of the story, as it is laid out. */
function directions(galley: Galley): Promise<readonly string[]> {
  return galley.story.evaluate((story) =>
    [...story.children].map((block) => getComputedStyle(block).direction),
  );
}

/** How far from the left edge of the story the caret stands. */
function caretX(galley: Galley): Promise<number> {
  return galley.story.evaluate((story) => {
    const range = getSelection()!.getRangeAt(0).cloneRange();
    return range.getClientRects()[0]!.x - story.getBoundingClientRect().x;
  });
}

/** Where the words of the only item of a list stand and its line begins, in pixels from the left of the story. */
function itemBox(galley: Galley): Promise<{ readonly before: number; readonly after: number }> {
  return galley.story.evaluate((story) => {
    const outer = story.getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(story.querySelector('.story-item')!);
    const inner = range.getBoundingClientRect();
    return { before: inner.left - outer.left, after: outer.right - inner.right };
  });
}

for (const language of ['en', 'ar']) {
  test.describe(`in a story whose language is ${language}`, () => {
    test.beforeEach(async ({ galley, file }) => {
      await file.shows(({ body }) => body, []);
      await galley.writeIn(language);
    });
    test.afterEach(({ galley }) => galley.writeIn('en'));

    test('each block has the direction of its own first letter', async ({ galley, file }) => {
      const lines = [ENGLISH, ARABIC, HEBREW, `${ARABIC} ${ENGLISH}`, `${ENGLISH} ${ARABIC}`];
      await galley.typeLines(...lines);
      await file.holds(...lines.map((line) => paragraph(text(line))));
      expect(await directions(galley)).toEqual(['ltr', 'rtl', 'rtl', 'rtl', 'ltr']);
    });

    test('an empty line, and one without letters, go with the story', async ({ galley, file }) => {
      await galley.typeLines('2025', '', '');
      const usual = language === 'ar' ? 'rtl' : 'ltr';
      await file.shows(({ body }) => body[0], paragraph(text('2025')));
      expect(await directions(galley)).toEqual([usual, usual, usual]);
    });

    test('lists have their bullets on the side where the line begins', async ({ galley, file }) => {
      for (const [words, side] of [
        [ENGLISH, 'before'],
        [ARABIC, 'after'],
      ] as const) {
        for (const [start, kind] of [
          ['- ', 'bulleted'],
          ['1. ', 'numbered'],
          ['[] ', 'check'],
        ] as const) {
          await galley.type(start + words);
          await file.holds(list(kind, listItem([text(words)])));
          const box = await itemBox(galley);
          expect(box[side], `${kind}, ${words}`).toBeGreaterThan(10);
          const other = side === 'before' ? 'after' : 'before';
          expect(box[other], `${kind}, ${words}`).toBeGreaterThan(box[side]);
          await galley.press('ControlOrMeta+a', 'Backspace', 'Backspace');
          await file.holds();
        }
      }
    });

    test('a check box is ticked where it is seen', async ({ galley, file }) => {
      await galley.type(`[] ${ARABIC}`);
      const box = (await galley.page.locator('.story-item').boundingBox())!;
      await galley.page.mouse.click(box.x + box.width - 10, box.y + box.height / 2);
      await file.holds(list('check', { ...listItem([text(ARABIC)]), checked: true }));
      // Where the words end on the other side, a click is for the caret.
      await galley.page.mouse.click(box.x + 5, box.y + box.height / 2);
      await galley.press('End');
      await galley.type('!');
      await file.holds(list('check', { ...listItem([text(`${ARABIC}!`)]), checked: true }));
    });
  });
}

test('arrow keys move the caret the way they point', async ({ galley, file }) => {
  await galley.typeLines(ENGLISH, ARABIC);
  await file.shows(({ body }) => body.length, 2);
  for (const [line, key] of [
    [ENGLISH, 'ArrowRight'],
    [ARABIC, 'ArrowLeft'],
  ] as const) {
    await galley.caretBefore(line);
    const sign = key === 'ArrowRight' ? 1 : -1;
    const start = await caretX(galley);
    await galley.press(key, key, key);
    expect((await caretX(galley)) * sign).toBeGreaterThan(start * sign);
    const back = key === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
    await galley.press(back, back, back);
    expect(await caretX(galley)).toBeCloseTo(start, 0);
  }
  await galley.caretBefore(ARABIC);
  await galley.press('End');
  await galley.type('x');
  await file.holds(paragraph(text(ENGLISH)), paragraph(text(`${ARABIC}x`)));
});

test('selected by keyboard across a change of direction, words are replaced as they are read', async ({
  galley,
  file,
}) => {
  await galley.type(`${ENGLISH} ${ARABIC} (${HEBREW})`);
  await galley.caretBefore(ARABIC);
  for (const _ of ARABIC.split(' ')) await galley.press('Shift+ControlOrMeta+ArrowRight');
  await galley.press('Backspace');
  await file.shows(({ body }) => JSON.stringify(body).includes(HEBREW), true);
  await galley.command('edit.undo');
  await file.holds(paragraph(text(`${ENGLISH} ${ARABIC} (${HEBREW})`)));
});
