import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { removeDatabase } from './database';

/** `<library>.v<version>.db`, as `indexPath` says; before that it was `<library>.db`. */
const NAME = /^([0-9a-f]{16})(?:\.v(\d+))?\.db$/;

/** Removes what older versions of Galley have made of the library whose index is at a path: nobody will ask for it. */
export function removeOlderIndexes(path: string): void {
  const { version: own } = partsOf(basename(path)) ?? { version: 0 };
  for (const { version, other } of indexesBeside(path)) if (version < own) removeDatabase(other);
}

/** Removes what all other versions have made of it. The newer ones make theirs anew when they need it. */
export function removeOtherIndexes(path: string): void {
  for (const { other } of indexesBeside(path)) removeDatabase(other);
}

function indexesBeside(path: string) {
  const own = basename(path);
  const library = partsOf(own)?.library;
  if (library === undefined) return [];
  return namesIn(dirname(path)).flatMap((name) => {
    const parts = partsOf(name);
    if (name === own || parts?.library !== library) return [];
    return [{ version: parts.version, other: join(dirname(path), name) }];
  });
}

function partsOf(name: string) {
  const [, library, version = '0'] = NAME.exec(name) ?? [];
  return library === undefined ? null : { library, version: Number(version) };
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // There is none yet, or none can be made: the index is in memory then.
    return [];
  }
}
