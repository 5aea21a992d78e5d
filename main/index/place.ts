import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { SCHEMA_VERSION } from './schema';

/**
 * Where the index of a library is kept, below a folder for caches. It moves with nothing: it can always be made anew.
 * Each version of the index has a file of its own, so that an older Galley does not throw away what a newer one made,
 * and uses, nor the other way around.
 */
export function indexPath(caches: string, library: string): string {
  const hash = createHash('sha256').update(realPath(library)).digest('hex').slice(0, 16);
  return join(caches, 'index', `${hash}.v${SCHEMA_VERSION}.db`);
}

/** Where the command line keeps what it may lose, for this user. */
export function cacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (env['GALLEY_USER_DATA']) return env['GALLEY_USER_DATA'];
  if (platform === 'win32') {
    return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Galley', 'Cache');
  }
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'Galley');
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'galley');
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
