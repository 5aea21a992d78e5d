import { execFileSync } from 'node:child_process';
import { mkdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { failure, success } from '../../../app/result';
import { readPictureSize } from '../../../main/library/picture-size';
import { addPicture, addPictureFile, measurePicture } from '../../../main/library/pictures';
import { itWithSharedData, sharedDataPath } from '../../support/shared-data';
import { libraryWithStory, readFiles, temporaryFolder } from '../../support/temporary-library';
import { heicOf } from '../../support/heic';
import { jpeg, png } from '../picture-bytes';

const BLUE = { create: { width: 60, height: 40, channels: 3, background: '#286ea0' } } as const;

async function place(files: Parameters<typeof libraryWithStory>[0] = {}) {
  const { library, name, bundle } = await libraryWithStory(files);
  const add = (picture: string, bytes: Uint8Array) => addPicture(library, name, picture, bytes);
  return { library, bundle, add };
}

it('stores the bytes untouched and tells the size', async () => {
  const { bundle, add } = await place();
  const bytes = png(40, 30, 'rest of the file');
  expect(await add('ferry.png', bytes)).toEqual(
    success({ picture: 'assets/ferry.png', width: 40, height: 30 }),
  );
  expect(await readFile(join(bundle, 'assets/ferry.png'))).toEqual(bytes);
});

it('tells the size as it is seen', async () => {
  const { add } = await place();
  for (let orientation = 1; orientation <= 8; orientation += 1) {
    const turned = orientation >= 5;
    expect(await add('a.jpg', jpeg(40, 30, orientation))).toMatchObject({
      value: turned ? { width: 30, height: 40 } : { width: 40, height: 30 },
    });
  }
});

it('stores the same bytes once', async () => {
  const { bundle, add } = await place();
  const first = await add('ferry.png', png(4, 3));
  expect(await add('other name.png', png(4, 3))).toEqual(first);
  expect(await add('ferry.png', png(4, 3, 'x'))).toMatchObject({
    value: { picture: 'assets/ferry-2.png' },
  });
  expect(await add('FERRY.PNG', png(4, 3, 'y'))).toMatchObject({
    value: { picture: 'assets/FERRY-3.png' },
  });
  const files = Object.keys(await readFiles(join(bundle, 'assets'))).sort();
  expect(files).toEqual(['FERRY-3.png', 'ferry-2.png', 'ferry.png']);
});

it('keeps pictures apart that come at once under one name', async () => {
  const { add } = await place();
  const added = await Promise.all(['a', 'b', 'c'].map((note) => add('ferry.png', png(4, 3, note))));
  const names = added.map((result) => result.ok && result.value.picture);
  expect(names).toEqual(['assets/ferry.png', 'assets/ferry-2.png', 'assets/ferry-3.png']);
});

it.each([
  ['ferry', 'ferry.png'],
  ['ferry.jpg', 'ferry.png'],
  ['ferry.html', 'ferry.html.png'],
  ['../../ferry.png', 'ferry.png'],
  ['D:\\Photos\\x\\ferry bridge.png', 'D-Photos-x-ferry-bridge.png'],
  ['.png', 'png.png'],
  ['', 'picture.png'],
  ['صورة.png', 'صورة.png'],
])('makes of the name %j %j', async (name, stored) => {
  const { add } = await place();
  expect(await add(name, png(4, 3))).toMatchObject({ value: { picture: `assets/${stored}` } });
});

describe('what is no picture', () => {
  it.each([
    ['text', Buffer.from('This is not a picture.')],
    ['a page with a drawing in it', Buffer.from('<!doctype html><svg width="1" height="1"/>')],
    ['a drawing that does not begin', Buffer.from('<?xml version="1.0"?><!-- <svg>')],
    ['endless markup', Buffer.from('<!----><?x?>'.repeat(400_000))],
    ['half a head', png(4, 3).subarray(0, 12)],
    ['no size', png(0, 0)],
    ['the start of a JPEG and then nothing', Buffer.from([0xff, 0xd8])],
    [
      'the start of a JPEG and then megabytes',
      Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(30_000_000)]),
    ],
    ['a TIFF of nothing', Buffer.from('II*\0\x08\0\0\0\0\0\0\0\0\0', 'latin1')],
    ['a TIFF that leads nowhere', Buffer.from('MM\0*\xff\xff\xff\xf0', 'latin1')],
  ])('is refused, whatever its name says: %s', async (_what, bytes) => {
    const { bundle, add } = await place();
    expect(await add('ferry.jpg', bytes)).toEqual(failure('unsupported', 'ferry.jpg'));
    expect(Object.keys(await readFiles(bundle))).not.toContain('assets/ferry.jpg');
  });

  it('is nothing', async () => {
    const { add } = await place();
    const nothing = failure('unsupported', 'ferry.jpg', { detail: 'no-bytes' });
    expect(await add('ferry.jpg', Buffer.alloc(0))).toEqual(nothing);
  });

  it('is a file of more than 200 MB', async () => {
    const { add } = await place();
    const bytes = Buffer.allocUnsafe(200 * 1024 * 1024 + 1);
    expect(await add('ferry.png', bytes)).toEqual(failure('too-large', 'ferry.png'));
  });

  itWithSharedData('is none of the malformed ones that stop us', () => {
    const folder = sharedDataPath('hostile', 'images');
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const size = readPictureSize(readFileSync(join(entry.parentPath, entry.name)));
      if (size) expect(size.width * size.height, entry.name).toBeGreaterThan(0);
    }
  });
});

itWithSharedData('takes the real ones', async () => {
  const { add } = await place();
  const bytes = readFileSync(sharedDataPath('images', 'IPTC-PhotometadataRef-Std2021.1.jpg'));
  const added = await add('IPTC-PhotometadataRef-Std2021.1.jpg', bytes);
  expect(added).toMatchObject({ value: { picture: 'assets/IPTC-PhotometadataRef-Std2021.1.jpg' } });
});

describe('a kind', () => {
  const SVG = 'xmlns="http://www.w3.org/2000/svg"';
  it.each([
    [`<svg ${SVG} width="30" height="20"/>`, 30, 20],
    [
      `\ufeff<?xml version="1.0"?>\n<!-- ${'long '.repeat(2000)} -->\n<svg ${SVG} viewBox="0 0 30 20"/>`,
      30,
      20,
    ],
    [
      `<!DOCTYPE svg PUBLIC "a" "b" [<!ENTITY ns "x>">]><svg ${SVG} height='2in' width='3in'>`,
      288,
      192,
    ],
    [`<svg ${SVG} width="100%"></svg>`, 300, 150],
  ])('is that of a drawing: %.60s', async (text, width, height) => {
    const { bundle, add } = await place();
    const added = await add('logo.png', Buffer.from(text));
    expect(added).toEqual(success({ picture: 'assets/logo.svg', width, height }));
    expect(await measurePicture(join(bundle, 'assets/logo.svg'))).toBeNull();
  });

  it.each(['tiff', 'avif', 'webp', 'gif'] as const)('is that of its bytes: %s', async (kind) => {
    const { add } = await place();
    const bytes = await sharp(BLUE).toFormat(kind).toBuffer();
    const ending = kind === 'tiff' ? 'tif' : kind;
    expect(await add('ferry.jpg', bytes)).toEqual(
      success({ picture: `assets/ferry.${ending}`, width: 60, height: 40 }),
    );
  });

  it('is HEIC by its brand', async () => {
    const { add } = await place();
    expect(await add('IMG_1.HEIC', await heicOf(sharp(BLUE)))).toMatchObject({
      value: { picture: 'assets/IMG_1.heic', width: 60, height: 40 },
    });
  });

  it.each([false, true])(
    'is told of a TIFF that says its size at its end; big: %s',
    async (bigtiff) => {
      const { bundle, add } = await place();
      const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
      const bytes = await sharp({
        create: { width: 1500, height: 1200, channels: 3, background: '#000', noise },
      })
        .tiff({ compression: 'none', bigtiff })
        .toBuffer();
      expect(bytes.length).toBeGreaterThan(5_000_000);
      const size = { width: 1500, height: 1200 };
      expect(await add('scan.tif', bytes)).toMatchObject({ value: size });
      expect(await measurePicture(join(bundle, 'assets/scan.tif'))).toEqual(size);
    },
  );
});

describe('a file', () => {
  async function file(name: string, bytes: Uint8Array) {
    const { library, name: article, bundle } = await libraryWithStory();
    const path = join(await temporaryFolder(), name);
    await writeFile(path, bytes);
    return { bundle, path, add: (from = path) => addPictureFile(library, article, from) };
  }

  it('is copied, and stays where it is', async () => {
    const bytes = png(40, 30, 'rest of the file');
    const { bundle, path, add } = await file('My ferry.jpg', bytes);
    const picture = 'assets/My-ferry.png';
    expect(await add()).toEqual(success({ picture, width: 40, height: 30 }));
    expect(await readFile(join(bundle, picture))).toEqual(bytes);
    expect(await readFile(path)).toEqual(bytes);
    expect(await Promise.all([add(), add()])).toMatchObject([
      { value: { picture } },
      { value: { picture } },
    ]);
    expect(readdirSync(join(bundle, 'assets'))).toEqual(['My-ferry.png']);
  });

  it('of two gigabytes is refused before it is read', async () => {
    const { bundle, path, add } = await file('huge.jpg', jpeg(4, 3));
    await truncate(path, 2 ** 31);
    expect(await add()).toEqual(failure('too-large', 'huge.jpg'));
    expect(readdirSync(bundle)).not.toContain('assets');
  });

  it.each([
    ['nothing', Buffer.alloc(0), failure('unsupported', 'a.jpg', { detail: 'no-bytes' })],
    ['text', Buffer.from('no picture'), failure('unsupported', 'a.jpg')],
  ])('of %s is refused', async (_what, bytes, refused) => {
    const { bundle, add } = await file('a.jpg', bytes);
    expect(await add()).toEqual(refused);
    expect(readdirSync(bundle)).not.toContain('assets');
  });

  it('that is none, or is gone, is refused', async () => {
    const { path, add } = await file('a.jpg', png(4, 3));
    const folder = join(path, '..');
    expect(await add(folder)).toEqual(failure('unsupported', basename(folder)));
    const pipe = join(folder, 'pipe.jpg');
    if (process.platform !== 'win32') {
      execFileSync('mkfifo', [pipe]);
      expect(await add(pipe)).toEqual(failure('unsupported', 'pipe.jpg'));
    }
    expect(await add(join(folder, 'gone.jpg'))).toEqual(failure('not-found', 'gone.jpg'));
  });
});

describe('where a picture cannot go', () => {
  it('is an article that is gone', async () => {
    const library = await temporaryFolder();
    expect(await addPicture(library, 'a.textbundle', 'a.png', png(1, 1))).toEqual(
      failure('not-found', join(library, 'a.textbundle')),
    );
  });

  it('is through a link out of the bundle', async () => {
    const { bundle, add } = await place();
    const outside = await temporaryFolder();
    await symlink(outside, join(bundle, 'assets'));
    expect(await add('a.png', png(1, 1))).toMatchObject(
      failure('not-found', join(bundle, 'assets')),
    );
    expect(await readFiles(outside)).toEqual({});
  });

  it('is a folder that is a file', async () => {
    const { bundle, add } = await place();
    await writeFile(join(bundle, 'assets'), '');
    expect(await add('a.png', png(1, 1))).toMatchObject(
      failure('not-found', join(bundle, 'assets')),
    );
  });

  it('is under the name of a folder', async () => {
    const { bundle, add } = await place();
    await mkdir(join(bundle, 'assets', 'a.png'), { recursive: true });
    expect(await add('a.png', png(1, 1))).toMatchObject({ value: { picture: 'assets/a-2.png' } });
  });
});
