import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findTextName } from '../../app/import/textbundle';
import { foldName } from '../library/names';

/** What lies in the folder of a TextBundle, as some program wrote it. */
export interface BundleFiles {
  readonly folder: string;
  /** Everything directly in it. */
  readonly names: readonly string[];
  readonly textName: string;
  readonly infoName: string | null;
  /** The folder of its pictures, in whatever capitals. */
  readonly assetsName: string | null;
  /** The files in that folder and below, as `assets/…`. */
  readonly assets: readonly string[];
}

/** Null for a folder that has no text in it. Links are passed over: they could lead anywhere. */
export async function findBundleFiles(folder: string): Promise<BundleFiles | null> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const textName = findTextName(files);
  if (textName === null) return null;
  const infoName = files.find((name) => foldName(name) === 'info.json') ?? null;
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const assetsName =
    folders.find((name) => name === ASSETS) ??
    folders.find((name) => foldName(name) === ASSETS) ??
    null;
  const assets = assetsName === null ? [] : await filesIn(join(folder, assetsName), ASSETS);
  const names = entries.map(({ name }) => name);
  return { folder, names, textName, infoName, assetsName, assets };
}

const ASSETS = 'assets';

async function filesIn(folder: string, path: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const below = `${path}/${entry.name}`;
    if (entry.isFile()) found.push(below);
    if (entry.isDirectory()) found.push(...(await filesIn(join(folder, entry.name), below)));
  }
  return found;
}

/** Deeper than this no program packs a bundle: in a folder of a folder. */
const DEEPEST = 2;

/**
 * The folders that are bundles, in an unpacked archive: the folder itself or those in it, the former only if it `isBundle`
 * by its file's name or has what a bundle has.
 */
export async function findBundles(
  folder: string,
  isBundle: boolean,
  depth = 0,
): Promise<readonly BundleFiles[]> {
  const files = await findBundleFiles(folder);
  if (files && (isBundle || files.infoName !== null)) return [files];
  if (depth === DEEPEST) return [];
  const found: BundleFiles[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
    const isNamed = /\.textbundle$/i.test(entry.name);
    found.push(...(await findBundles(join(folder, entry.name), isNamed, depth + 1)));
  }
  return found;
}
