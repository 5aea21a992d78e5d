import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { thin, type Thinned } from '../../../app/history/thin';
import { VERSION_REASONS } from '../../../app/ipc/records';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const NOW = 1_000 * DAY + 15 * HOUR;

/** Days begin at half past two, which no hour does. */
const dayOf = (time: number) => String(Math.floor((time - 2.5 * HOUR) / DAY));

const version = fc.record({
  time: fc.oneof(
    fc.integer({ min: NOW - 30 * DAY, max: NOW + 2 * DAY }),
    fc.integer({ min: NOW - 3 * DAY, max: NOW }),
  ),
  reason: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('pause' as const, 'open' as const, 'close' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...VERSION_REASONS) },
  ),
});

/** As the clock goes, and as it goes when it is set back now and then. */
const versions = fc.oneof(
  fc.array(version, { maxLength: 60 }).map((all) => all.toSorted((a, b) => a.time - b.time)),
  fc.array(version, { maxLength: 60 }),
);

describe('the rule', () => {
  const kept = (times: readonly number[], reason: Thinned['reason'] = 'pause') => {
    const edge = { time: NOW - 100 * DAY, reason: 'pause' as const };
    const all = [edge, ...times.map((time) => ({ time, reason })), { ...edge, time: NOW }];
    return thin(all, NOW, dayOf)
      .slice(1, -1)
      .map(({ time }) => time);
  };
  const every = (step: number, from: number, to: number) =>
    Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => from + index * step);

  it('keeps all of the last day', () => {
    const minutes = every(60_000, NOW - DAY + 1, NOW);
    expect(kept(minutes)).toEqual(minutes);
  });

  it('keeps the last of each hour for a week', () => {
    const start = NOW - 3 * DAY;
    expect(kept(every(HOUR / 4, start, start + 5 * HOUR))).toEqual(
      every(HOUR, start + (3 * HOUR) / 4, start + 5 * HOUR),
    );
  });

  it('keeps the last of a day, also where that is not the last of an hour', () => {
    const midnight = NOW - 3 * DAY - 12.5 * HOUR;
    expect(kept([midnight - 2, midnight - 1, midnight, midnight + 1])).toEqual([
      midnight - 1,
      midnight + 1,
    ]);
  });

  it('keeps the last of each day for ever', () => {
    const start = NOW - 20 * DAY - 12 * HOUR;
    expect(kept(every(HOUR, start, start + 3 * DAY))).toEqual(
      every(DAY, start + 23 * HOUR, start + 3 * DAY),
    );
  });

  it.each(['restore', 'merge', 'take-over'] as const)(
    'keeps what was kept before a %s',
    (reason) => {
      const minutes = every(60_000, NOW - 50 * DAY, NOW - 50 * DAY + HOUR);
      expect(kept(minutes, reason)).toEqual(minutes);
    },
  );

  it('keeps both lasts of a day when the clock was set back in it', () => {
    const noon = NOW - 20 * DAY;
    expect(kept([noon, noon + 3, noon + 1, noon + 2])).toEqual([noon + 3, noon + 2]);
  });

  it('takes the future for new', () => {
    const future = [NOW + 1, NOW + 2, NOW + 400 * DAY];
    expect(kept(future)).toEqual(future);
  });

  it('has nothing to thin in nothing', () => {
    expect(thin([], NOW, dayOf)).toEqual([]);
  });
});

/** Versions that stay, by which of them they are. */
const indices = (all: readonly Thinned[], stay: readonly Thinned[]) => {
  const kept = new Set(stay);
  return [...all.keys()].filter((index) => kept.has(all[index]!));
};

test('each day, and the whole, keeps its last one', () => {
  fc.assert(
    fc.property(versions, (all) => {
      const kept = thin(all, NOW, dayOf);
      for (const day of new Set(all.map(({ time }) => dayOf(time)))) {
        const ofDay = all.filter(({ time }) => dayOf(time) === day);
        expect(kept).toContain(ofDay.at(-1));
        const latest = Math.max(...ofDay.map(({ time }) => time));
        expect(kept.map(({ time }) => time)).toContain(latest);
      }
      expect(kept.at(-1)).toBe(all.at(-1));
      expect(kept[0]).toBe(all[0]);
    }),
    { numRuns: 1000 },
  );
});

test('it keeps the order and invents nothing', () => {
  fc.assert(
    fc.property(versions, (all) => {
      const kept = thin(all, NOW, dayOf);
      expect(indices(all, kept)).toHaveLength(kept.length);
      expect(all.filter((one) => kept.includes(one))).toEqual(kept);
    }),
  );
});

test('thinning often comes to the same as thinning once, whatever is added in between', () => {
  fc.assert(
    fc.property(versions, versions, fc.nat(20 * DAY), (first, second, later) => {
      const often = thin([...thin(first, NOW, dayOf), ...second], NOW + later, dayOf);
      const once = thin([...first, ...second], NOW + later, dayOf);
      expect(indices([...first, ...second], often)).toEqual(indices([...first, ...second], once));
      expect(thin(once, NOW + later, dayOf)).toEqual(once);
    }),
    { numRuns: 1000 },
  );
});

test('what is gone does not come back as time goes by', () => {
  fc.assert(
    fc.property(versions, fc.nat(20 * DAY), (all, later) => {
      const now = thin(all, NOW, dayOf);
      for (const one of thin(all, NOW + later, dayOf)) expect(now).toContain(one);
    }),
    { numRuns: 1000 },
  );
});
