import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  embeddedWishes,
  EMBEDDED_WIDTH,
  FORMAT_CHOICES,
  PAGE_PICTURES,
  planRenditions,
  pointInCrop,
  shownPart,
  singleWishes,
  WHOLE_PICTURES,
  type KnownPicture,
  type PictureUse,
  type PictureWishes,
} from '../../../app/pictures';
import { TURNS, WHOLE } from '../../../app/article';
import { foldName } from '../../../app/text/file-name';
import { crop } from '../../support/arbitraries';

const photo = (parts: Partial<KnownPicture> = {}): KnownPicture => ({
  ...{ format: 'jpeg', width: 3000, height: 2000, isTransparent: false },
  ...parts,
});
const use = (parts: Partial<PictureUse> = {}): PictureUse => ({
  ...{ name: 'ferry.jpg', picture: photo(), turn: 0, crop: null },
  ...parts,
});
const names = (one: PictureUse, wishes: PictureWishes) =>
  planRenditions([one], wishes)[0]!.map((group) => group.map(({ name }) => name));
const left = { left: 0, top: 0, width: WHOLE / 2, height: WHOLE };

describe('what is made of a picture', () => {
  it('for a page is every width in every format, the better one first', () => {
    expect(names(use(), PAGE_PICTURES)).toEqual([
      ['ferry-640.webp', 'ferry-1280.webp', 'ferry-1920.webp'],
      ['ferry-640.jpg', 'ferry-1280.jpg', 'ferry-1920.jpg'],
    ]);
  });

  it('is never wider than the picture, or the part of it that is shown', () => {
    const small = use({ picture: photo({ width: 1000, height: 500 }) });
    expect(names(small, PAGE_PICTURES)).toEqual([
      ['ferry-640.webp', 'ferry-1000.webp'],
      ['ferry-640.jpg', 'ferry.jpg'],
    ]);
    expect(names(use({ crop: left }), PAGE_PICTURES)[0]).toEqual([
      ...['ferry-640.webp', 'ferry-1280.webp', 'ferry-1500.webp'],
    ]);
    expect(planRenditions([use({ turn: 90 })], WHOLE_PICTURES)).toEqual([
      [[{ name: 'ferry-2000.jpg', format: 'jpeg', size: { width: 2000, height: 3000 } }]],
    ]);
  });

  it('is the same picture where it is wanted as it is', () => {
    const [plan] = planRenditions([use()], WHOLE_PICTURES);
    expect(plan).toEqual([
      [{ name: 'ferry.jpg', format: 'same', size: { width: 3000, height: 2000 } }],
    ]);
    expect(names(use({ crop: left }), WHOLE_PICTURES)).toEqual([['ferry-1500.jpg']]);
  });

  it.each([
    ['a PNG', photo({ format: 'png' }), ['webp', 'png']],
    ['what one can see through', photo({ format: 'avif', isTransparent: true }), ['webp']],
    ['a scan', photo({ format: 'tiff' }), ['webp', 'jpeg']],
    ['a photo of a phone', photo({ format: 'heic' }), ['webp', 'jpeg']],
    ['a moving picture', photo({ format: 'gif' }), ['same']],
    ['a drawing', photo({ format: 'svg' }), ['same']],
    ['nobody knows what', null, ['same']],
  ] as const)('%s is for everybody what everybody can show', (_what, picture, formats) => {
    const [plan] = planRenditions([use({ picture })], PAGE_PICTURES);
    expect(plan!.map(([first]) => first!.format)).toEqual(formats);
  });

  it.each([
    ['what one can see through', photo({ format: 'webp', isTransparent: true }), 'png'],
    ['a drawing', photo({ format: 'svg' }), 'png'],
    ['a photo', photo({ format: 'avif' }), 'jpeg'],
    ['a moving picture', photo({ format: 'gif' }), 'same'],
  ] as const)('%s is for Word what Word knows', (_what, picture, format) => {
    const wishes: PictureWishes = { ...WHOLE_PICTURES, formats: ['jpeg'], isForOffice: true };
    const [plan] = planRenditions([use({ picture })], wishes);
    expect(plan!.flat().map(({ format }) => format)).toEqual([format]);
  });

  it('of a part of a drawing is a picture', () => {
    const drawing = use({ name: 'map.svg', picture: photo({ format: 'svg' }), crop: left });
    expect(names(drawing, singleWishes(PAGE_PICTURES))).toEqual([['map-1500.png']]);
  });

  it('inside of a page is one file that is not too wide', () => {
    expect(names(use(), embeddedWishes(PAGE_PICTURES))).toEqual([['ferry-1600.webp']]);
    const narrow: PictureWishes = { ...PAGE_PICTURES, widths: [320, 640] };
    expect(names(use(), embeddedWishes(narrow))).toEqual([['ferry-640.webp']]);
    const only: PictureWishes = { ...PAGE_PICTURES, widths: [4000], formats: ['avif'] };
    expect(names(use(), embeddedWishes(only))).toEqual([[`ferry-${EMBEDDED_WIDTH}.avif`]]);
  });
});

const anyUse: fc.Arbitrary<PictureUse> = fc.record({
  name: fc.constantFrom('a.jpg', 'A.JPG', 'a-640.webp', 'a-2.jpg', 'b', 'سفينة.png'),
  picture: fc.option(
    fc.record({
      format: fc.constantFrom<KnownPicture['format']>(
        ...(['jpeg', 'png', 'webp', 'avif', 'gif', 'svg', 'tiff', 'heic'] as const),
      ),
      width: fc.integer({ min: 1, max: 9000 }),
      height: fc.integer({ min: 1, max: 9000 }),
      isTransparent: fc.boolean(),
    }),
    { nil: null },
  ),
  turn: fc.constantFrom(...TURNS),
  crop: fc.option(crop, { nil: null }),
});
const anyWishes = fc.record({
  widths: fc.array(fc.integer({ min: 1, max: 9000 }), { maxLength: 4 }),
  formats: fc.uniqueArray(fc.constantFrom(...FORMAT_CHOICES), { minLength: 1 }),
  isForOffice: fc.boolean(),
});

it('every picture gets files: none enlarged, none twice, no two of one name', () => {
  fc.assert(
    fc.property(fc.array(anyUse, { maxLength: 6 }), anyWishes, (uses, wishes) => {
      const plans = planRenditions(uses, wishes);
      const all = plans.flat(2).map(({ name }) => foldName(name));
      expect(new Set(all).size).toBe(all.length);
      for (const [index, plan] of plans.entries()) {
        const { picture, ...framing } = uses[index]!;
        const formats = plan.map(([first]) => first!.format);
        expect(formats.length).toBeGreaterThan(0);
        const widest = picture ? shownPart(picture, framing).width : Infinity;
        for (const group of plan) {
          const widths = group.map(({ size }) => size?.width ?? 0);
          expect(widths).toEqual([...new Set(widths)].sort((one, other) => one - other));
          expect(Math.max(...widths)).toBeLessThanOrEqual(widest);
          expect(group.every(({ size }) => !size || size.height >= 1)).toBe(true);
        }
      }
    }),
  );
});

it('a point is where it was once only a part of the picture is left', () => {
  const right = { left: 5000, top: 2000, width: 5000, height: 4000 };
  expect(pointInCrop({ left: 7500, top: 4000 }, right)).toEqual({ left: 5000, top: 5000 });
  expect(pointInCrop({ left: 100, top: 9900 }, right)).toEqual({ left: 0, top: WHOLE });
  expect(pointInCrop({ left: 100, top: 9900 }, null)).toEqual({ left: 100, top: 9900 });
});
