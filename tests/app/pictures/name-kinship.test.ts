import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byKinship, fileNameOf, nameKinship } from '../../../app/pictures';

it.each([
  ['ferry.jpg', 'ferry.jpg', 'same'],
  ['ferry.jpg', 'Ferry.JPG', 'alike'],
  ['ferry.jpg', 'ferry.jpeg', 'alike'],
  ['my-ferry-1.jpg', 'My Ferry (1).jpg', 'alike'],
  ['caf\u00e9.png', 'cafe\u0301.png', 'alike'],
  ['ferry.jpg', 'ferry.png', 'other-kind'],
  ['---.jpg', '---.png', 'other-kind'],
  ['ferry.jpg', 'ferry-2.jpg', null],
  ['ferry.jpg', 'ferry', 'other-kind'],
  ['---.jpg', '___.jpg', null],
])('%s and %s: %s', (wanted, found, kinship) => {
  expect(nameKinship(wanted, found)).toBe(kinship);
});

it('every name is its own, and kin is mutual', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      expect(nameKinship(one, one)).toBe('same');
      expect(nameKinship(one, other)).toBe(nameKinship(other, one));
      expect(nameKinship(one, one.normalize('NFD'))).not.toBeNull();
    }),
  );
});

it('the nearest come first, in their order', () => {
  const found = (['other-kind', 'alike', 'same', 'alike'] as const).map((kinship, place) => ({
    kinship,
    place,
  }));
  expect(byKinship(found).map(({ place }) => place)).toEqual([2, 1, 3, 0]);
});

it('a path as other editors write it', () => {
  expect(fileNameOf('assets/my%20ferry.jpg')).toBe('my ferry.jpg');
  expect(fileNameOf('assets/100%.jpg')).toBe('100%.jpg');
});
