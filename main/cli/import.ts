import { readdir, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { IMPORTED } from '../../app/import/endings';
import { success, type Result } from '../../app/result';
import { importFile } from '../filing/import';
import { isBundleName } from '../library/names';
import { attempt } from '../library/errors';
import { tell, type Done, type Terminal } from './commands';
import { oneLine } from './messages';
import { stoppable } from './stoppable';

export interface ImportOptions {
  readonly library: string;
  /** BCP 47, of what does not say its language itself. */
  readonly language?: string;
}

/**
 * Imports files, and of folders all in them that can be. Prints the path of each new article. What fails does not keep
 * the rest from coming in.
 */
export async function importCommand(
  paths: readonly string[],
  options: ImportOptions,
  terminal: Terminal,
): Done {
  const library = resolve(options.library);
  const there = await attempt(library, async () => success(await stat(library)));
  if (!there.ok) return tell(there, terminal, () => '');
  return stoppable(async (stop) => {
    let done = true;
    for (const path of new Set(paths.map((path) => resolve(path)))) {
      const files = await filesOf(path, library);
      if (!files.ok) {
        done = tell(files, terminal, () => '');
      } else if (files.value.length === 0) {
        terminal.error(`${oneLine(path)} has nothing in it that Galley can import`);
        done = false;
      } else {
        const taken = await importEach(files.value, { ...options, library }, terminal, stop);
        done = taken && done;
      }
    }
    return done;
  });
}

async function importEach(
  files: readonly string[],
  { library, language = '' }: ImportOptions,
  terminal: Terminal,
  stop: AbortSignal,
): Done {
  let done = true;
  for (const file of files) {
    if (stop.aborted) return false;
    const made = await importFile(library, file, language);
    done = tell(made, terminal, (name) => join(library, name)) && done;
  }
  return done;
}

/** A file is itself, whatever it is; a folder is what can be imported below it. */
async function filesOf(path: string, library: string): Promise<Result<readonly string[]>> {
  return attempt(path, async () => {
    const isPlainFolder =
      (await stat(path)).isDirectory() && !isBundleName(path.split(/[\\/]/).at(-1)!);
    return success(isPlainFolder ? await importableIn(path, library) : [path]);
  });
}

/**
 * Files by their endings and TextBundle folders, in the order of their names. What is hidden is passed over, and so are
 * links, which may lead round in a circle, and the library itself.
 */
async function importableIn(folder: string, library: string): Promise<readonly string[]> {
  if (folder === library) return [];
  const found: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory() && !isBundleName(entry.name)) {
      found.push(...(await importableIn(path, library)));
    } else if (entry.isDirectory() || (entry.isFile() && hasKnownEnding(entry.name))) {
      found.push(path);
    }
  }
  return found;
}

function hasKnownEnding(name: string): boolean {
  return IMPORTED.includes(extname(name).slice(1).toLowerCase());
}
