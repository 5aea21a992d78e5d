import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { success, type Result } from '../app/result';
import { findBundle } from './library/bundle';
import { attempt } from './library/errors';
import type { Filer } from './filing/filer';
import type { Places } from './library/places';

interface Outside {
  readonly places: Places;
  /** The library's folder. */
  readonly library: () => string;
  readonly filer: () => Promise<Pick<Filer, 'importFile'>>;
}

/** What lies in a bundle and may be opened in its stead. */
const INSIDE = /^(text\.(md|markdown|txt)|info\.json)$/i;

/**
 * What the story in a file or folder anywhere on this computer is called from now on. A bundle, or a file in it, is
 * opened where it is; of what else can be imported a new story of the library is made.
 */
export function admitFromOutside(path: string, outside: Outside): Promise<Result<string>> {
  return attempt(path, async () => {
    const real = await realpath(path);
    const bundle = (await stat(real)).isDirectory() ? real : dirname(real);
    if (isBundle(bundle) && (bundle === real || INSIDE.test(basename(real)))) {
      return admitBundle(bundle, outside);
    }
    const { importFile } = await outside.filer();
    return importFile({ library: outside.library(), file: real, language: '' });
  });
}

async function admitBundle(path: string, { places, library }: Outside): Promise<Result<string>> {
  const found = await findBundle(dirname(path), basename(path));
  if (!found.ok) return found;
  // The library may lie behind a link: a story of it has one name only.
  const isInLibrary = dirname(path) === (await realpath(library()).catch(() => null));
  return success(places.admit(isInLibrary ? join(library(), basename(path)) : path));
}

function isBundle(path: string): boolean {
  return extname(path).toLowerCase() === '.textbundle';
}
