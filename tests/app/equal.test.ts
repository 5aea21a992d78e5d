import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isEqual } from '../../app/equal';

const NAMES = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'length', 'name', ''];

/** Plain data with keys that are more than keys to careless code. */
const { data } = fc.letrec((again) => ({
  data: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, undefined, true, 0, -0, Number.NaN, '', 'a'),
    fc.array(again('data'), { maxLength: 3 }),
    fc
      .array(fc.tuple(fc.constantFrom(...NAMES), again('data')), { maxLength: 3 })
      .map((entries) => Object.fromEntries(entries)),
  ),
}));

it('holds for a copy', () => {
  fc.assert(
    fc.property(data, (value) => {
      expect(isEqual(value, structuredClone(value))).toBe(true);
    }),
  );
});

it('holds in whatever order the keys are', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...NAMES)), data, (keys, value) => {
      const entries = keys.map((key) => [key, value] as const);
      const turned = Object.fromEntries(structuredClone(entries).reverse());
      expect(isEqual(Object.fromEntries(entries), turned)).toBe(true);
    }),
  );
});

it('ends with any change of a value or a key', () => {
  fc.assert(
    fc.property(fc.constantFrom(...NAMES), data, (key, value) => {
      const map = Object.fromEntries([[key, value]]);
      expect(isEqual(map, Object.fromEntries([[key, [value]]]))).toBe(false);
      expect(isEqual(map, {})).toBe(false);
      expect(isEqual({}, map)).toBe(false);
      expect(isEqual(map, Object.fromEntries([['other', value]]))).toBe(false);
      expect(isEqual([value], [value, value])).toBe(false);
      expect(isEqual([], {})).toBe(false);
    }),
  );
});
