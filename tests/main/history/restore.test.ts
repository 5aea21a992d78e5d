import { readFile, writeFile } from 'node:fs/promises';
import type * as FilesModule from 'node:fs/promises';
import { beforeEach, expect, it, vi } from 'vitest';
import { keepVersion, listVersions, restoreVersion } from '../../../main/history';
import { takeLock } from '../../../main/library/lock';
import { STORY, writeFiles } from '../../support/temporary-library';
import { storyPlace, textsOf, value } from './articles';

/** Lets a test make adding to history fail. */
const faults = vi.hoisted(() => ({ append: null as string | null }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof FilesModule>();
  const open: typeof real.open = (path, flags, mode) => {
    const appends = typeof flags === 'number' && (flags & real.constants.O_APPEND) !== 0;
    if (!appends || faults.append === null) return real.open(path, flags, mode);
    return Promise.reject(Object.assign(new Error(faults.append), { code: faults.append }));
  };
  return { ...real, open };
});
beforeEach(() => {
  faults.append = null;
});

const OLD = STORY.replace('at dawn', 'at noon');

/** A story of which an older version was kept. */
async function olderVersion() {
  const story = await storyPlace();
  const version = value(await keepVersion(story.place, OLD, 'pause'));
  return { ...story, id: version!.id };
}

it('makes a version the text again, and keeps the text that was there', async () => {
  const { place, textPath, id } = await olderVersion();
  const saved = value(await restoreVersion(place, id));
  expect(saved.savedAt).toBeGreaterThan(0);
  expect(await readFile(textPath, 'utf8')).toBe(OLD);
  expect(await textsOf(place)).toEqual([OLD, STORY]);
  const [present] = value(await listVersions(place));
  expect(present?.reason).toBe('restore');
  value(await restoreVersion(place, present!.id));
  expect(await readFile(textPath, 'utf8')).toBe(STORY);
  expect(await textsOf(place)).toEqual([OLD, STORY, OLD]);
});

it.each(['', '---\nid: [\n---\n\nText.\n', '\0\0\0'])(
  'restores an article with the damaged text %j',
  async (text) => {
    const { place, textPath, id } = await olderVersion();
    value(await restoreVersion(place, id));
    await writeFile(textPath, text);
    value(await restoreVersion(place, id));
    expect(await readFile(textPath, 'utf8')).toBe(OLD);
    expect(await textsOf(place)).toContain(text);
  },
);

it('leaves an article that somebody has open', async () => {
  const { place, textPath, id } = await olderVersion();
  const lock = await takeLock(place);
  if (!lock.ok) throw new Error(lock.failure.code);
  const failed = { ok: false, failure: { code: 'locked' } };
  expect(await restoreVersion(place, id)).toMatchObject(failed);
  expect(await readFile(textPath, 'utf8')).toBe(STORY);
  await lock.value.release();
  value(await restoreVersion(place, id));
});

it.each([
  ['a version that is not there', 'x', 'not-found'],
  ['an empty name', '', 'not-found'],
])('says that there is no %s', async (_name, id, code) => {
  const { place, textPath } = await olderVersion();
  expect(await restoreVersion(place, id)).toMatchObject({ ok: false, failure: { code } });
  expect(await readFile(textPath, 'utf8')).toBe(STORY);
  expect(await textsOf(place)).toEqual([OLD]);
});

it('leaves an article of a newer Galley', async () => {
  const { place, bundle, textPath, id } = await olderVersion();
  const info = '{ "version": 2, "net.galley.editor": { "formatVersion": 99 } }\n';
  await writeFiles(bundle, { 'info.json': info });
  const failed = { ok: false, failure: { code: 'too-new' } };
  expect(await restoreVersion(place, id)).toMatchObject(failed);
  expect(await readFile(textPath, 'utf8')).toBe(STORY);
});

it('changes nothing where the present text can not be kept first', async () => {
  const { place, textPath, id } = await olderVersion();
  faults.append = 'ENOSPC';
  expect(await restoreVersion(place, id)).toMatchObject({
    ok: false,
    failure: { code: 'no-space' },
  });
  expect(await readFile(textPath, 'utf8')).toBe(STORY);
  expect(await textsOf(place)).toEqual([OLD]);
});
