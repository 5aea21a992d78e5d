import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Rolldown } from 'vite';

/** A part of what a build gave, as far as it says what it was made of. */
export type BuiltPart =
  | Pick<Rolldown.OutputChunk, 'type' | 'moduleIds'>
  | Pick<Rolldown.OutputAsset, 'type' | 'originalFileNames'>;

/**
 * The folders of the installed packages that something went into a bundle of: code, styles, or a file such as a font.
 * Relative to the project, with slashes. `root` is what relative names in the parts are relative to.
 */
export function usedPackages(
  project: string,
  root: string,
  parts: readonly BuiltPart[],
): ReadonlySet<string> {
  const names = parts.flatMap((part) =>
    part.type === 'chunk' ? part.moduleIds : part.originalFileNames,
  );
  return new Set(
    names.flatMap((name) => {
      // Modules that the bundler makes up begin with a zero; a question mark begins what a plugin wants to know.
      const file = name.replace(/^\0/, '').replace(/\?.*$/, '');
      return packageOf(project, isAbsolute(file) ? file : join(root, file)) ?? [];
    }),
  );
}

/** The folder of the package that a file is in; null for one of the project's own. */
function packageOf(project: string, file: string): string | null {
  const path = relative(project, file).split(sep).join('/');
  const found = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
  if (found === undefined) return null;
  return existsSync(join(project, found, 'package.json')) ? found : dirname(found);
}
