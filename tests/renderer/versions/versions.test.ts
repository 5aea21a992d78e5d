import { describe, expect, it } from 'vitest';
import type { Version } from '../../../app/ipc/records';
import { comparedPair, NOW } from '../../../renderer/versions/compared-pair';
import { dayName, groupByDay } from '../../../renderer/versions/group-by-day';

const version = (id: string, time: number): Version => ({
  ...{ id, time, reason: 'pause', words: 1, added: 1, removed: 0 },
});

describe('what is compared', () => {
  const versions = [version('c', 3), version('b', 2), version('a', 1)];

  it.each([
    ['now with the last version', NOW, NOW, 'c', NOW],
    ['now with one before', NOW, 'a', 'a', NOW],
    ['a version with now', 'b', NOW, 'b', NOW],
    ['a version with the one before', 'b', 'previous', 'a', 'b'],
    ['a version with a later one', 'a', 'c', 'a', 'c'],
    ['a version with itself: with the one before', 'c', 'c', 'b', 'c'],
    ['the first version, which has none before', 'a', 'previous', 'a', 'a'],
    ['a version with one that is gone', 'a', 'x', 'a', 'a'],
  ])('%s', (_, chosen, against, before, after) => {
    expect(comparedPair(versions, chosen, against)).toEqual({ before, after });
  });

  it('is the story alone where there are no versions', () => {
    expect(comparedPair([], NOW, 'previous')).toEqual({ before: NOW, after: NOW });
  });
});

describe('days', () => {
  const at = (day: number, hour: number) => new Date(2025, 2, day, hour).getTime();

  it('hold the versions of a day by the clock of this computer, in their order', () => {
    const versions = [version('d', at(3, 0)), version('c', at(2, 23)), version('b', at(2, 0))];
    expect(groupByDay(versions)).toEqual([
      { start: at(3, 0), versions: [versions[0]] },
      { start: at(2, 0), versions: [versions[1], versions[2]] },
    ]);
  });

  it('are named as people do', () => {
    expect(dayName(at(3, 0), at(3, 12), 'en')).toBe('today');
    expect(dayName(at(2, 0), at(3, 1), 'id')).toBe('kemarin');
    expect(dayName(at(1, 0), at(3, 12), 'en')).toBe('Saturday, March 1, 2025');
    expect(dayName(at(4, 0), at(3, 12), 'en')).toBe('Tuesday, March 4, 2025');
  });
});
