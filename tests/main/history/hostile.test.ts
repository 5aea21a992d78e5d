import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { keepVersion, listVersions } from '../../../main/history';
import { packLine } from '../../../main/history/lines';
import { writeHeader, writeLine } from '../../../main/history/log';
import { baseOf, hashOf, type Content, type StoredVersion } from '../../../main/history/record';
import { historyFile, storyPlace, textsOf, value } from './articles';

const hash = hashOf('text');

function version(content: Content, of = hash): StoredVersion {
  return { id: '', time: 5, reason: 'pause', words: 1, added: 1, removed: 0, hash: of, content };
}

function packed(json: string): Uint8Array {
  return deflateRawSync(json);
}

/** A sound file that somebody made to do harm. */
async function placeWith(...lines: readonly Uint8Array[]) {
  const { place } = await storyPlace();
  const path = await historyFile(place);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, Buffer.concat([writeHeader(), ...lines]));
  return place;
}

it.each<[string, Content]>([
  ['no deflated bytes', { kind: 'whole', packed: Buffer.from('nonsense') }],
  ['no bytes at all', { kind: 'whole', packed: Buffer.of() }],
  ['no JSON', { kind: 'whole', packed: packed('text') }],
  ['no delta', { kind: 'whole', packed: packed('{"a":1}') }],
  ['edits that are none', { kind: 'whole', packed: packed('[[0,-1,"text"]]') }],
  ['another text', { kind: 'whole', packed: packed('[[0,0,"other"]]') }],
  ['a text that is itself', { kind: 'delta', base: baseOf(hash), packed: packed('[]') }],
  ['a text that never was', { kind: 'again' }],
  ['gigabytes', { kind: 'whole', packed: deflateRawSync(Buffer.alloc(200 * 1024 * 1024, 32)) }],
])('a version of %s is damaged, and the next one is kept', async (_name, content) => {
  const place = await placeWith(writeLine(version(content)));
  expect(await textsOf(place)).toEqual(['damaged']);
  value(await keepVersion(place, 'text', 'pause'));
  expect((await textsOf(place)).at(-1)).toBe('text');
});

it('does not follow a chain for ever', async () => {
  const link = writeLine(version({ kind: 'delta', base: baseOf(hash), packed: packed('[]') }));
  const whole = writeLine(version({ kind: 'whole', packed: packed('[[0,0,"text"]]') }));
  const place = await placeWith(whole, ...Array.from({ length: 3000 }, () => link));
  const texts = value(await listVersions(place));
  expect(texts).toHaveLength(3001);
  expect(value(await keepVersion(place, 'other', 'pause'))).not.toBeNull();
  expect((await textsOf({ ...place })).at(-1)).toBe('other');
});

it.each([
  ['a kind', Buffer.of(9, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 3, 4, 5, 6, 7, 8)],
  ['a reason', Buffer.of(0, 99, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 3, 4, 5, 6, 7, 8)],
  ['an end', Buffer.of(0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 255, 255, 255)],
])('passes over a record with %s that it does not know', async (_name, record) => {
  const place = await placeWith(packLine(record));
  expect(value(await listVersions(place))).toEqual([]);
});
