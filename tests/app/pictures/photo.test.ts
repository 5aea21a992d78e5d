import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figure, text } from '../../../app/article';
import { fillFigure, readPhoto, type PhotoTags } from '../../../app/pictures';

const read = (tags: PhotoTags, language = 'en') => readPhoto(tags, language);

describe('which of a photo’s blocks counts', () => {
  const EXIF = { 'IFD0:ImageDescription': 'exif' };
  const IPTC = { 'IPTC:Caption-Abstract': 'iptc' };
  const XMP = { 'XMP-dc:Description': 'xmp' };
  const SAME = { 'Photoshop:IPTCDigest': 'a1', 'File:CurrentIPTCDigest': 'a1' };
  const NEWER = { 'Photoshop:IPTCDigest': 'a1', 'File:CurrentIPTCDigest': 'b2' };

  it.each<[string, PhotoTags, string]>([
    ['Exif before all', { ...IPTC, ...XMP, ...EXIF }, 'exif'],
    ['XMP before IPTC', { ...IPTC, ...XMP }, 'xmp'],
    ['XMP while IPTC is what it was', { ...IPTC, ...XMP, ...SAME }, 'xmp'],
    ['IPTC that was changed after XMP', { ...IPTC, ...XMP, ...NEWER }, 'iptc'],
    ['XMP where IPTC says nothing', { ...XMP, ...NEWER }, 'xmp'],
    ['IPTC alone', IPTC, 'iptc'],
    ['what is blank counts for nothing', { ...IPTC, 'IFD0:ImageDescription': ' \u0000 ' }, 'iptc'],
    ['nor what the camera wrote', { ...IPTC, 'IFD0:ImageDescription': 'SONY DSC' }, 'iptc'],
    ['in any block', { ...IPTC, 'XMP-dc:Description': 'OLYMPUS DIGITAL CAMERA ' }, 'iptc'],
    ['PNG has words of its own', { 'PNG:Description': 'png' }, 'png'],
  ])('%s', (_why, tags, caption) => expect(read(tags).caption).toBe(caption));

  it('a text that IPTC had no room for is whole in XMP', () => {
    const long = 'Photographers of the harbour and bay';
    const cut = long.slice(0, 32);
    const credit = (iptc: string, xmp: string) =>
      read({ 'IPTC:Credit': iptc, 'XMP-photoshop:Credit': xmp, ...NEWER }).credit;
    expect(credit(cut, long)).toBe(long);
    expect(credit('Another', long)).toBe('Another');
    expect(credit(cut, 'Another one that is longer than that')).toBe(cut);
  });
});

describe('what it says', () => {
  it('several people, joined as Exif has them or as a list', () => {
    expect(read({ 'IFD0:Artist': 'Ann Lee; "Lim; ""Ben"""; Cy' }).bylines).toEqual([
      'Ann Lee',
      'Lim; "Ben"',
      'Cy',
    ]);
    expect(read({ 'XMP-dc:Creator': ['Ann Lee', ' ', 'Ben Lim'] }).bylines).toEqual([
      'Ann Lee',
      'Ben Lim',
    ]);
  });

  it('a number is a text', () => {
    expect(read({ 'IPTC:Headline': 1984, 'IPTC:City': 7 })).toMatchObject({
      headline: '1984',
      city: '7',
    });
  });

  it('in the language of the article where it has it', () => {
    const tags = {
      'XMP-iptcCore:AltTextAccessibility': 'A ferry',
      'XMP-iptcCore:AltTextAccessibility-id': 'Sebuah feri',
      'XMP-iptcCore:AltTextAccessibility-en-GB': 'A British ferry',
    };
    expect(['id', 'en', 'ar', ''].map((language) => read(tags, language).alt)).toEqual([
      'Sebuah feri',
      'A British ferry',
      'A ferry',
      'A ferry',
    ]);
  });

  it.each([
    ['Mal\u00c3\u00a9', 'Malé'],
    ['\u00e2\u20ac\u0153Malé', '\u00e2\u20ac\u0153Malé'],
    ['\u00e2\u20ac\u0153No\u00e2\u20ac\u009d', '“No”'],
    ['Malé', 'Malé'],
    ['Ferry', 'Ferry'],
    ['\u00d9\u2026\u00d8\u00b1', 'مر'],
  ])('IPTC that does not say its encoding: %j is %j', (raw, meant) => {
    expect(read({ 'IPTC:City': raw }).city).toBe(meant);
    expect(read({ 'IPTC:City': raw, 'IPTC:CodedCharacterSet': 'UTF8' }).city).toBe(raw);
  });

  it.each([
    [{ 'ExifIFD:DateTimeOriginal': '2024:03:22 00:23:02' }, '2024-03-22T00:23:02'],
    [
      {
        'ExifIFD:DateTimeOriginal': '2024:03:22 00:23:02',
        'ExifIFD:OffsetTimeOriginal': '+08:00',
      },
      '2024-03-22T00:23:02+08:00',
    ],
    [{ 'IPTC:DateCreated': '2024:03:22' }, '2024-03-22'],
    [
      { 'IPTC:DateCreated': '2024:03:22', 'IPTC:TimeCreated': '00:23:02+00:00' },
      '2024-03-22T00:23:02+00:00',
    ],
    [{ 'IPTC:DateCreated': '2024:03:00' }, '2024-03'],
    [{ 'XMP-photoshop:DateCreated': 2024 }, '2024'],
    [
      { 'XMP-photoshop:DateCreated': '2024:03:22 03:11:11.311+01:00' },
      '2024-03-22T03:11:11.311+01:00',
    ],
    [
      { 'ExifIFD:DateTimeOriginal': '0000:00:00 00:00:00', 'IPTC:DateCreated': '2024:03:22' },
      '2024-03-22',
    ],
    [{ 'IPTC:DateCreated': 'last summer' }, null],
    // A camera's clock is set by nobody.
    [
      { 'ExifIFD:DateTimeOriginal': '1970:01:01 00:00:00', 'IPTC:DateCreated': '2024:03:22' },
      '2024-03-22',
    ],
  ])('when it was: %j', (tags, created) => expect(read(tags).created).toBe(created));
});

describe('what a figure gets of it', () => {
  const PHOTO = read({
    'IPTC:Caption-Abstract': 'The ferry\r\nsails.',
    'IPTC:By-line': 'Ann Lee',
    'IPTC:Credit': 'Harbour News',
    'IPTC:Source': 'Harbour News',
    'XMP-iptcCore:AltTextAccessibility': 'A ferry',
    'XMP-xmpRights:UsageTerms': 'Once',
  });

  it('is all that nobody wrote', () => {
    expect(fillFigure(figure({ picture: 'assets/a.jpg' }), PHOTO)).toEqual(
      figure({
        picture: 'assets/a.jpg',
        caption: [text('The ferry sails.')],
        credit: 'Harbour News',
        alt: 'A ferry',
        terms: 'Once',
      }),
    );
  });

  it('is the photographer’s name where there is no other credit', () => {
    expect(fillFigure(figure(), { ...PHOTO, credit: '' })).toMatchObject({
      credit: 'Ann Lee',
      source: 'Harbour News',
    });
  });

  it('never what somebody typed', () => {
    const words = fc.record({
      caption: fc.constantFrom([], [text('Typed')]),
      credit: fc.constantFrom('', 'Typed'),
      alt: fc.constantFrom('', 'Typed'),
      source: fc.constantFrom('', 'Typed'),
      terms: fc.constantFrom('', 'Typed'),
    });
    fc.assert(
      fc.property(words, (typed) => {
        const filled = fillFigure(figure(typed), PHOTO);
        for (const key of ['caption', 'credit', 'alt', 'source', 'terms'] as const) {
          if (typed[key].length > 0) expect(filled[key]).toEqual(typed[key]);
        }
        expect(fillFigure(filled, PHOTO)).toEqual(filled);
      }),
    );
  });
});

it('whatever a photo says comes out as lines of well-formed text', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.string({ unit: 'binary' })),
    fc.double(),
    fc.constant({ struct: 'a' }),
    fc.constant(null),
  );
  const name = fc.constantFrom(
    ...['IFD0:ImageDescription', 'IFD0:Artist', 'IPTC:Caption-Abstract', 'IPTC:By-line'],
    ...['XMP-dc:Creator', 'XMP-dc:Description-en', 'IPTC:Credit', 'IPTC:DateCreated', 'IPTC:City'],
  );
  fc.assert(
    fc.property(fc.dictionary(name, value), (tags) => {
      for (const field of Object.values(readPhoto(tags, 'en')).flat()) {
        if (field === null) continue;
        expect(field.isWellFormed()).toBe(true);
        expect(field).not.toMatch(/[\n\r\0]|^\s|\s$/);
      }
    }),
  );
});
