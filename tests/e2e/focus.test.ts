import { paragraph, text } from '../../app/article';
import { expect, test } from './galley';
import type { Galley } from './galley-window';
import { readInMain } from './main-process';

/** Opacity of each block of the story, as it is drawn when nothing moves any more. */
async function strengths(galley: Galley): Promise<readonly number[]> {
  return galley.story.evaluate((story) => {
    for (const animation of document.getAnimations()) animation.finish();
    return [...story.children].map((block) => Number(getComputedStyle(block).opacity));
  });
}

async function strengthOfHeadline(galley: Galley): Promise<number> {
  return galley.headline.evaluate((field) =>
    Number(getComputedStyle(field.closest('.sheet > *')!).opacity),
  );
}

/** How far below the middle of the paper the line with the caret stands, in pixels. */
async function belowMiddle(galley: Galley): Promise<number> {
  return galley.page.evaluate(() => {
    const range = getSelection()!.getRangeAt(0);
    const { startContainer } = range;
    const block =
      startContainer instanceof Element ? startContainer : startContainer.parentElement!;
    const line = range.getClientRects()[0] ?? block.getBoundingClientRect();
    const paper = document.querySelector('.paper')!.getBoundingClientRect();
    return line.top + line.height / 2 - (paper.top + paper.height / 2);
  });
}

test.describe('focus', () => {
  test('lets all but the story step away, and the paragraph stand out', async ({
    galley,
    file,
  }) => {
    await galley.typeLines('One', 'Two', 'Three');
    const beside = galley.page.locator('.header, .library, .panel, .status-bar, .toolbar-place');
    const shown = await beside.locator('visible=true').count();
    expect(shown).toBe(5);

    await galley.command('view.focus');
    await expect(beside.locator('visible=true')).toHaveCount(0);
    await expect.poll(() => galley.isTicked('view.focus')).toBe(true);
    await expect.poll(() => strengths(galley)).toEqual([0.62, 0.62, 1]);
    await expect.poll(() => strengthOfHeadline(galley)).toBe(0.62);

    // The keyboard stays in the story, and Escape leaves all as it is.
    await galley.type('!');
    await galley.press('Escape');
    await galley.caretAfter('One');
    await galley.type('!');
    await expect.poll(() => strengths(galley)).toEqual([1, 0.62, 0.62]);
    await expect(beside.locator('visible=true')).toHaveCount(0);
    await file.holds(...['One!', 'Two', 'Three!'].map((words) => paragraph(text(words))));

    await galley.headline.focus();
    await expect.poll(() => strengths(galley)).toEqual([0.62, 0.62, 0.62]);
    await expect.poll(() => strengthOfHeadline(galley)).toBe(1);

    await galley.command('view.focus');
    await expect(beside.locator('visible=true')).toHaveCount(shown);
    await expect.poll(() => galley.isTicked('view.focus')).toBe(false);
    await expect.poll(() => strengths(galley)).toEqual([1, 1, 1]);
  });

  test('shows a column while it is asked for', async ({ galley, file }) => {
    await galley.type('One');
    await galley.command('view.focus');
    const library = galley.page.locator('.library');
    await expect(library).toBeHidden();
    await galley.command('library.search');
    await expect(library).toBeVisible();
    await expect(galley.page.getByRole('searchbox')).toBeFocused();
    await galley.press('Escape');
    await expect(library).toBeHidden();
    await galley.story.focus();
    await galley.command('view.focus');
    await expect(library).toBeVisible();
    await file.holds(paragraph(text('One')));
  });

  test('is there again at the next start', async ({ desk }) => {
    const first = await desk.start();
    await first.newStory();
    await first.command('view.focus');
    await first.command('view.typewriter');
    await expect.poll(() => first.isTicked('view.focus')).toBe(true);
    await expect.poll(() => first.isTicked('view.typewriter')).toBe(true);
    await desk.close();
    const again = await desk.start();
    await expect(again.story).toBeVisible();
    await expect(again.page.locator('.library')).toBeHidden();
    await expect(again.page.locator('.paper.is-typewriter')).toBeVisible();
    expect(await again.isTicked('view.focus')).toBe(true);
    expect(await again.isTicked('view.typewriter')).toBe(true);
  });
});

test.describe('typewriter', () => {
  test('keeps the line that is written in the middle, and a click where it is', async ({
    galley,
    file,
  }) => {
    const lines = Array.from({ length: 40 }, (_, index) => `Line ${index}.`);
    await galley.paste(lines.join('\n\n'));
    await file.shows(({ body }) => body.length, lines.length);
    await galley.command('view.typewriter');
    await expect.poll(() => galley.isTicked('view.typewriter')).toBe(true);

    await galley.type(' End');
    await expect.poll(() => belowMiddle(galley)).toBeCloseTo(0, -1);
    await galley.press('Enter');
    await expect.poll(() => belowMiddle(galley)).toBeCloseTo(0, -1);

    // A click puts the caret where it is clicked, and the paper stays.
    const paper = galley.page.locator('.paper');
    const scrolled = () => paper.evaluate(({ scrollTop }) => scrollTop);
    const before = await scrolled();
    await galley.page.getByText('Line 35.').click();
    await expect(galley.page.locator('.has-caret')).toHaveText('Line 35.');
    expect(await scrolled()).toBe(before);
    await galley.type('x');
    await expect.poll(() => belowMiddle(galley)).toBeCloseTo(0, -1);

    await galley.command('view.typewriter');
    await expect.poll(() => galley.isTicked('view.typewriter')).toBe(false);
    const still = await scrolled();
    await galley.press('ArrowDown', 'ArrowDown');
    await galley.type('y');
    await file.shows(({ body }) => JSON.stringify(body).includes('y'), true);
    expect(await scrolled()).toBe(still);
  });
});

test('full screen is the system’s own', async ({ galley, file }) => {
  const isFull = () =>
    readInMain(galley.app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.isFullScreen());
  await galley.type('One');
  expect(await isFull()).toBe(false);
  await galley.command('view.full-screen');
  await expect.poll(isFull).toBe(true);
  await galley.type(' two');
  await galley.command('view.full-screen');
  await expect.poll(isFull).toBe(false);
  await file.holds(paragraph(text('One two')));
});
