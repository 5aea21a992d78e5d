import { basename, extname } from 'node:path';
import { failure, type Result } from '../../app/result';
import { bundleTitle, splitExtension } from '../library/names';
import { withUnpacked } from '../zip/unpack';
import { isLeftByMac } from './bundle-files';
import { findBundles } from './find-bundle';
import { importBundle } from './import-bundle';

/**
 * Makes an article of a TextPack, or of a zip that holds one TextBundle. Fails as {@link withUnpacked} does for an archive
 * that is not sound, and with `not-one-story` for one with no bundle in it, or several. The library changes only at the
 * very end.
 */
export async function importPack(
  library: string,
  file: string,
  language: string,
): Promise<Result<string>> {
  const imported = await withUnpacked(
    file,
    async (folder) => {
      const bundles = await findBundles(folder, extname(file).toLowerCase() === '.textpack');
      const [files, ...others] = bundles;
      if (!files || others.length > 0) {
        return failure('unsupported', file, { detail: 'not-one-story' });
      }
      const title =
        files.folder === folder ? splitExtension(basename(file)).stem : titleOf(files.folder);
      return importBundle(library, files, { title, language });
    },
    { wanted: (name) => !name.split('/').some(isLeftByMac) },
  );
  // Where it was unpacked is nothing that the user could look at; what went wrong in the library is told as it is.
  return imported.ok || imported.failure.subject.startsWith(library)
    ? imported
    : { ok: false, failure: { ...imported.failure, subject: file } };
}

function titleOf(folder: string): string {
  const name = basename(folder);
  return /\.textbundle$/i.test(name) ? bundleTitle(name) : name;
}
