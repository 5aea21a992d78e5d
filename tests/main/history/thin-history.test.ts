import { readFile, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { keepVersion, listVersions } from '../../../main/history';
import { writeHeader } from '../../../main/history/log';
import { isThinningDue, thinHistory } from '../../../main/history/thin-history';
import type { Place } from '../../../main/library/places';
import { STORY } from '../../support/temporary-library';
import { historyFile, sizeOf, storyPlace, textsOf, value } from './articles';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = Date.parse('2026-11-22T12:00:00Z');
const LONG = `${STORY}${'Forty people were on board, and all of them were saved. '.repeat(20)}\n`;

/** A story that was written on for some minutes, a version a minute. */
async function written(start: number, minutes: number, place: Place) {
  for (let minute = 0; minute < minutes; minute += 1) {
    const text = `${LONG}\nAt minute ${minute} of ${start}.\n`;
    value(await keepVersion(place, text, 'pause', start + minute * MINUTE));
  }
}

const timesOf = async (place: Place) =>
  value(await listVersions(place))
    .map(({ time }) => time)
    .toReversed();

it('writes the file anew without the versions that need not stay', async () => {
  const { place } = await storyPlace();
  await written(NOW - 30 * DAY, 30, place);
  await keepVersion(place, LONG, 'restore', NOW - 30 * DAY + 30 * MINUTE);
  await written(NOW - 29 * DAY, 40, place);
  expect(await timesOf(place)).toHaveLength(71);
  const before = await textsOf(place);
  const size = await sizeOf(await historyFile(place));
  value(await keepVersion(place, 'Today.', 'open', NOW));
  expect(await timesOf(place)).toEqual([
    NOW - 30 * DAY,
    NOW - 30 * DAY + 30 * MINUTE,
    NOW - 29 * DAY + 39 * MINUTE,
    NOW,
  ]);
  expect(await textsOf(place)).toEqual([before[0], LONG, before.at(-1), 'Today.']);
  expect(await sizeOf(await historyFile(place))).toBeLessThan(size / 2);
  const [, , third] = value(await listVersions(place)).toReversed();
  // Against the version that is before it now.
  expect(third).toMatchObject({ added: 5, removed: 0 });
});

it('is not done for a few, nor for a small part', () => {
  const versions = (count: number, step: number) =>
    Array.from({ length: count }, (_, index) => ({
      time: NOW - 40 * DAY + index * step,
      reason: 'pause' as const,
    }));
  expect(isThinningDue(versions(40, MINUTE), NOW)).toBe(false);
  expect(isThinningDue(versions(60, MINUTE), NOW)).toBe(true);
  expect(isThinningDue(versions(60, DAY / 2), NOW)).toBe(false);
});

it('takes no damaged version for the last of its day, and keeps what can not be read', async () => {
  const { place } = await storyPlace();
  await written(NOW - 30 * DAY, 60, place);
  const path = await historyFile(place);
  const lines = (await readFile(path, 'latin1')).split('\n');
  const damaged = lines[109]!.replace(/.$/s, (last) => String.fromCharCode(last.charCodeAt(0) ^ 1));
  await writeFile(path, lines.with(109, damaged).join('\n'), 'latin1');
  await thinHistory(path, NOW);
  const texts = await textsOf(place);
  expect(texts.filter((text) => text !== 'damaged')).toEqual([
    `${LONG}\nAt minute 0 of ${NOW - 30 * DAY}.\n`,
    `${LONG}\nAt minute 53 of ${NOW - 30 * DAY}.\n`,
  ]);
  expect(texts.filter((text) => text === 'damaged')).toHaveLength(5);
  expect((await readFile(path, 'latin1')).split('\n')).toContain(damaged);
});

it('leaves a file of a newer Galley, and one that is not there', async () => {
  const { place } = await storyPlace();
  await written(NOW - 30 * DAY, 1, place);
  const path = await historyFile(place);
  const newer = Buffer.concat([writeHeader(2), Buffer.from('\nmore')]);
  await writeFile(path, newer);
  await thinHistory(path, NOW);
  expect(await readFile(path)).toEqual(newer);
  await thinHistory(`${path}.gone`, NOW);
});
