import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readWithOtherExifTool } from '../support/exiftool';
import { photoFile } from '../support/photo-file';
import { libraryWithStory, STORY, temporaryFolder } from '../support/temporary-library';
import { buildCli, type BuiltCli } from './built-cli';

let cli: BuiltCli;
beforeAll(async () => {
  cli = await buildCli();
}, 120_000);
afterAll(() => cli.remove());

const FIGURE =
  '\n:::figure{credit="Nila Tan"}\n![Kapal](assets/ferry.jpg)\n\nKapal berlabuh.\n:::\n';

async function story(bytes?: Buffer) {
  const photo = await photoFile(await temporaryFolder(), ['-GPSLatitude=4', '-GPSLatitudeRef=N']);
  const picture = bytes ?? (await readFile(photo));
  const { bundle } = await libraryWithStory({
    'text.md': STORY + FIGURE,
    'assets/ferry.jpg': picture,
  });
  return { bundle, out: await temporaryFolder() };
}

it('writes the pictures of a page beside it, as wide and in what is asked for', async () => {
  const { bundle, out } = await story();
  const run = await cli.run(
    ...['export', bundle, '--to', 'html', '--out', out, '--beside'],
    ...['--widths', '20,40', '--pictures', 'avif,jpeg'],
  );
  expect(run).toEqual({ code: 0, out: `${join(out, 'ferry-bridge.html')}\n`, error: '' });
  const folder = join(out, 'ferry-bridge-pictures');
  expect((await readdir(folder)).sort()).toEqual([
    ...['ferry-20.avif', 'ferry-20.jpg', 'ferry-40.avif', 'ferry-40.jpg'],
  ]);
  const said = readWithOtherExifTool(join(folder, 'ferry-40.jpg'));
  expect(said).toMatchObject({
    'IPTC:Credit': 'Nila Tan',
    'XMP-photoshop:Credit': 'Nila Tan',
    'XMP-dc:Description': 'Kapal berlabuh.',
  });
  expect(said).not.toHaveProperty('GPS:GPSLatitude');
  expect(await sharp(join(folder, 'ferry-20.avif')).metadata()).toMatchObject({ width: 20 });
});

it('leaves originals as wide as they are, and the place where it is to stay', async () => {
  const { bundle, out } = await story();
  const run = await cli.run(
    ...['export', bundle, '--to', 'html,md', '--out', out, '--beside'],
    ...['--pictures', 'original', '--keep-device-data'],
  );
  expect(run).toMatchObject({ code: 0, error: '' });
  for (const folder of ['ferry-bridge-pictures', 'assets']) {
    expect(await readdir(join(out, folder))).toEqual(['ferry.jpg']);
    const said = readWithOtherExifTool(join(out, folder, 'ferry.jpg'));
    expect(said).toHaveProperty('GPS:GPSLatitude');
  }
});

it("says which pictures can't be shown, and is done all the same", async () => {
  const whole = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#000' } })
    .jpeg()
    .toBuffer();
  const start = whole.subarray(0, whole.indexOf(Buffer.from([0xff, 0xda])) - 100);
  const { bundle, out } = await story(Buffer.concat([start, Buffer.alloc(200, 0xff)]));
  const run = await cli.run('export', bundle, '--to', 'html', '--out', out);
  expect(run).toMatchObject({ code: 0, out: `${join(out, 'ferry-bridge.html')}\n` });
  expect(run.error).toBe(
    "galley: warning: assets/ferry.jpg can't be shown; it is written as it is\n",
  );
});

it.each([
  [['--widths', '640,wide'], /numbers from 1 to/],
  [['--widths', '0'], /numbers from 1 to/],
  [['--widths', '99999'], /numbers from 1 to/],
  [['--pictures', 'tiff'], /jpeg or webp or avif or original/],
])('%j is wrong usage', async (options, message) => {
  const run = await cli.run('export', 'a', '--to', 'html', '--out', 'x', ...options);
  expect(run).toMatchObject({ code: 2, out: '' });
  expect(run.error).toMatch(message);
});
