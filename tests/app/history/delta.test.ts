import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { applyDelta, isDelta, makeDelta } from '../../../app/history/delta';
import { changedRegions } from '../../../app/history/regions';
import { nastyText } from './texts';

test('a delta makes the one text of the other, also when it went through a file', () => {
  fc.assert(
    fc.property(nastyText, nastyText, (before, after) => {
      const delta: unknown = JSON.parse(JSON.stringify(makeDelta(before, after)));
      if (!isDelta(delta)) throw new Error('It is no delta.');
      expect(applyDelta(before, delta)).toBe(after);
      if (before === after) expect(delta).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

test('the same text has no changed regions, and what is outside of them is the same in both', () => {
  fc.assert(
    fc.property(nastyText, nastyText, (before, after) => {
      const regions = changedRegions(before, after);
      expect(regions.length === 0).toBe(before === after);
      let rest = before;
      for (const region of regions.toReversed()) {
        const end = region.start + region.before.length;
        expect(before.slice(region.start, end)).toBe(region.before);
        rest = rest.slice(0, region.start) + region.after + rest.slice(end);
      }
      expect(rest).toBe(after);
    }),
    { numRuns: 3000 },
  );
});

describe('says no more than what changed', () => {
  it('at two places', () => {
    const before = 'The ferry left.\n\nForty people.\n\nThe harbour.\n';
    const after = 'The old ferry left.\n\nForty people.\n\nThe new harbour.\n';
    expect(makeDelta(before, after)).toEqual([
      [4, 0, 'old '],
      [before.indexOf('harbour') - 4, 0, 'new '],
    ]);
  });

  it('in a paragraph that was written twice', () => {
    const [edit, ...more] = makeDelta('One.\n\nOne.\n', 'One.\n\nOne.\n\nOne.\n');
    expect([edit?.[1], edit?.[2].length, more]).toEqual([0, 6, []]);
  });

  it('in a file that lost all', () => {
    expect(makeDelta('One.\n\nTwo.\n', '')).toEqual([[0, 11, '']]);
  });
});

it('takes texts as they come: with more lines than are compared', () => {
  const before = Array.from({ length: 30_000 }, (_, number) => `a${number}`).join('\n');
  const after = before.replaceAll('a', 'b');
  expect(applyDelta(before, makeDelta(before, after))).toBe(after);
});

it('takes texts as they come: with more different lines than are told apart', () => {
  const lines = Array.from({ length: 3000 }, (_, number) => `line ${number}`);
  const [before, after] = [lines.join('\n'), lines.toReversed().join('\n')];
  expect(applyDelta(before, makeDelta(before, after))).toBe(after);
});

it.each([
  null,
  {},
  'text',
  [1],
  [[1, 2]],
  [[1, 2, 3]],
  [[-1, 0, '']],
  [[0.5, 0, '']],
  [[0, 1e300, '']],
  [[0, 0, '', '']],
])('%j is no delta', (value) => {
  expect(isDelta(value)).toBe(false);
});

it('of another text it makes anything, and does not fail', () => {
  expect(
    applyDelta('ab', [
      [5, 3, 'x'],
      [1, 1, 'y'],
    ]),
  ).toBe('abxy');
});
