import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Packages with a binary, or a program, for each system: they stay outside of the bundles, in `node_modules`, and are
 * all of it that is packed.
 */
export const NATIVE: readonly string[] = [
  'libsql',
  '@parcel/watcher',
  'sharp',
  'exiftool-vendored',
];

/**
 * What npm installs with them and nothing runs: binaries for systems with musl, for which there is no Electron, types,
 * and what they are compiled with.
 */
const NOT_RUN = /-musl$|^@types\/|^node-addon-api$/;

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/**
 * The folders of all packages that run outside of the bundles: {@link NATIVE} and what they need, as they are installed
 * here. Relative to the project, with slashes, sorted. Throws where one that is not optional is missing.
 */
export function nativePackages(project: string): readonly string[] {
  const found = new Set<string>();
  const open = NATIVE.map((name) => ({ name, from: '', isOptional: false }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { name, from, isOptional } = next;
    if (NOT_RUN.test(name)) continue;
    const folder = resolvePackage(project, name, from);
    if (folder === null) {
      if (isOptional) continue;
      throw new Error(`The package ${name} is not installed, and the packed app needs it.`);
    }
    if (found.has(folder)) continue;
    found.add(folder);
    const { dependencies = {}, optionalDependencies = {} } = readManifest(project, folder);
    const optional = new Set(Object.keys(optionalDependencies));
    for (const needed of new Set([...Object.keys(dependencies), ...optional])) {
      open.push({ name: needed, from: folder, isOptional: optional.has(needed) });
    }
  }
  return [...found].sort();
}

/** As Node looks for a package: in the `node_modules` beside, and then in those further up. */
function resolvePackage(project: string, name: string, from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const inside = folder === '.' ? '' : folder;
    const candidate = [...(inside ? [inside] : []), 'node_modules', name].join('/');
    if (!inside.endsWith('node_modules') && existsSync(join(project, candidate, 'package.json'))) {
      return candidate;
    }
    if (inside === '') return null;
  }
}

function readManifest(project: string, folder: string): Manifest {
  return JSON.parse(readFileSync(join(project, folder, 'package.json'), 'utf8')) as Manifest;
}
