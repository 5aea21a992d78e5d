import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, copyFile, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exiftoolPath } from 'exiftool-vendored';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import {
  tagsOfWords,
  WITHOUT_THUMBNAILS,
  WITHOUT_TRACES,
  WITHOUT_TRAILER,
  type CopyWords,
} from '../../../app/pictures';
import { look } from '../../../main/pictures/look';
import { makeRendition } from '../../../main/pictures/make-rendition';
import { NoExifTool, openPhotoFiles, type PhotoFiles } from '../../../main/pictures/photo-files';
import type { RenditionWanted } from '../../../main/pictures/protocol';
import { readWithOtherExifTool } from '../../support/exiftool';
import { photoFile } from '../../support/photo-file';
import { itWithSharedData, sharedDataPath } from '../../support/shared-data';
import { temporaryFolder } from '../../support/temporary-library';

const photos = openPhotoFiles();
afterAll(() => photos.close());

/** As where there is no ExifTool. */
const missing = () => Promise.reject(new NoExifTool());
const none: PhotoFiles = {
  read: missing,
  readAll: missing,
  enclosed: missing,
  thumbnails: missing,
  hasDeskTrailer: missing,
  write: missing,
  writeFrom: missing,
  close: () => Promise.resolve(),
};

const WORDS: CopyWords = {
  caption: 'Kapal “Laju” berlabuh — السفينة في المرفأ 🚢',
  credit: 'Kabar/المرفأ',
  alt: 'Sebuah kapal, سفينة 🚢',
  source: 'Nila Tan',
  terms: 'Sekali saja',
};
const SAID = {
  'XMP-dc:Description': WORDS.caption,
  'XMP-photoshop:Credit': WORDS.credit,
  'XMP-iptcCore:AltTextAccessibility': WORDS.alt,
  'XMP-photoshop:Source': WORDS.source,
  'XMP-xmpRights:UsageTerms': WORDS.terms,
};

const wanted = (parts: Partial<RenditionWanted> = {}): RenditionWanted => ({
  format: 'jpeg',
  shown: { width: 30, turn: 0, crop: null },
  words: tagsOfWords(WORDS),
  keepsDeviceData: false,
  ...parts,
});

async function rendition(path: string, parts: Partial<RenditionWanted>, files = photos) {
  const before = await readFile(path);
  const target = join(await temporaryFolder(), 'made');
  const made = await makeRendition({ path, wanted: wanted(parts), target }, files);
  expect(await readFile(path)).toEqual(before);
  return { target, ...made };
}

const pixels = async (path: string) =>
  sharp(await readFile(path))
    .raw()
    .toBuffer();

/** What is to be seen at its middle, in sRGB. */
async function middle(path: string): Promise<readonly number[]> {
  const { data, info } = await sharp(await readFile(path))
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at =
    (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * info.channels;
  return [...data.subarray(at, at + 3)];
}

const near = (colour: readonly number[], other: readonly number[], by: number) =>
  expect(Math.max(...colour.map((value, index) => Math.abs(value - other[index]!)))).toBeLessThan(
    by,
  );

const TRACES = [
  ...['-GPSLatitude=4.17', '-GPSLatitudeRef=N', '-GPSLongitude=73.5', '-GPSLongitudeRef=E'],
  ...['-XMP-exif:GPSLatitude=4.17', '-XMP-exif:GPSLongitude=73.5'],
  ...['-ExifIFD:SerialNumber=SECRET1', '-ExifIFD:LensSerialNumber=SECRET2'],
  ...['-ExifIFD:OwnerName=SECRET3', '-XMP-aux:SerialNumber=SECRET4'],
  ...['-XMP-aux:OwnerName=SECRET5', '-XMP-aux:LensSerialNumber=SECRET6'],
  ...['-XMP-exifEX:OwnerName=SECRET7', '-HostComputer=SECRET8'],
  ...['-XMP-xmpMM:ManagedFromFilePath=SECRET9', '-XMP-GImage:ImageData=SECRET0'],
];

describe('a rendition', () => {
  it.each(['jpeg', 'webp', 'avif', 'png'] as const)(
    'in %s says what the figure and the photo say, and not where it was taken',
    async (format) => {
      const photo = await photoFile(await temporaryFolder(), [
        ...TRACES,
        ...['-XMP-dc:Creator=Nila Tan', '-XMP-photoshop:City=Malé', '-XMP-dc:Rights=© Kabar'],
        ...['-XMP-dc:Description-id=Lain', '-XMP-photoshop:Headline=Laju', '-Model=X100'],
        ...['-n', '-Orientation=6', '-XMP-tiff:Orientation=6', '-ColorSpace=65535'],
        '-XMP-crs:Exposure2012=1',
      ]);
      const { target, hasWords, size } = await rendition(photo, { format });
      expect({ hasWords, size }).toEqual({ hasWords: true, size: { width: 30, height: 45 } });
      const said = readWithOtherExifTool(target);
      expect(said).toMatchObject({
        ...SAID,
        'XMP-dc:Creator': 'Nila Tan',
        'XMP-photoshop:City': 'Malé',
        'XMP-dc:Rights': '© Kabar',
        'XMP-photoshop:Headline': 'Laju',
        'IFD0:Model': 'X100',
        'ExifIFD:ColorSpace': 'sRGB',
      });
      expect(
        Object.keys(said).filter((name) => /GPS|Serial|Owner|Orientation|-crs|-id$/.test(name)),
      ).toEqual([]);
      expect((await readFile(target)).toString('latin1')).not.toContain('SECRET');
    },
  );

  it('in JPEG says the same in IPTC, XMP and Exif', async () => {
    const photo = await photoFile(await temporaryFolder(), [
      '-IPTC:City=Malé',
      '-IPTC:Keywords=été',
      '-IPTC:By-line=Ann Lee',
    ]);
    const { target } = await rendition(photo, {});
    expect(readWithOtherExifTool(target)).toMatchObject({
      ...SAID,
      'IPTC:CodedCharacterSet': 'UTF8',
      'IPTC:Caption-Abstract': WORDS.caption,
      'IPTC:Credit': WORDS.credit,
      'IPTC:Source': WORDS.source,
      'IFD0:ImageDescription': WORDS.caption,
      'IPTC:City': 'Malé',
      'IPTC:Keywords': 'été',
      'IPTC:By-line': 'Ann Lee',
    });
  });

  it('keeps what the device says where that is wanted', async () => {
    const photo = await photoFile(await temporaryFolder(), TRACES);
    for (const format of ['jpeg', 'same'] as const) {
      const { target } = await rendition(photo, { format, keepsDeviceData: true });
      expect(readWithOtherExifTool(target)).toMatchObject({
        'ExifIFD:SerialNumber': 'SECRET1',
        'XMP-aux:OwnerName': 'SECRET5',
        'GPS:GPSLatitude': expect.stringContaining('4 deg') as string,
      });
    }
  });

  it('of a PNG says what stands in its own words', async () => {
    const photo = await photoFile(
      await temporaryFolder(),
      ['-PNG:Author=Nila Tan', '-PNG:Copyright=© Kabar'],
      'a.png',
    );
    const { target } = await rendition(photo, { format: 'webp', words: {} });
    expect(readWithOtherExifTool(target)).toMatchObject({
      'XMP-dc:Creator': 'Nila Tan',
      'XMP-dc:Rights': '© Kabar',
    });
  });

  it('is no wider than the picture, turned and then cropped', async () => {
    const path = join(await temporaryFolder(), 'corners.png');
    const green = { create: { width: 20, height: 20, channels: 3, background: '#0f0' } } as const;
    await sharp({ create: { width: 60, height: 40, channels: 3, background: '#f00' } })
      .composite([{ input: green, left: 0, top: 0 }])
      .toFile(path);
    const crop = { left: 5000, top: 0, width: 5000, height: 3333 };
    const shown = { width: 400, turn: 90, crop } as const;
    const { target, size } = await rendition(path, { format: 'webp', shown });
    expect(size).toEqual({ width: 20, height: 20 });
    near(await middle(target), [0, 255, 0], 12);
  });

  it.each(['jpeg', 'webp', 'avif', 'png'] as const)(
    'of a photo in Display P3 looks the same in %s without a profile',
    async (format) => {
      const path = join(await temporaryFolder(), 'wide.jpg');
      // Within sRGB, so that it can look the same; its numbers in P3 are others.
      await sharp({ create: { width: 40, height: 40, channels: 3, background: '#d24a2e' } })
        .withIccProfile('p3')
        .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
        .toFile(path);
      const numbers = [
        ...(await sharp(path, { unlimited: false }).keepIccProfile().raw().toBuffer()).subarray(
          0,
          3,
        ),
      ];
      const { target } = await rendition(path, { format });
      const { icc, space } = await sharp(await readFile(target)).metadata();
      expect([icc, space]).toEqual([undefined, 'srgb']);
      near(await middle(target), [0xd2, 0x4a, 0x2e], 6);
      expect(Math.abs(numbers[0]! - 0xd2)).toBeGreaterThan(8);
    },
  );

  it('of what one can see through lets the same through', async () => {
    const path = join(await temporaryFolder(), 'clear.png');
    await sharp({ create: { width: 40, height: 40, channels: 4, background: '#00800040' } }).toFile(
      path,
    );
    for (const format of ['png', 'webp', 'avif'] as const) {
      const { target } = await rendition(path, { format });
      const { channels } = await sharp(await readFile(target)).stats();
      expect(channels.at(-1)!.mean, format).toBeCloseTo(0x40, -1);
    }
  });

  it.each(['not a photo', ''])('of what can not be decoded is none (%j)', async (content) => {
    const path = join(await temporaryFolder(), 'a.jpg');
    await writeFile(path, content);
    await expect(rendition(path, {})).rejects.toThrow();
    await expect(look(path)).rejects.toThrow();
  });
});

describe('a copy', () => {
  it.each(['jpg', 'png', 'webp', 'avif', 'gif'])('in %s has every pixel', async (kind) => {
    const photo = await photoFile(await temporaryFolder(), ['-n', '-Orientation=6'], `a.${kind}`);
    const { target, hasWords } = await rendition(photo, { format: 'same' });
    expect(hasWords).toBe(true);
    expect(await pixels(target)).toEqual(await pixels(photo));
    expect(readWithOtherExifTool(target)).toMatchObject(SAID);
  });

  itWithSharedData('of photos of others has every pixel, and no trace', async () => {
    for (const name of await readdir(sharedDataPath('images'))) {
      if (!/\.(jpe?g|png|webp|avif)$/i.test(name)) continue;
      const path = join(await temporaryFolder(), name);
      await copyFile(sharedDataPath('images', name), path);
      const { target, hasWords } = await rendition(path, { format: 'same' });
      expect(hasWords, name).toBe(true);
      expect((await pixels(target)).equals(await pixels(path)), name).toBe(true);
      const said = readWithOtherExifTool(target);
      expect(said, name).toMatchObject(SAID);
      const isTrace = (key: string) => /^(GPS|MakerNotes):|GPS(Lat|Long)|SerialNumber/.test(key);
      expect(Object.keys(said).filter(isTrace), name).toEqual([]);
    }
  });

  itWithSharedData('in other formats says what theirs say', async () => {
    for (const name of await readdir(sharedDataPath('images'))) {
      if (!/\.jpe?g$/i.test(name)) continue;
      const path = join(await temporaryFolder(), name);
      await copyFile(sharedDataPath('images', name), path);
      const { target, hasWords } = await rendition(path, { words: {} });
      expect(hasWords, name).toBe(true);
      const [theirs, ours] = [readWithOtherExifTool(path), readWithOtherExifTool(target)];
      for (const key of Object.keys(theirs).filter((key) => WORDS_OF_OTHERS.test(key))) {
        expect(ours[key], `${name}: ${key}`).toEqual(theirs[key]);
      }
    }
  });
});

const WORDS_OF_OTHERS =
  /^(IPTC:(Caption-Abstract|By-line|Credit|City|Headline|Country-PrimaryLocationName|CopyrightNotice|Keywords|DateCreated)|XMP-(dc|photoshop|xmpRights|iptcCore|plus):(?!ICCProfile|ColorMode)|IFD0:(Artist|Copyright))/;

describe('without ExifTool', () => {
  it('a rendition is made, and says nothing of where it was taken', async () => {
    const photo = await photoFile(await temporaryFolder(), TRACES);
    for (const format of ['webp', 'same'] as const) {
      const { target, hasWords } = await rendition(photo, { format }, none);
      expect(hasWords).toBe(false);
      expect((await readFile(target)).toString('latin1')).not.toMatch(/SECRET|GPS/);
      const { exif, xmp } = await sharp(await readFile(target)).metadata();
      expect([exif, xmp]).toEqual([undefined, undefined]);
    }
  });

  it('a copy that may say all is the same file', async () => {
    const photo = await photoFile(await temporaryFolder(), TRACES);
    const { target } = await rendition(photo, { format: 'same', keepsDeviceData: true }, none);
    expect(await readFile(target)).toEqual(await readFile(photo));
  });
});

it('a photo that says damaged things is made all the same, with the words', async () => {
  const photo = await photoFile(await temporaryFolder(), ['-IPTC:City=Malé']);
  const bytes = await readFile(photo);
  // The block of IPTC says that it is longer than it is.
  const at = bytes.indexOf('8BIM');
  bytes.writeUInt32BE(0x7fffffff, at + 8);
  await writeFile(photo, bytes);
  expect(spawnSync('exiftool', ['-n', photo]).status).toBe(0);
  const { target, hasWords } = await rendition(photo, {});
  expect(hasWords).toBe(true);
  expect(readWithOtherExifTool(target)).toMatchObject(SAID);
});

describe('the copy of a picture that stays the same', () => {
  const same = (path: string, parts: Partial<RenditionWanted> = {}) =>
    rendition(path, { format: 'same', ...parts });

  it('has nothing behind its end, where telephones put a film', async () => {
    const photo = await photoFile(await temporaryFolder(), []);
    await writeFile(photo, Buffer.concat([await readFile(photo), Buffer.from('ftypmp42FILM')]));
    const { target } = await same(photo);
    expect((await readFile(target)).toString('latin1')).not.toContain('FILM');
    const { target: whole } = await same(photo, { keepsDeviceData: true });
    expect((await readFile(whole)).toString('latin1')).toContain('FILM');
  });

  it('keeps a small picture of itself, and none that shows more than it does', async () => {
    const folder = await temporaryFolder();
    const striped = await sharp({
      create: { width: 600, height: 400, channels: 3, background: '#fff' },
    })
      .composite([
        {
          input: { create: { width: 200, height: 400, channels: 3, background: '#123' } },
          left: 0,
          top: 0,
        },
      ])
      .jpeg()
      .toBuffer();
    const small = join(folder, 'small.jpg');
    await sharp(striped).resize(120).toFile(small);
    const whole = join(folder, 'whole.jpg');
    await writeFile(whole, striped);
    const cropped = join(folder, 'cropped.jpg');
    await sharp(striped).extract({ left: 250, top: 0, width: 300, height: 400 }).toFile(cropped);
    for (const path of [whole, cropped]) {
      execFileSync('exiftool', ['-q', '-overwrite_original', `-ThumbnailImage<=${small}`, path]);
    }
    const has = async (path: string) =>
      'IFD1:ThumbnailImage' in readWithOtherExifTool((await same(path)).target);
    expect(await has(whole)).toBe(true);
    expect(await has(cropped)).toBe(false);
  });

  it('keeps words of IPTC that only its keywords show the encoding of', async () => {
    const photo = await photoFile(await temporaryFolder(), ['-IPTC:Keywords=Malé']);
    const { target } = await same(photo);
    expect(readWithOtherExifTool(target)).toMatchObject({ 'IPTC:Keywords': 'Malé' });
  });

  it('can be written though the picture can not', async () => {
    const photo = await photoFile(await temporaryFolder(), []);
    await chmod(photo, 0o444);
    const { target } = await same(photo);
    expect((await stat(target)).mode & 0o200).toBe(0o200);
  });
});

it.each(Object.keys({ ...WITHOUT_TRACES, ...WITHOUT_THUMBNAILS, ...WITHOUT_TRAILER }))(
  'ExifTool knows what is to be taken away as %s',
  async (tag) => {
    const photo = await photoFile(await temporaryFolder(), []);
    const exiftool = await exiftoolPath();
    const { stderr } = spawnSync('perl', [exiftool, '-overwrite_original', `-${tag}=`, photo], {
      encoding: 'utf8',
    });
    expect(stderr).not.toMatch(/not defined|doesn't exist|not writable/);
  },
);
