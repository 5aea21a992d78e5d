import { expect, it } from 'vitest';
import { photoFacts, type PhotoTags } from '../../../app/pictures';

const shown = (tags: PhotoTags) =>
  photoFacts(tags).facts.map(({ block, tag, known, text }) => [block, tag, known, text]);

it('block by block, what people know first', () => {
  expect(
    shown({
      'ExifIFD:ExifVersion': '0232',
      'IFD0:Model': 'X-T5',
      'IFD0:ImageDescription': 'A ferry',
      'XMP-dc:Description-id': 'Sebuah feri',
      'XMP-dc:Subject': ['ferry', 'harbour'],
      'IPTC:Caption-Abstract': 'A ferry',
    }),
  ).toEqual([
    ['iptc', 'Caption-Abstract', 'caption', 'A ferry'],
    ['xmp', 'Description-id', 'caption', 'Sebuah feri'],
    ['xmp', 'Subject', 'keywords', 'ferry\nharbour'],
    ['exif', 'ImageDescription', 'caption', 'A ferry'],
    ['exif', 'Model', 'camera', 'X-T5'],
    ['exif', 'ExifVersion', null, '0232'],
  ]);
});

it('nothing that is for programs alone', () => {
  expect(
    shown({
      'IPTC:CodedCharacterSet': 'UTF8',
      'IFD1:ThumbnailImage': '(Binary data 5712 bytes, use -b option to extract)',
      'IFD0:Artist': '   ',
      'File:FileSize': '3 MB',
      SourceFile: '/home/somebody/ferry.jpg',
    }),
  ).toEqual([]);
});

it('IPTC that is in UTF-8 and does not say so is read as such', () => {
  const words = { 'IPTC:City': 'MalÃ©', 'XMP-photoshop:City': 'MalÃ©' };
  expect(shown(words)).toEqual([
    ['iptc', 'City', 'city', 'Malé'],
    ['xmp', 'City', 'city', 'MalÃ©'],
  ]);
});

it('long texts and long lists are cut', () => {
  const [fact] = photoFacts({ 'IFD0:Artist': '🚢'.repeat(5000) }).facts;
  expect(fact!.text).toMatch(/^(🚢){500}…$/u);
  const many = Array.from({ length: 2000 }, (_, at) => [`XMP-dc:Tag${at}`, 'word']);
  expect(photoFacts(Object.fromEntries(many) as PhotoTags).facts).toHaveLength(400);
});

it.each(['GPS:GPSLatitude', 'XMP-exif:GPSLatitude', 'XMP-iptcExt:LocationCreatedGPSLatitude'])(
  'whoever has %s knows where it was',
  (tag) => {
    expect(photoFacts({ [tag]: '48 deg' }).knowsPlace).toBe(true);
    expect(photoFacts({ 'GPS:GPSVersionID': '2.3.0.0' }).knowsPlace).toBe(false);
  },
);
