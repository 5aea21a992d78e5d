import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { tagsOfWords, WITHOUT_TRACES, type CopyWords } from '../../../app/pictures';
import { openPhotoFiles } from '../../../main/pictures/photo-files';
import { readWithOtherExifTool } from '../../support/exiftool';
import { photoFile } from '../../support/photo-file';
import { itWithSharedData, sharedDataPath } from '../../support/shared-data';
import { temporaryFolder } from '../../support/temporary-library';

const files = openPhotoFiles();
afterAll(() => files.close());

const WORDS: CopyWords = {
  caption: `Kapal “Laju” berlabuh di Malé — السفينة 🚢. ${'Kata demi kata. '.repeat(200)}`.trim(),
  credit: 'Kabar Pelabuhan/المرفأ and all the others who had a hand in it 🚢',
  alt: 'Sebuah kapal — سفينة 🚢',
  source: 'Nila Tan',
  terms: 'Sekali saja',
};

const write = (path: string) => files.write(path, { ...tagsOfWords(WORDS), ...WITHOUT_TRACES });

/** Everything but what is said of the file itself. */
function lasting(tags: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(
    Object.entries(tags).filter(
      ([name]) => !/^(SourceFile|System:|ExifTool:|XMP-x:XMPToolkit|File:|Composite:)/.test(name),
    ),
  );
}

const pixels = async (path: string) =>
  (
    await sharp(await readFile(path))
      .raw()
      .toBuffer()
  ).toString('base64');

describe('the copy of a photo', () => {
  it('says the same in IPTC, XMP and Exif, in any script', async () => {
    const path = await photoFile(await temporaryFolder(), []);
    await write(path);
    expect(readWithOtherExifTool(path)).toMatchObject({
      'IPTC:CodedCharacterSet': 'UTF8',
      'IPTC:Caption-Abstract': WORDS.caption,
      'XMP-dc:Description': WORDS.caption,
      'IFD0:ImageDescription': WORDS.caption,
      'IPTC:Credit': WORDS.credit,
      'XMP-photoshop:Credit': WORDS.credit,
      'XMP-iptcCore:AltTextAccessibility': WORDS.alt,
      'IPTC:Source': WORDS.source,
      'XMP-photoshop:Source': WORDS.source,
      'XMP-xmpRights:UsageTerms': WORDS.terms,
    });
  });

  it.each([
    ['in Latin 1', []],
    ['in UTF-8 that does not say so', ['-charset', 'iptc=utf8']],
    ['in UTF-8', ['-charset', 'iptc=utf8', '-IPTC:CodedCharacterSet=utf8']],
  ])('keeps the other words of IPTC %s', async (_how, charset) => {
    const path = await photoFile(await temporaryFolder(), [
      ...charset,
      '-IPTC:City=Malé',
      '-IPTC:Headline=“Laju” à quai',
      '-IPTC:Keywords=été',
      '-IPTC:Keywords=kapal',
    ]);
    await write(path);
    expect(readWithOtherExifTool(path)).toMatchObject({
      'IPTC:City': 'Malé',
      'IPTC:Headline': '“Laju” à quai',
      'IPTC:Keywords': ['été', 'kapal'],
      'IPTC:Credit': WORDS.credit,
    });
  });

  it('does not say where, by whom and with which camera', async () => {
    const path = await photoFile(await temporaryFolder(), [
      ...['-GPSLatitude=4.17', '-GPSLatitudeRef=N', '-GPSLongitude=73.5', '-GPSLongitudeRef=E'],
      ...['-XMP-exif:GPSLatitude=4.17', '-XMP-exif:GPSLongitude=73.5'],
      ...['-ExifIFD:SerialNumber=SECRET1', '-ExifIFD:LensSerialNumber=SECRET2'],
      ...['-ExifIFD:OwnerName=SECRET3', '-XMP-aux:SerialNumber=SECRET4'],
      ...['-XMP-aux:OwnerName=SECRET5', '-XMP-aux:LensSerialNumber=SECRET6'],
      ...['-IPTC:City=Malé', '-Model=X100'],
    ]);
    expect((await readFile(path)).toString('latin1').match(/SECRET\d/g)).toHaveLength(6);
    await write(path);
    expect(
      Object.keys(readWithOtherExifTool(path)).filter((name) => /GPS|Serial|Owner/i.test(name)),
    ).toEqual([]);
    expect((await readFile(path)).toString('latin1')).not.toContain('SECRET');
    expect(readWithOtherExifTool(path)).toMatchObject({
      'IFD0:Model': 'X100',
      'IPTC:City': 'Malé',
    });
  });

  it('has nothing left of what makers keep in places of their own', async () => {
    const path = await photoFile(await temporaryFolder(), ['-IPTC:City=Malé', '-Model=X100']);
    const photo = await readFile(path);
    // APP12 after the marker that every JPEG begins with, as old cameras write it.
    const words = Buffer.from('[camera info]\r\nSerial#=SECRET7\r\n\0');
    const segment = Buffer.concat([Buffer.from([0xff, 0xec, 0, words.length + 2]), words]);
    await writeFile(path, Buffer.concat([photo.subarray(0, 2), segment, photo.subarray(2)]));
    expect(readWithOtherExifTool(path)).toMatchObject({ 'PictureInfo:SerialNumber': 'SECRET7' });
    await write(path);
    expect((await readFile(path)).toString('latin1')).not.toContain('SECRET');
    expect(readWithOtherExifTool(path)).toMatchObject({
      'IFD0:Model': 'X100',
      'IPTC:City': 'Malé',
    });
  });

  it('without words of ours keeps those of the photo', async () => {
    const path = await photoFile(await temporaryFolder(), [
      '-IPTC:Credit=Theirs',
      '-XMP-photoshop:Credit=Theirs',
    ]);
    await files.write(
      path,
      tagsOfWords({ caption: 'Ours', credit: '', alt: '', source: '', terms: '' }),
    );
    expect(readWithOtherExifTool(path)).toMatchObject({
      'IPTC:Credit': 'Theirs',
      'XMP-photoshop:Credit': 'Theirs',
      'IPTC:Caption-Abstract': 'Ours',
    });
  });

  it.each(['png', 'webp', 'tiff', 'avif', 'gif'])(
    'as %s says it where that has room for it',
    async (kind) => {
      const path = await photoFile(await temporaryFolder(), [], `photo.${kind}`);
      const before = await pixels(path);
      await write(path);
      expect(readWithOtherExifTool(path)).toMatchObject({
        'XMP-dc:Description': WORDS.caption,
        'XMP-photoshop:Credit': WORDS.credit,
        'XMP-iptcCore:AltTextAccessibility': WORDS.alt,
      });
      expect(await pixels(path)).toBe(before);
    },
  );

  it('that is no picture is refused and stays what it is', async () => {
    const path = join(await temporaryFolder(), 'a.jpg');
    await copyFile(import.meta.filename, path);
    await expect(write(path)).rejects.toThrow();
    expect(await readFile(path)).toEqual(await readFile(import.meta.filename));
  });

  itWithSharedData('of others keeps all else, and every pixel', async () => {
    for (const name of [
      'IPTC-PhotometadataRef-Std2024.1.jpg',
      'sunrise.jpg',
      'PhotoMechanic.jpg',
      'XMP.jpg',
      'sunrise.webp',
    ]) {
      const path = join(await temporaryFolder(), name);
      await copyFile(sharedDataPath('images', name), path);
      const before = lasting(readWithOtherExifTool(path));
      const seen = await pixels(path);
      await write(path);
      const after = lasting(readWithOtherExifTool(path));
      expect(await pixels(path), name).toBe(seen);
      // A text that is written anew is said in no other language any more.
      const isWritten = (key: string) =>
        Object.keys(tagsOfWords(WORDS)).some((one) => key.startsWith(one));
      const isTrace = (key: string) => /GPS|Serial|Owner|^(Maker|Pentax|Canon|Nikon)/.test(key);
      const kept = Object.keys(before).filter((key) => !isWritten(key) && !isTrace(key));
      for (const key of kept.filter((one) => !/Offset$|:IPTCDigest$/.test(one))) {
        expect(after[key], `${name}: ${key}`).toEqual(before[key]);
      }
    }
  });
});
