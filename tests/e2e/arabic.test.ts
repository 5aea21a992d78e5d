import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crosshead, list, listItem, paragraph, plainText, text } from '../../app/article';
import { expect, test } from './galley';
import type { Galley } from './galley-window';
import { readInMain } from './main-process';

/** The window in Arabic, and a story in it with what Arabic stories have: names in Latin letters, numbers both ways. */

const LEAD = 'قالت الشركة إن العبّارة Camar نقلت 63 راكبًا في 13 يونيو 2026.';
const SHARE = 'وارتفعت الأسعار ١٢٫٥٪ في سيليرا (Selira).';

/** Where the caret is on the screen, after some keys. */
async function caretX(galley: Galley, ...keys: readonly string[]): Promise<number> {
  await galley.press(...keys);
  return galley.page.evaluate(() => {
    const range = getSelection()!.getRangeAt(0);
    const at = range.getBoundingClientRect();
    if (at.height > 0) return at.x;
    // In an empty block there is only the line's end to ask: it stands where the caret does.
    return (range.startContainer as Element).firstElementChild!.getBoundingClientRect().right;
  });
}

test('a first start in Arabic shows the sample story and a mirrored window', async ({ desk }) => {
  const galley = await desk.start({ language: 'ar' });
  const { page } = galley;
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  const [sample] = await desk.bundles();
  const { fields, body } = await desk.article(sample);
  expect(fields.language).toBe('ar');
  await expect(page.getByRole('textbox', { name: 'العنوان' })).toHaveValue(fields.headline);
  await expect(galley.story).toContainText(
    plainText(body[0]!.type === 'paragraph' ? body[0].content : []),
  );

  await test.step('the library is on the right, the panel on the left', async () => {
    const [library, panel, story] = await Promise.all(
      ['nav.library', 'aside.panel', 'main.story-column'].map((column) =>
        page.locator(column).boundingBox(),
      ),
    );
    expect(library!.x).toBeGreaterThan(story!.x);
    expect(story!.x).toBeGreaterThan(panel!.x);
  });
  await test.step('so is the menu bar in Arabic', async () => {
    const labels = await readInMain(galley.app, ({ Menu }) =>
      Menu.getApplicationMenu()!.items.map(({ label }) => label),
    );
    expect(labels).toContain('عرض');
  });
});

test('a story is typed, saved and exported as it was written', async ({ desk }) => {
  const galley = await desk.start({ language: 'ar' });
  const file = await typeStory(galley);
  const body = [
    paragraph(text(LEAD)),
    crosshead(2, text('الأسعار')),
    paragraph(text(SHARE)),
    list('bulleted', listItem([text('تذكرة الذهاب: 4')])),
  ];
  await file.holds(...body);

  await test.step('every block runs from the right, and so does the next one', async () => {
    const blocks = galley.story.locator('> :dir(rtl)').filter({ hasText: /\S/ });
    await expect(blocks).toHaveCount(body.length);
    const lineStart = await caretX(galley, 'ControlOrMeta+Home');
    expect(await caretX(galley, 'ControlOrMeta+End', 'Enter', 'Enter')).toBeGreaterThan(
      lineStart - 2,
    );
  });
  await test.step('the page that is exported does too, with the same words', async () => {
    const path = join(desk.out, 'story.html');
    await galley.answerDialogs(path);
    await galley.command('story.export-html');
    await expect(galley.page.getByText(/^صُدّرت إلى/)).toBeVisible();
    const html = readFileSync(path, 'utf8');
    expect(html).toMatch(/<html[^>]* lang="ar"[^>]* dir="rtl"/);
    expect(html).toContain(LEAD);
    expect(html).toContain(SHARE);
  });
  await test.step('after the next start all of it is there', async () => {
    await desk.close();
    const again = await desk.start({ language: 'ar' });
    await expect(again.story).toContainText(LEAD);
    expect(await file.body()).toEqual(body);
  });
});

test('the caret goes the way the arrow points', async ({ desk }) => {
  const galley = await desk.start({ language: 'ar' });
  const file = await typeStory(galley);
  const start = await caretX(galley, 'ControlOrMeta+Home');
  expect(await caretX(galley, 'ArrowLeft', 'ArrowLeft')).toBeLessThan(start);
  expect(await caretX(galley, 'ArrowRight', 'ArrowRight')).toBeCloseTo(start, 0);

  await test.step('a word at a time, and what is typed comes there', async () => {
    await galley.press('ControlOrMeta+ArrowLeft');
    await galley.type(' اليوم');
    await file.shows(({ body }) => body[0], paragraph(text(LEAD.replace('قالت', 'قالت اليوم'))));
  });
  await test.step('Home and End are the ends of the line as it is read', async () => {
    await galley.press('Home', 'Shift+End');
    await expect
      .poll(() => galley.page.evaluate(() => getSelection()!.toString()))
      .toBe(LEAD.replace('قالت', 'قالت اليوم'));
  });
  await test.step('Backspace takes the letter before, in reading order', async () => {
    await galley.press('End', 'Backspace');
    await file.shows(
      ({ body }) => body[0],
      paragraph(text(LEAD.replace('قالت', 'قالت اليوم').slice(0, -1))),
    );
  });
});

test('a Latin story in the Arabic window runs from the left', async ({ desk }) => {
  const galley = await desk.start({ language: 'ar' });
  const file = await galley.newStory();
  await galley.type('The ferry sails.');
  await expect(galley.story.locator('> *').first()).toHaveCSS('direction', 'ltr');
  await file.holds(paragraph(text('The ferry sails.')));
});

async function typeStory(galley: Galley) {
  const file = await galley.newStory();
  await galley.typeLines(LEAD, 'الأسعار');
  await galley.command('block.crosshead-2');
  await galley.press('Enter');
  await galley.typeLines(SHARE, '- تذكرة الذهاب: 4');
  return file;
}
