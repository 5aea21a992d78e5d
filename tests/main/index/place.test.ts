import { symlink } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { cacheFolder, indexPath } from '../../../main/index/place';
import { temporaryFolder } from '../../support/temporary-library';

it.each([
  ['linux', {}, join(homedir(), '.cache', 'galley')],
  ['linux', { XDG_CACHE_HOME: '/caches' }, join('/caches', 'galley')],
  ['linux', { XDG_CACHE_HOME: '' }, join(homedir(), '.cache', 'galley')],
  ['darwin', { XDG_CACHE_HOME: '/caches' }, join(homedir(), 'Library', 'Caches', 'Galley')],
  ['win32', { LOCALAPPDATA: 'C:' }, join('C:', 'Galley', 'Cache')],
  ['win32', {}, join(homedir(), 'AppData', 'Local', 'Galley', 'Cache')],
  ['linux', { GALLEY_USER_DATA: '/desk', XDG_CACHE_HOME: '/caches' }, '/desk'],
] as const)('caches on %s with %j are in %s', (platform, env, folder) => {
  expect(cacheFolder(env, platform)).toBe(folder);
});

it('is one index for a library, by whatever path, and another for another', async () => {
  const [library, other] = [await temporaryFolder(), await temporaryFolder()];
  const link = join(other, 'link');
  await symlink(library, link);
  const path = indexPath('/caches', library);
  expect(dirname(path)).toBe(join('/caches', 'index'));
  expect(basename(path)).toMatch(/^[0-9a-f]{16}\.v\d+\.db$/);
  expect(indexPath('/caches', `${library}/`)).toBe(path);
  expect(indexPath('/caches', link)).toBe(path);
  expect(indexPath('/caches', other)).not.toBe(path);
  expect(indexPath('/caches', join(library, 'gone'))).not.toBe(path);
});
