import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, expect, it } from 'vitest';
import { figuresIn } from '../../../app/article';
import { readText } from '../../../app/format';
import { exportArticle } from '../../../main/filing/export';
import { importFile } from '../../../main/filing/import';
import { openPicturesHere } from '../../../main/pictures/in-process';
import { readDocx } from '../../support/read-docx';
import {
  libraryWithStory,
  readFiles,
  STORY,
  temporaryFolder,
} from '../../support/temporary-library';

const worker = openPicturesHere();
afterAll(worker.close);

const figureOf = (picture: string, more = '') =>
  `\n:::figure{credit="Nila Tan"${more}}\n![A ferry](assets/${picture})\n\nThe first ferry.\n:::\n`;

const painted = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#5b86a6' } });

async function exported(text: string, assets: Readonly<Record<string, Buffer>>) {
  const files = Object.entries(assets).map(([name, bytes]) => [`assets/${name}`, bytes]);
  const place = await libraryWithStory({ 'text.md': text, ...Object.fromEntries(files) });
  const out = await temporaryFolder();
  const before = await readFiles(place.bundle);
  const done = await exportArticle(place.bundle, 'docx', out, worker);
  expect(await readFiles(place.bundle)).toEqual(before);
  return { ...place, out, done };
}

/** The pictures in a document, with what they are. */
async function picturesIn(path: string) {
  const files = unzipSync(await readFile(path));
  const media = Object.entries(files).filter(([name]) => name.startsWith('word/media/'));
  return Promise.all(
    media.map(async ([, bytes]) => {
      const { format, width, height } = await sharp(bytes).metadata();
      return `${format} ${width} ${height}`;
    }),
  );
}

it('has its pictures in it in a form that Word knows, as they are shown and no wider than a page needs', async () => {
  const assets = {
    'wide.webp': await painted(2000, 1000).webp().toBuffer(),
    'ferry.png': await painted(40, 30).png().toBuffer(),
    'cut.jpg': await painted(60, 40).jpeg().toBuffer(),
  };
  const text =
    STORY +
    figureOf('wide.webp') +
    figureOf('ferry.png') +
    figureOf('cut.jpg', ' crop="0% 0% 50% 100%"');
  const { done, out } = await exported(text, assets);
  const path = join(out, 'ferry-bridge.docx');
  expect(done).toMatchObject({
    ok: true,
    value: { path, pictures: { notShown: [] }, losses: [] },
  });
  const pictures = (await picturesIn(path)).sort();
  expect(pictures.map((one) => one.replace(/^(?:jpeg|png) /, ''))).toEqual(
    expect.arrayContaining(['1600 800', '40 30', '30 40']),
  );
  for (const picture of pictures) expect(picture).toMatch(/^(?:jpeg|png) /);
});

it('has what one can see through, and drawings, as PNG', async () => {
  const background = { r: 91, g: 134, b: 166, alpha: 0.5 };
  const glass = sharp({ create: { width: 40, height: 30, channels: 4, background } });
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><rect width="9" height="9"/></svg>';
  const assets = {
    'glass.webp': await glass.clone().webp().toBuffer(),
    'pane.avif': await glass.clone().resize(50).avif().toBuffer(),
    'map.svg': Buffer.from(drawing),
  };
  const { done, out } = await exported(
    STORY +
      Object.keys(assets)
        .map((one) => figureOf(one))
        .join(''),
    assets,
  );
  expect(done).toMatchObject({ ok: true, value: { pictures: { notShown: [] }, losses: [] } });
  const pictures = await picturesIn(join(out, 'ferry-bridge.docx'));
  expect(pictures.sort()).toEqual(['png 40 30', 'png 50 38', 'png 60 20']);
});

it('says which picture it leaves out, and what that shows stands there', async () => {
  const { done, out } = await exported(STORY + figureOf('a.svg'), {
    'a.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><g>'),
  });
  expect(done).toMatchObject({
    ok: true,
    value: { losses: [{ kind: 'picture', manner: 'left-out', places: ['assets/a.svg'] }] },
  });
  const { paragraphs } = readDocx(await readFile(join(out, 'ferry-bridge.docx')));
  expect(paragraphs.slice(-2)).toEqual(['A ferry', 'The first ferry. [Nila Tan]']);
});

it('is not written where a picture is missing', async () => {
  const { done, out } = await exported(STORY + figureOf('gone.jpg'), {});
  expect(done).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  expect(await readFiles(out)).toEqual({});
});

it('is written over by the same story, and over no other file', async () => {
  const { bundle, out } = await exported(STORY, {});
  const again = await exportArticle(bundle, 'docx', out, worker);
  expect(again).toMatchObject({ value: { path: join(out, 'ferry-bridge.docx') } });
  expect(Object.keys(await readFiles(out))).toEqual(['ferry-bridge.docx']);
  await writeFile(join(out, 'ferry-bridge.docx'), 'Another file.');
  const beside = await exportArticle(bundle, 'docx', out, worker);
  expect(beside).toMatchObject({ value: { path: join(out, '2025-11-22-ferry-bridge.docx') } });
});

it('comes in again with its picture', async () => {
  const assets = { 'ferry.png': await painted(40, 30).png().toBuffer() };
  const { out } = await exported(STORY + figureOf('ferry.png'), assets);
  const library = await temporaryFolder();
  const imported = await importFile(library, join(out, 'ferry-bridge.docx'), '');
  if (!imported.ok) throw new Error(JSON.stringify(imported.failure));
  const text = await readFile(join(library, imported.value, 'text.md'), 'utf8');
  const { article } = readText(text);
  expect(article.fields).toMatchObject({ headline: 'Ferry bridge opens', language: 'en' });
  const [figure] = [...figuresIn(article.body)];
  expect(figure).toMatchObject({ alt: 'A ferry', credit: 'Nila Tan' });
  const picture = await readFile(join(library, imported.value, figure?.picture ?? ''));
  expect(await sharp(picture).metadata()).toMatchObject({ width: 40, height: 30 });
});
