import { mkdir, readFile, readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { success, type Result } from '../../app/result';
import { findBundle } from './bundle';
import { addBundle } from './create';
import { syncFolder, writeDurably } from './durable';
import { attempt } from './errors';
import { bundleTitle, cleanFileName, uniqueName } from './names';
import { isTemporary } from './temporary';

/**
 * Copies a TextBundle folder into the library, byte for byte, links left out. Returns its name there: its own, or the
 * one that `nameFor` gives for the names taken.
 */
export function copyBundle(
  library: string,
  from: string,
  nameFor: (taken: readonly string[]) => string = (taken) => cleanName(from, taken),
): Promise<Result<string>> {
  const source = resolve(from);
  return attempt(source, async () => {
    const bundle = await findBundle(dirname(source), basename(source));
    if (!bundle.ok) return bundle;
    return addBundle(library, nameFor, async (path) => {
      await copyFolder(source, path);
      return success(null);
    });
  });
}

/**
 * Copies what is in a folder into another, links and what was never finished left out. It reads and writes rather than copies:
 * the sample story lies in the app's archive, which only reading sees through.
 */
export async function copyFolder(
  from: string,
  to: string,
  wanted: (name: string) => boolean = () => true,
): Promise<void> {
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (isTemporary(entry.name) || !wanted(entry.name)) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      await mkdir(target);
      await copyFolder(source, target);
    } else if (entry.isFile()) {
      await writeDurably(target, await readFile(source));
    }
  }
  await syncFolder(to);
}

function cleanName(path: string, taken: readonly string[]): string {
  return uniqueName(`${cleanFileName(bundleTitle(basename(path)))}.textbundle`, taken);
}
