import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Desk } from './desk';
import { expect, test } from './galley';

const COUNT = 100;

/** Lying, standing and square ones; every tenth is turned, and every seventh cropped. */
const SHAPES = [
  [1500, 1000],
  [800, 1200],
  [1000, 1000],
  [2100, 900],
] as const;

async function manyPictures(desk: Desk): Promise<string> {
  const bundle = join(desk.library, 'many.textbundle');
  await mkdir(join(bundle, 'assets'), { recursive: true });
  const blocks: string[] = ['One.'];
  for (let number = 0; number < COUNT; number += 1) {
    const [width, height] = SHAPES[number % SHAPES.length]!;
    const background = { r: number * 2, g: 120, b: 255 - number * 2 };
    await sharp({ create: { width, height, channels: 3, background } })
      .jpeg()
      .toFile(join(bundle, `assets/${number}.jpg`));
    const turn = number % 10 === 0 ? ' turn="90"' : '';
    const crop = number % 7 === 0 ? ' crop="10% 0% 50% 100%"' : '';
    blocks.push(
      `:::figure{credit="Own"${turn}${crop}}\n![](assets/${number}.jpg)\n\nCaption.\n:::`,
    );
  }
  await writeFile(join(bundle, 'text.md'), `---\nheadline: Many\n---\n\n${blocks.join('\n\n')}\n`);
  return bundle;
}

test('a story of many pictures loads what is near, and nothing in it moves', async ({ desk }) => {
  const galley = await desk.start({ files: [await manyPictures(desk)] });
  const { page, story } = galley;
  const images = story.locator('.story-picture img');
  await expect(images).toHaveCount(COUNT);
  await expect(story.locator('img[data-state=unknown]')).toHaveCount(0);
  const loaded = () =>
    images.evaluateAll((all) => all.filter((one) => (one as HTMLImageElement).complete).length);
  const places = () =>
    story.evaluate((element) =>
      [...element.querySelectorAll('.story-picture')].map((one) => {
        const { top, height } = one.getBoundingClientRect();
        return [Math.round(top - element.getBoundingClientRect().top), Math.round(height)];
      }),
    );
  await expect
    .poll(() => images.first().evaluate((one: HTMLImageElement) => one.naturalWidth))
    .not.toBe(0);
  expect(await loaded()).toBeLessThan(COUNT / 2);
  const before = await places();
  await page.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift' });
  });

  await story.hover();
  const isAtEnd = () =>
    images.last().evaluate((one) => one.getBoundingClientRect().top < innerHeight);
  const areShownLoaded = () =>
    images.evaluateAll((all) =>
      all.every((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return bottom < 0 || top > innerHeight || (one as HTMLImageElement).complete;
      }),
    );
  while (!(await isAtEnd())) {
    await page.mouse.wheel(0, 1200);
    await expect.poll(areShownLoaded).toBe(true);
  }
  expect(await places()).toEqual(before);
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
  const shapes = await images.evaluateAll((all) =>
    all.flatMap((one) => {
      const { complete, naturalWidth, naturalHeight, style } = one as HTMLImageElement;
      const [width, high] = style.aspectRatio.split('/').map(Number);
      return complete ? [Math.abs(naturalWidth / naturalHeight / (width! / high!) - 1)] : [];
    }),
  );
  expect(shapes.length).toBeGreaterThan(COUNT / 2);
  expect(Math.max(...shapes)).toBeLessThan(0.01);
});
