import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import type { PictureWishes } from '../../../app/pictures';
import { readText } from '../../../app/format';
import { failure } from '../../../app/result';
import { exportArticle } from '../../../main/filing/export';
import { openPicturesHere } from '../../../main/pictures/in-process';
import { GivenUp, type PictureWorker } from '../../../main/pictures/worker';
import { readWithOtherExifTool } from '../../support/exiftool';
import { photoFile } from '../../support/photo-file';
import {
  libraryWithStory,
  readFiles,
  STORY,
  temporaryFolder,
  writeFiles,
} from '../../support/temporary-library';

const worker = openPicturesHere();
afterAll(worker.close);

const CAPTION = 'Kapal berlabuh — السفينة 🚢';
const figureOf = (picture: string, more = '') =>
  `\n:::figure{credit="Nila Tan"${more}}\n![Kapal](${picture})\n\n${CAPTION}\n:::\n`;
const LEFT_HALF = ' crop="0% 0% 50% 100%"';

/** A photo of 60 by 40 pixels that says where it was taken, in a story with these figures. */
async function story(text: string) {
  const photo = await photoFile(await temporaryFolder(), ['-GPSLatitude=4', '-GPSLatitudeRef=N']);
  const bytes = await readFile(photo);
  const place = await libraryWithStory({ 'text.md': STORY + text, 'assets/ferry.jpg': bytes });
  return { ...place, out: await temporaryFolder() };
}

interface Wanted {
  readonly pictures?: Partial<PictureWishes>;
  readonly isBeside?: boolean;
  readonly worker?: Pick<PictureWorker, 'ask'>;
}

async function exported(bundle: string, to: 'html' | 'md', out: string, wanted: Wanted = {}) {
  const { worker: asked = worker, ...options } = wanted;
  const before = await readFiles(bundle);
  const done = await exportArticle(bundle, to, out, asked, options);
  expect(await readFiles(bundle)).toEqual(before);
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  return { ...done.value, text: await readFile(done.value.path, 'utf8') };
}

const names = async (out: string) => Object.keys(await readFiles(out)).sort();
const small = { widths: [20, 40, 80], formats: ['webp', 'jpeg'] } as const;

describe('a page with its pictures beside it', () => {
  it('lets a browser choose among widths and formats', async () => {
    const { bundle, out } = await story(figureOf('assets/ferry.jpg'));
    const { text } = await exported(bundle, 'html', out, { isBeside: true, pictures: small });
    const folder = 'ferry-bridge-pictures';
    expect(await names(out)).toEqual([
      ...['20.jpg', '20.webp', '40.jpg', '40.webp', '60.webp'].map(
        (end) => `${folder}/ferry-${end}`,
      ),
      `${folder}/ferry.jpg`,
      'ferry-bridge.html',
    ]);
    expect(text).toContain(
      `<source type="image/webp" srcset="${folder}/ferry-20.webp 20w, ${folder}/ferry-40.webp 40w, ${folder}/ferry-60.webp 60w" sizes=`,
    );
    expect(text).toMatch(
      /<img src="ferry-bridge-pictures\/ferry\.jpg" srcset="[^"]* 20w, [^"]* 40w, [^"]* 60w" sizes="[^"]+" alt="Kapal" width="60" height="40"/,
    );
    expect(text).toContain(`"contentUrl":"${folder}/ferry.jpg"`);
    for (const name of (await names(out)).filter((name) => !name.endsWith('html'))) {
      const said = readWithOtherExifTool(join(out, name));
      expect(said, name).toMatchObject({
        'XMP-dc:Description': CAPTION,
        'XMP-photoshop:Credit': 'Nila Tan',
        'XMP-iptcCore:AltTextAccessibility': 'Kapal',
      });
      expect(Object.keys(said).filter((key) => key.startsWith('GPS:'))).toEqual([]);
      const { width } = await sharp(await readFile(join(out, name))).metadata();
      expect(width).toBe(Number(/-(\d+)\./.exec(name)?.[1] ?? 60));
    }
  });

  it('shows one picture in two ways, from two files', async () => {
    const { bundle, out } = await story(
      figureOf('assets/ferry.jpg') + figureOf('assets/ferry.jpg', LEFT_HALF),
    );
    const pictures = { widths: [80], formats: ['original'] } as const;
    const { text } = await exported(bundle, 'html', out, { isBeside: true, pictures });
    expect(await names(out)).toEqual([
      'ferry-bridge-pictures/ferry-30.jpg',
      'ferry-bridge-pictures/ferry.jpg',
      'ferry-bridge.html',
    ]);
    expect(text).toMatch(/ferry\.jpg" alt="Kapal" width="60" height="40"/);
    expect(text).toMatch(/ferry-30\.jpg" alt="Kapal" width="30" height="40"/);
  });

  it('is written over by the next one of the story, and no file of others', async () => {
    const { bundle, out } = await story(figureOf('assets/ferry.jpg'));
    const pictures = { widths: [], formats: ['original'] } as const;
    const again = () => exported(bundle, 'html', out, { isBeside: true, pictures });
    await again();
    const first = await readFiles(out);
    await again();
    expect(await readFiles(out)).toEqual(first);

    await writeFile(
      join(bundle, 'text.md'),
      STORY + figureOf('assets/ferry.jpg').replace('Nila Tan', 'Ann Lee'),
    );
    await again();
    expect(await names(out)).toEqual(Object.keys(first).sort());
    expect(readWithOtherExifTool(join(out, 'ferry-bridge-pictures/ferry.jpg'))).toMatchObject({
      'XMP-photoshop:Credit': 'Ann Lee',
    });

    const elsewhere = await temporaryFolder();
    await writeFiles(elsewhere, { 'ferry-bridge-pictures/ferry.jpg': 'somebody’s' });
    const { text } = await exported(bundle, 'html', elsewhere, { isBeside: true, pictures });
    expect(text).toContain('src="ferry-bridge-pictures/ferry-2.jpg"');
    expect(await readFile(join(elsewhere, 'ferry-bridge-pictures/ferry.jpg'), 'utf8')).toBe(
      'somebody’s',
    );
  });

  it('fails where something else is in the place of the folder', async () => {
    const { bundle, out } = await story(figureOf('assets/ferry.jpg'));
    await writeFile(join(out, 'ferry-bridge-pictures'), 'mine');
    const done = await exportArticle(bundle, 'html', out, worker, { isBeside: true });
    expect(done.ok).toBe(false);
    expect(await names(out)).toEqual(['ferry-bridge-pictures']);
  });
});

describe('a page with its pictures in it', () => {
  it('has what the figure shows of each, once, and small', async () => {
    const { bundle, out } = await story(figureOf('assets/ferry.jpg', LEFT_HALF));
    const { text } = await exported(bundle, 'html', out);
    expect(await names(out)).toEqual(['ferry-bridge.html']);
    expect(text).not.toContain('srcset');
    const [, data, width, height] =
      /data:image\/webp;base64,([^"]+)"[^>]*width="(\d+)" height="(\d+)"/.exec(text)!;
    expect([width, height]).toEqual(['30', '40']);
    expect(await sharp(Buffer.from(data!, 'base64')).metadata()).toMatchObject({
      ...{ width: 30, height: 40, format: 'webp' },
    });
  });

  it('is not much larger for a large photo', async () => {
    const { bundle, out } = await story(figureOf('assets/large.jpg'));
    const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
    await sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#000', noise } })
      .jpeg()
      .toFile(join(bundle, 'assets/large.jpg'));
    const { text } = await exported(bundle, 'html', out, {
      pictures: { widths: [], formats: ['webp', 'jpeg'] },
    });
    expect(text).toMatch(/width="1600" height="1200"/);
    expect(text.length).toBeLessThan((await readFile(join(bundle, 'assets/large.jpg'))).length);
  });
});

describe('Markdown', () => {
  it('points to what the figure shows, under a name of its own', async () => {
    const { bundle, out } = await story(
      figureOf('assets/ferry.jpg') +
        figureOf('assets/ferry.jpg', `${LEFT_HALF} turn="90" focus="25% 50%"`),
    );
    const { text } = await exported(bundle, 'md', out);
    expect(await names(out)).toEqual([
      'assets/ferry-20.jpg',
      'assets/ferry.jpg',
      'ferry-bridge.md',
    ]);
    const [, whole, half] = readText(text).article.body;
    expect(whole).toMatchObject({ picture: 'assets/ferry.jpg', turn: 0, crop: null, focus: null });
    expect(half).toMatchObject({
      ...{ picture: 'assets/ferry-20.jpg', turn: 0, crop: null },
      focus: { left: 5000, top: 5000 },
    });
    expect(await sharp(join(out, 'assets/ferry-20.jpg')).metadata()).toMatchObject({
      ...{ width: 20, height: 60 },
    });
    const raw = async (path: string) =>
      sharp(await readFile(path))
        .raw()
        .toBuffer();
    expect(await raw(join(out, 'assets/ferry.jpg'))).toEqual(
      await raw(join(bundle, 'assets/ferry.jpg')),
    );
  });

  it('leaves a picture that another text beside it shows', async () => {
    const { bundle, out } = await story(figureOf('assets/ferry.jpg'));
    await exported(bundle, 'md', out);
    await writeFile(join(out, 'other.md'), '![](assets/ferry.jpg)');
    await writeFile(
      join(bundle, 'text.md'),
      STORY + figureOf('assets/ferry.jpg').replace('Nila Tan', 'Ann Lee'),
    );
    const { text } = await exported(bundle, 'md', out);
    expect(text).toContain('(assets/ferry-2.jpg)');
    expect(readWithOtherExifTool(join(out, 'assets/ferry.jpg'))).toMatchObject({
      'XMP-photoshop:Credit': 'Nila Tan',
    });
  });

  it('brings a picture that raw Markdown names beside the figure that shows a part of it', async () => {
    const { bundle, out } = await story(
      `\n<img src="assets/ferry.jpg">\n${figureOf('assets/ferry.jpg', LEFT_HALF)}`,
    );
    await exported(bundle, 'md', out);
    const { width } = await sharp(join(out, 'assets/ferry.jpg')).metadata();
    expect([width, ...(await names(out))]).toEqual([
      60,
      ...['assets/ferry-30.jpg', 'assets/ferry.jpg', 'ferry-bridge.md'],
    ]);
  });

  it.each([{ formats: ['webp'] }, { widths: [20] }] as const)(
    'leaves a picture that raw Markdown names as it is, whatever is wanted: %j',
    async (pictures) => {
      const { bundle, out } = await story(
        '\n<img src="assets/ferry.jpg">\n\n<img src="assets/scan.tif">\n',
      );
      const tiff = sharp(join(bundle, 'assets/ferry.jpg')).tiff();
      await tiff.toFile(join(bundle, 'assets/scan.tif'));
      await exported(bundle, 'md', out, { pictures });
      const wanted = ['assets/ferry.jpg', 'assets/scan.tif', 'ferry-bridge.md'];
      expect(await names(out)).toEqual(wanted);
      for (const name of wanted.slice(0, 2)) {
        expect((await sharp(join(out, name)).metadata()).width, name).toBe(60);
      }
    },
  );

  it('writes nothing where a named picture would get another name', async () => {
    const { bundle, out } = await story(
      '\n<img src="assets/ferry.jpg">\n\n<img src="assets/a.jpg">\n',
    );
    await writeFile(join(bundle, 'assets/a.jpg'), await readFile(join(bundle, 'assets/ferry.jpg')));
    await writeFiles(out, { 'assets/ferry.jpg': 'somebody’s' });
    const failed = failure('unsupported', join(out, 'assets/ferry.jpg'));
    expect(await exportArticle(bundle, 'md', out, worker)).toEqual(failed);
    expect(await names(out)).toEqual(['assets/ferry.jpg']);
  });

  it('has a picture once that is shown twice with the same words', async () => {
    const one = figureOf('assets/ferry.jpg', LEFT_HALF);
    const { bundle, out } = await story(one + one + figureOf('assets/ferry.jpg'));
    const { text } = await exported(bundle, 'md', out);
    expect(await names(out)).toEqual([
      'assets/ferry-30.jpg',
      'assets/ferry.jpg',
      'ferry-bridge.md',
    ]);
    expect(text.match(/assets\/ferry-30\.jpg/g)).toHaveLength(2);
  });

  it('leaves a picture that a page beside it names as an address', async () => {
    const { bundle, out } = await story(figureOf('assets/ferry.jpg'));
    await exported(bundle, 'md', out);
    await mkdir(join(out, 'folder.md'));
    await writeFile(
      join(out, 'other.html'),
      `<img src="assets/${encodeURIComponent('ferry.jpg')}">`,
    );
    await writeFile(
      join(bundle, 'text.md'),
      STORY + figureOf('assets/ferry.jpg').replace('Nila Tan', 'Ann Lee'),
    );
    const { text } = await exported(bundle, 'md', out);
    expect(text).toContain('(assets/ferry-2.jpg)');
  });
});

it.each(['html', 'md'] as const)('words off the record are in no file (%s)', async (to) => {
  const secret = figureOf('assets/ferry.jpg').replace(
    CAPTION,
    ':quote[“We knew it,”]{#q1} she said',
  );
  const { bundle, out } = await story(secret);
  const text = await readFile(join(bundle, 'text.md'), 'utf8');
  const quotes = 'status: ready\nquotes:\n  q1: { terms: off-record }';
  await writeFile(join(bundle, 'text.md'), text.replace('status: ready', quotes));
  const options = { omitsOffRecord: true, isBeside: true };
  expect((await exportArticle(bundle, to, out, worker, options)).ok).toBe(true);
  for (const [name, content] of Object.entries(await readFiles(out))) {
    expect(content, name).not.toContain('knew');
  }
});

it('what the pictures process can not do is told, and the file is there', async () => {
  const { bundle, out } = await story(figureOf('assets/ferry.jpg'));
  const { pictures } = await exported(bundle, 'md', out, {
    worker: { ask: () => Promise.resolve(null) },
  });
  expect(pictures).toEqual({ notShown: ['assets/ferry.jpg'], wordless: [] });
  expect(await readFile(join(out, 'assets/ferry.jpg'))).toEqual(
    await readFile(join(bundle, 'assets/ferry.jpg')),
  );
});

it('can be stopped, and then nothing is written', async () => {
  const { bundle, out } = await story(figureOf('assets/ferry.jpg'));
  const told: (readonly number[])[] = [];
  const progress = (done: number, total: number) => void told.push([done, total]);
  const stopped = { watch: { progress, isStopped: () => true }, isBeside: true };
  expect(await exportArticle(bundle, 'html', out, worker, stopped)).toMatchObject({
    failure: { code: 'cancelled' },
  });
  expect(await names(out)).toEqual([]);
  const going = { watch: { progress, isStopped: () => false } };
  expect((await exportArticle(bundle, 'html', out, worker, going)).ok).toBe(true);
  expect(told).toEqual([
    [0, 1],
    [0, 1],
    [1, 1],
  ]);
});

it('a picture that is a folder is none', async () => {
  const { bundle, out } = await story(figureOf('assets/folder.jpg'));
  await mkdir(join(bundle, 'assets/folder.jpg'));
  for (const to of ['html', 'md'] as const) {
    expect((await exportArticle(bundle, to, out, worker)).ok).toBe(false);
  }
});

describe.each(['html', 'md'] as const)('a picture whose file can not be made (%s)', (to) => {
  const refused = async (text: string, ask: PictureWorker['ask']) => {
    const { bundle, out } = await story(text);
    expect(await exportArticle(bundle, to, out, { ask })).toEqual(
      failure('unsupported', 'assets/ferry.jpg', { detail: 'not-made' }),
    );
    expect(await names(out)).toEqual([]);
  };

  it('keeps the story here, for whole it may show what was cut away', () =>
    refused(figureOf('assets/ferry.jpg', LEFT_HALF), () => Promise.resolve(null)));

  it('and so does one that was given up, for all that it says', () =>
    refused(figureOf('assets/ferry.jpg'), () => Promise.reject(new GivenUp())));
});

it.each(['html', 'md'] as const)(
  'a figure gives away no other file of the story (%s)',
  async (to) => {
    const { bundle, out } = await story(figureOf('text.md'));
    expect(await exportArticle(bundle, to, out, worker)).toEqual(
      failure('unsupported', join(bundle, 'text.md')),
    );
    expect(await names(out)).toEqual([]);
  },
);

it('a drawing goes out in a page', async () => {
  const { bundle, out } = await story(figureOf('assets/map.svg'));
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="6" height="4"/>';
  await writeFile(join(bundle, 'assets/map.svg'), drawing);
  const { text } = await exported(bundle, 'html', out);
  const [, found] = /src="data:image\/svg\+xml;base64,([^"]+)"/.exec(text)!;
  expect(Buffer.from(found!, 'base64').toString()).toBe(drawing);
});
