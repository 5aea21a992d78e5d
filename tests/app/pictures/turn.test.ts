import fc from 'fast-check';
import { expect, it } from 'vitest';
import { figure, validateFigure, WHOLE, type Crop, type Framing } from '../../../app/article';
import { pointWithin, turnBack, turnClockwise } from '../../../app/pictures';
import { crop, point } from '../../support/arbitraries';

const framing: fc.Arbitrary<Framing> = fc.record({
  turn: fc.constantFrom(0, 90, 180, 270),
  crop: fc.option(crop, { nil: null }),
  focus: fc.option(point, { nil: null }),
});

function expectSound(framed: Framing): void {
  validateFigure(figure(framed), (code) => expect.fail(code));
}

it('four turns are none, and a turn back undoes one', () => {
  fc.assert(
    fc.property(framing, (before) => {
      const once = turnClockwise(before);
      expectSound(once);
      expect(turnBack(once)).toEqual(before);
      expect(turnClockwise(turnBack(before))).toEqual(before);
    }),
  );
});

it('what was at the top is on the right', () => {
  const top: Crop = { left: 1000, top: 0, width: 3000, height: 2000 };
  expect(turnClockwise({ turn: 0, crop: top, focus: { left: 1000, top: 0 } })).toEqual({
    turn: 90,
    crop: { left: 8000, top: 1000, width: 2000, height: 3000 },
    focus: { left: WHOLE, top: 1000 },
  });
});

it('a point is within what is shown, and stays where it is if it was', () => {
  fc.assert(
    fc.property(point, crop, (where, part) => {
      const { left, top } = pointWithin(where, part);
      expect(left >= part.left && left <= part.left + part.width).toBe(true);
      expect(top >= part.top && top <= part.top + part.height).toBe(true);
      expect(pointWithin({ left, top }, part)).toEqual({ left, top });
      expect(pointWithin(where, null)).toEqual(where);
    }),
  );
});
