import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isOversized } from '../../../app/ipc/message-size';

it('lets through what holds no more than it may', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const most = JSON.stringify(value).length + 1;
      expect(isOversized(value, most * 2)).toBe(false);
    }),
  );
});

it('refuses a text, bytes, keys or values that are too many, wherever they are', () => {
  const many: readonly unknown[] = [
    'x'.repeat(101),
    new Uint8Array(101),
    new ArrayBuffer(101),
    { ['x'.repeat(101)]: 1 },
    Array.from({ length: 101 }, () => null),
  ];
  fc.assert(
    fc.property(fc.constantFrom(...many), fc.nat(20), (value, depth) => {
      let nested = value;
      for (let level = 0; level < depth; level += 1) nested = level % 2 ? [nested] : { a: nested };
      expect(isOversized(nested, 100)).toBe(true);
    }),
  );
});

it('comes to an end where a value holds itself', () => {
  const self: unknown[] = [];
  self.push(self, { self });
  expect(isOversized(self, 100)).toBe(false);
});
