import fc from 'fast-check';
import { expect, it } from 'vitest';
import { text } from '../../../app/article';
import { fillFigure, photoOffers, readPhoto, type FigureWords } from '../../../app/pictures';

const PHOTO = readPhoto(
  {
    'XMP-dc:Description': 'A ferry',
    'XMP-dc:Creator': 'Nila Tan',
    'XMP-iptcCore:AltTextAccessibility': 'A ship',
  },
  'en',
);
const NOTHING: FigureWords = { caption: [], credit: '', alt: '', source: '', terms: '' };

it('what was typed otherwise is offered, and what is the same is not', () => {
  const figure = { ...NOTHING, caption: [text('The ferry')], credit: 'Nila Tan' };
  expect(photoOffers(figure, PHOTO)).toEqual([
    { field: 'caption', text: 'A ferry' },
    { field: 'alt', text: 'A ship' },
  ]);
});

it('the same words with marks are the same', () => {
  const figure = { ...NOTHING, caption: [text('A '), text('ferry', 'italic')] };
  expect(photoOffers(figure, PHOTO).map(({ field }) => field)).toEqual(['credit', 'alt']);
});

it('after a figure was filled, or all that is offered was taken, there is nothing to offer', () => {
  const line = fc.stringMatching(/^[\p{L} ]{0,12}$/u).map((one) => one.trim());
  const photos = fc.record({
    ...{ caption: line, alt: line, credit: line, source: line, terms: line, instructions: line },
    bylines: fc.array(line.filter(Boolean), { maxLength: 2 }),
  });
  const figures = fc.record({ credit: line, alt: line, source: line, terms: line });
  fc.assert(
    fc.property(photos, figures, (words, fields) => {
      const photo = { ...PHOTO, ...words };
      expect(photoOffers(fillFigure(NOTHING, photo), photo)).toEqual([]);
      const figure: FigureWords = { ...NOTHING, ...fields };
      const taken = Object.fromEntries(
        photoOffers(figure, photo).map(({ field, text: words }) => [
          field,
          field === 'caption' ? [text(words)] : words,
        ]),
      );
      expect(photoOffers({ ...figure, ...taken }, photo)).toEqual([]);
    }),
  );
});
