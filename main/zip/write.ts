import { createWriteStream } from 'node:fs';
import { basename, dirname } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { renameOver, syncFolder } from '../library/durable';
import { withFile } from '../library/same-bytes';
import { withTemporary } from '../library/temporary';

/** A file that is to go into an archive. */
export interface PackedFile {
  /** Its path there, with forward slashes. */
  readonly name: string;
  /** Where its bytes are. */
  readonly path: string;
}

/**
 * Writes files into one archive, in their order, over what is there: at any moment the target is all of the old file or
 * all of the new one. The same files give the same bytes. The comment is read by no program but ours: ASCII, at most
 * 65,535 characters.
 */
export async function writeArchive(
  target: string,
  files: readonly PackedFile[],
  comment = '',
): Promise<void> {
  const folder = dirname(target);
  await withTemporary(folder, basename(target), async (temporary) => {
    await pipeline(packed(files, comment), createWriteStream(temporary, { flags: 'wx' }));
    await withFile(temporary, 'r+', (file) => file.sync());
    await renameOver(temporary, target);
  });
  await syncFolder(folder);
}

/** The archive says no more of its files than what is in them: when they were made is nobody's business. */
const UNTOLD = {
  mtime: new Date(1980, 0, 1),
  // As years, days and hours without a zone, so that it is the same in every zone.
  forceDosTimestamp: true,
  mode: 0o100644,
} as const;

function packed(files: readonly PackedFile[], comment: string): NodeJS.ReadableStream {
  const zip = new ZipFile();
  const bytes = new PassThrough();
  zip.on('error', (error: Error) => bytes.destroy(error));
  zip.outputStream.pipe(bytes);
  for (const { name, path } of files) zip.addFile(path, name, UNTOLD);
  zip.end({ comment, forceZip64Format: false });
  return bytes;
}
