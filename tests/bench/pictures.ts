import type { Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { link, mkdir, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { sandboxFlags, type Runtime } from '../../build/electron-runtime';
import { Desk } from '../e2e/desk';
import type { Galley } from '../e2e/galley-window';
import { runWindowBench } from './bench';
import { framesDuring, LATE, type Frames } from './pictures/frames';
import { writePhotos } from './pictures/photos';
import { peakMemory } from './process-memory';

/**
 * `npm run bench:pictures [-- --photos 50]`: photos of 24 megapixels dropped into a story until all of them are shown,
 * beside a plain loop of sharp over the same files; then a story of twice as many, opened and scrolled. Only the ratios
 * carry over to another machine.
 */
const { values } = parseArgs({ options: { photos: { type: 'string', default: '50' } } });
const COUNT = Number(values.photos);

/** What a wheel turns at a time, in CSS pixels, and how often, in milliseconds. */
const WHEEL = 120;
const BETWEEN_WHEELS = 16;

await runWindowBench(measure);

async function measure({ executable, version }: Runtime, folder: string): Promise<void> {
  process.env['GALLEY_ELECTRON'] = executable;
  process.env['GALLEY_ELECTRON_FLAGS'] = sandboxFlags().join(' ');
  const photos = join(folder, 'photos');
  await mkdir(photos);
  const files = await writePhotos(photos, COUNT);
  const megabytes = (await Promise.all(files.map((file) => stat(file)))).reduce(
    (sum, { size }) => sum + size / 1024 / 1024,
    0,
  );
  console.log(`Electron ${version}, ${COUNT} photos of 24 megapixels, ${megabytes.toFixed(0)} MB.`);

  const desk = new Desk(join(folder, 'desk'));
  await mkdir(desk.library, { recursive: true });
  await writeStory(desk.library, files);
  const galley = await desk.start();
  const width = await reportDrop(galley, files);
  const plain = join(folder, 'plain');
  await mkdir(plain);
  for (const lanes of new Set([1, availableParallelism()])) {
    await reportPlain(plain, width, lanes, files);
  }
  await reportScroll(galley, 2 * COUNT, 'opened for the first time');
  await desk.close();
  const again = await desk.start();
  await reportScroll(again, 2 * COUNT, 'opened again');
  await desk.close();
}

/** Gives the width of the previews, in pixels. */
async function reportDrop(galley: Galley, files: readonly string[]): Promise<number> {
  const { app, page } = galley;
  await galley.newStory();
  await galley.type('Photos of the day');
  const root = app.process().pid!;
  let time = 0;
  let frames: Frames | null = null;
  const work = (async () => {
    frames = await framesDuring(page, async () => {
      const started = performance.now();
      await galley.dropFiles(galley.story.getByText('Photos of the day'), ...files);
      await allShown(page, files.length);
      time = performance.now() - started;
    });
  })();
  const memory = await peakMemory(root, work);
  report(`dropped, until all are shown: ${time.toFixed(0)} ms`, memory, frames!);
  return page.evaluate(
    () => document.querySelector<HTMLImageElement>('.story-picture img')!.naturalWidth,
  );
}

async function reportPlain(
  folder: string,
  width: number,
  lanes: number,
  files: readonly string[],
): Promise<void> {
  const script = resolve(import.meta.dirname, 'pictures/plain-sharp.ts');
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', script, folder, `${width}`, `${lanes}`, ...files],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const memory = await peakMemory(child.pid!, new Promise((end) => child.once('close', end)));
  console.log(
    `plain sharp, ${lanes} at a time, ${width} px: ${said.trim()} ms, peak ${memory.toFixed(0)} MB`,
  );
}

async function reportScroll(galley: Galley, count: number, how: string): Promise<void> {
  const { app, page } = galley;
  const root = app.process().pid!;
  let time = 0;
  let frames: Frames | null = null;
  const work = (async () => {
    const started = performance.now();
    await page.getByRole('listbox', { name: 'Library' }).getByText('A hundred pictures').click();
    frames = await framesDuring(page, () => scrollToEnd(page));
    await allShown(page, count);
    time = performance.now() - started;
  })();
  const memory = await peakMemory(root, work);
  report(
    `${count} pictures, ${how} and scrolled, until all are shown: ${time.toFixed(0)} ms`,
    memory,
    frames!,
  );
}

/** Turns the wheel as a hand does, until there is nothing more below. */
async function scrollToEnd(page: Page): Promise<void> {
  const box = (await page.locator('.story').boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, 500);
  const end = page.locator('.story > p').last();
  while (!(await end.evaluate((element) => element.getBoundingClientRect().top < innerHeight))) {
    await page.mouse.wheel(0, WHEEL);
    await page.waitForTimeout(BETWEEN_WHEELS);
  }
}

async function allShown(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const images = [...document.querySelectorAll<HTMLImageElement>('.story-picture img')];
      // Galley waits until they come near; here all are wanted.
      for (const image of images) image.loading = 'eager';
      return images.length === wanted && images.every((image) => image.naturalWidth > 0);
    },
    count,
    { polling: 100, timeout: 10 * 60_000 },
  );
}

async function writeStory(library: string, files: readonly string[]): Promise<void> {
  const bundle = join(library, 'a-hundred-pictures.textbundle');
  await mkdir(join(bundle, 'assets'), { recursive: true });
  await writeFile(
    join(bundle, 'info.json'),
    '{"version":2,"type":"net.daringfireball.markdown"}\n',
  );
  const blocks: string[] = [];
  for (let index = 0; index < 2 * files.length; index += 1) {
    const name = `photo-${index + 1}.jpg`;
    await link(files[index % files.length]!, join(bundle, 'assets', name));
    blocks.push(
      `:::figure{credit="Port Agency"}\n![A ferry](assets/${name})\n\nThe ferry leaves, ${index + 1}\n:::`,
    );
    blocks.push(
      'The ferry left the harbour in the morning, and nobody was on the quay. '.repeat(4).trim(),
    );
  }
  const text = `---\nheadline: A hundred pictures\n---\n\n${blocks.join('\n\n')}\n`;
  await writeFile(join(bundle, 'text.md'), text);
}

function report(what: string, memory: number, { late, longest, count }: Frames): void {
  console.log(
    `${what}; peak ${memory.toFixed(0)} MB, ${late} of ${count} frames over ${LATE} ms, the longest ${longest.toFixed(0)} ms`,
  );
}
