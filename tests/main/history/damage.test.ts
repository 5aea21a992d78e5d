import { readFile, truncate, writeFile } from 'node:fs/promises';
import { describe, expect, it, test } from 'vitest';
import { keepVersion, listVersions } from '../../../main/history';
import { cutLines, packLine, unpackLine } from '../../../main/history/lines';
import { STORY } from '../../support/temporary-library';
import { dice, historyFile, sizeOf, storyPlace, textsOf, value } from './articles';

const NOW = Date.parse('2026-11-22T08:00:00Z');

/** A story of which six versions were kept: a whole one and five deltas. */
async function keptStory() {
  const { place } = await storyPlace();
  const long = `${STORY}${'Forty people were on board, and all of them were saved. '.repeat(20)}\n`;
  const texts = Array.from({ length: 6 }, (_, index) => `${long}\nSentence ${index}.\n`);
  const ends: number[] = [];
  for (const [index, text] of texts.entries()) {
    value(await keepVersion(place, text, 'pause', NOW + index * 60_000));
    ends.push(await sizeOf(await historyFile(place)));
  }
  return { place, texts, ends, path: await historyFile(place) };
}

/** Versions that can be read, and no other text than one that was kept. */
async function readable(place: Parameters<typeof textsOf>[0]): Promise<string[]> {
  return (await textsOf(place)).filter((text) => text !== 'damaged');
}

test('cut off at any byte, it has all versions before, and takes the next one', async () => {
  const { place, texts, ends, path } = await keptStory();
  const whole = await readFile(path);
  for (let length = whole.length; length >= 0; length -= 1) {
    await writeFile(path, whole.subarray(0, length));
    const left = texts.slice(0, ends.filter((end) => end - 1 <= length).length);
    expect(await textsOf(place), `${length} bytes`).toEqual(left);
    value(await keepVersion(place, 'Next.', 'pause', NOW + 3_600_000));
    expect(await textsOf(place), `${length} bytes and one more`).toEqual([...left, 'Next.']);
  }
});

test('with any byte changed, what can be read is what was kept, and no more than a chain is gone', async () => {
  const { place, texts, ends, path } = await keptStory();
  const whole = await readFile(path);
  const roll = dice(11);
  for (let position = 0; position < whole.length; position += 1) {
    const damaged = Buffer.from(whole);
    damaged[position] = (damaged[position]! + 1 + roll(255)) % 256;
    await writeFile(path, damaged);
    const untouched = ends.filter((end) => end <= position).length;
    const left = await readable(place);
    expect(left.slice(0, untouched), `byte ${position}`).toEqual(texts.slice(0, untouched));
    expect(texts, `byte ${position}`).toEqual(expect.arrayContaining(left));
    if (position % 7 > 0) continue;
    const next = texts.at(-1)!;
    await keepVersion(place, next, 'pause', NOW + 3_600_000);
    expect((await textsOf(place)).at(-1), `byte ${position}`).toBe(next);
  }
});

test('garbage between records costs none of them', async () => {
  const { place, texts, ends, path } = await keptStory();
  const whole = await readFile(path);
  const garbage = [
    Buffer.alloc(5000),
    Buffer.from('\n\n\x1b\n\x1b'),
    Buffer.from('galley-versions 1'),
  ];
  for (const bytes of garbage) {
    await writeFile(
      path,
      Buffer.concat([whole.subarray(0, ends[2]), bytes, whole.subarray(ends[2])]),
    );
    expect(await textsOf(place)).toEqual(texts);
  }
});

it('reads a file whose beginning is gone as far as it can, and begins anew with the next', async () => {
  const { place, ends, path } = await keptStory();
  await writeFile(path, (await readFile(path)).subarray(ends[1]));
  expect(await readable(place)).toEqual([]);
  expect(value(await listVersions(place))).toHaveLength(4);
  value(await keepVersion(place, 'Next.', 'pause', NOW + 3_600_000));
  expect(await readable(place)).toEqual(['Next.']);
});

it('takes an empty file for a new one', async () => {
  const { place, path } = await keptStory();
  await truncate(path, 0);
  value(await keepVersion(place, STORY, 'pause', NOW));
  expect(await textsOf(place)).toEqual([STORY]);
});

describe('lines', () => {
  it('hold any bytes and no line end', () => {
    const record = Buffer.from(Array.from({ length: 1024 }, (_, index) => index % 256));
    const line = packLine(record);
    expect(line.indexOf(10, 1)).toBe(line.length - 1);
    expect(cutLines(line).map((part) => part.length)).toEqual([0, line.length - 2, 0]);
    expect(unpackLine(line.subarray(1, -1))).toEqual(record);
  });

  it.each(['', '\x1b', 'abc', 'abcd', 'abcde'])('%j is none', (line) => {
    expect(unpackLine(Buffer.from(line))).toBeNull();
  });
});
