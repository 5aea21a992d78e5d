import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Framing } from '../../../app/article';
import { framedSize, isSameShape, turnClockwise } from '../../../app/pictures';
import { crop, point } from '../../support/arbitraries';

const sizes = fc.record({
  width: fc.integer({ min: 1, max: 30_000 }),
  height: fc.integer({ min: 1, max: 30_000 }),
});

const framings: fc.Arbitrary<Framing> = fc.record({
  turn: fc.constantFrom(0, 90, 180, 270),
  crop: fc.option(crop, { nil: null }),
  focus: fc.option(point, { nil: null }),
});

it('a whole picture has its own size, lying down the other way about', () => {
  const size = { width: 60, height: 40 };
  expect(framedSize(size, { turn: 0, crop: null })).toEqual(size);
  expect(framedSize(size, { turn: 270, crop: null })).toEqual({ width: 40, height: 60 });
});

it('a part of it has that part', () => {
  const crop = { left: 0, top: 0, width: 7500, height: 10_000 };
  expect(framedSize({ width: 60, height: 40 }, { turn: 90, crop })).toEqual({
    width: 30,
    height: 60,
  });
});

it('what is shown is as large when all is turned, and never larger than the picture', () => {
  fc.assert(
    fc.property(sizes, framings, (size, framing) => {
      const { width, height } = framedSize(size, framing);
      expect(framedSize(size, turnClockwise(framing))).toEqual({ width: height, height: width });
      const most = framedSize(size, { turn: framing.turn, crop: null });
      expect(width >= 1 && width <= most.width && height >= 1 && height <= most.height).toBe(true);
    }),
  );
});

it('renditions of one picture have one shape', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 400, max: 9000 }),
      fc.integer({ min: 400, max: 9000 }),
      fc.integer({ min: 1, max: 4 }),
      (width, height, smaller) => {
        const rendition = {
          width: Math.round(width / smaller),
          height: Math.round(height / smaller),
        };
        expect(isSameShape({ width, height }, rendition)).toBe(true);
      },
    ),
  );
  expect(isSameShape({ width: 60, height: 40 }, { width: 40, height: 60 })).toBe(false);
});
