import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extended, NOTHING, toggled, type Selection } from '../../../renderer/library/selection';

const ORDER = ['a', 'b', 'c', 'd', 'e', 'f'];
const name = fc.constantFrom(...ORDER);

const names = (selection: Selection) => [...selection.names].sort().join('');

describe('a press with Ctrl', () => {
  it('adds a story, and the same press takes it out again', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name), name, (before, pressed) => {
        const selection = { names: new Set(before), anchor: null };
        const once = toggled(selection, pressed);
        expect(once.names.has(pressed)).toBe(!before.includes(pressed));
        expect(names(toggled(once, pressed))).toBe(names(selection));
        // What was selected before is another value, and as it was.
        expect([...selection.names]).toEqual(before);
      }),
    );
  });
});

describe('a press with Shift', () => {
  it('selects all from where the selection began, whatever was pressed between', () => {
    fc.assert(
      fc.property(name, fc.array(name, { minLength: 1 }), (first, pressed) => {
        const begun = toggled(NOTHING, first);
        const last = pressed.reduce((selection, to) => extended(selection, to, ORDER), begun);
        const ends = [ORDER.indexOf(first), ORDER.indexOf(pressed.at(-1)!)].sort();
        expect(names(last)).toBe(ORDER.slice(ends[0], ends[1]! + 1).join(''));
      }),
    );
  });

  it('begins anew where nothing was selected, or what was is not in the list', () => {
    expect(names(extended(NOTHING, 'c', ORDER))).toBe('c');
    expect(names(extended({ names: new Set(['x']), anchor: 'x' }, 'c', ORDER))).toBe('c');
    expect(names(extended(extended(NOTHING, 'c', ORDER), 'e', ORDER))).toBe('cde');
  });
});
