import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { success } from '../../app/result';
import { copyFolder } from '../library/copy';
import type { Furnish } from '../library/create';
import { writeDurably } from '../library/durable';
import { uniqueName } from '../library/names';
import type { BundleFiles } from './find-bundle';

/** What the Mac leaves in folders and archives for itself. */
export function isLeftByMac(name: string): boolean {
  return name === '__MACOSX' || name === '.DS_Store' || name.startsWith('._');
}

/** The files of a bundle that Galley writes anew, each with the name that the old one is kept under, or null. */
export type Replaced = ReadonlyMap<string, string | null>;

/**
 * Furnishes an article with all files of the bundle that it was read from, byte for byte, links left out, except for those
 * that are replaced.
 */
export function furnishWith(
  { folder, names, assetsName }: BundleFiles,
  replaced: Replaced,
): Furnish {
  return async (bundlePath, article) => {
    const isCopied = (name: string) =>
      name !== assetsName && !replaced.has(name) && !isLeftByMac(name);
    await copyFolder(folder, bundlePath, isCopied);
    if (assetsName !== null) {
      await copyFolder(join(folder, assetsName), join(bundlePath, 'assets'));
    }
    for (const [name, kept] of replaced) {
      if (kept === null) continue;
      const target = join(bundlePath, uniqueName(kept, names));
      await writeDurably(target, await readFile(join(folder, name)));
    }
    return success(article);
  };
}
