import type { FileHandle } from 'node:fs/promises';
import { fromRandomAccessReaderPromise, type Entry, type ZipFile } from 'yauzl';
import { failure, success, type Result } from '../../app/result';
import { withFile } from '../library/same-bytes';
import { attemptArchive } from './archive-failure';
import { entryName, isSafeName } from './entry-name';
import { FileReader } from './file-reader';
import { mostUnpacked, type ArchiveLimits } from './limits';
import { havePlacesOfTheirOwn } from './one-place';

/** A file or a folder in an archive. */
export interface ArchiveEntry {
  /** Its path, checked: see {@link isSafeName}. A folder's ends in a slash. */
  readonly name: string;
  /** What the archive says that comes out of it, in bytes; more never does. */
  readonly bytes: number;
  readonly source: Entry;
}

export interface Archive {
  readonly path: string;
  readonly zip: ZipFile;
  readonly entries: readonly ArchiveEntry[];
}

/**
 * Opens an archive whose list of files is sound as a whole; nothing is unpacked yet. `damaged` for what is no zip, is cut
 * off or says of itself what can't be; `too-large` for one that holds too much; `unsupported` for one that is locked
 * (`encrypted`), and for names and links that could lead elsewhere (`unsafe-archive`).
 */
export function withArchive<Value>(
  path: string,
  limits: ArchiveLimits,
  use: (archive: Archive) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  return attemptArchive(path, () =>
    withFile(path, 'r', async (file) => {
      const { size } = await file.stat();
      const zip = await fromRandomAccessReaderPromise(new FileReader(file, size), size, {
        autoClose: false,
        // Names are decoded by us: a backslash is to be seen, and not taken for a slash.
        decodeStrings: false,
      });
      if (zip.entryCount > limits.entries) return failure('too-large', path);
      const read = await readEntries(zip, path);
      if (!read.ok) return read;
      if (!(await endsWhereItSays(zip, file, size))) {
        return failure('damaged', path, { detail: 'its list of files does not end where it says' });
      }
      const entries = read.value;
      const total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
      const isTooMuch = entries.some(({ bytes }) => bytes > limits.entryBytes);
      if (isTooMuch || total > mostUnpacked(size, limits)) return failure('too-large', path);
      return use({ path, zip, entries });
    }),
  );
}

async function readEntries(zip: ZipFile, path: string): Promise<Result<readonly ArchiveEntry[]>> {
  const entries: ArchiveEntry[] = [];
  for await (const source of zip.eachEntry()) {
    const name = entryName(source);
    if (!isSafeName(name) || !isFileOrFolder(source)) {
      return failure('unsupported', path, { detail: 'unsafe-archive' });
    }
    if (source.isEncrypted()) return failure('unsupported', path, { detail: 'encrypted' });
    if (!source.canDecodeFileData()) return failure('unsupported', path);
    entries.push({ name, bytes: source.uncompressedSize, source });
  }
  if (!havePlacesOfTheirOwn(entries.map(({ name }) => name))) {
    return failure('unsupported', path, { detail: 'unsafe-archive' });
  }
  if (doOverlap(entries)) return failure('damaged', path, { detail: 'files lie in one another' });
  return success(entries);
}

/** The kind of file that Unix has in the upper half of the attributes; zero where another system wrote it. */
const KIND = { mask: 0o170000, file: 0o100000, folder: 0o040000 } as const;

/** No link, which could lead out of the folder, no device, no pipe. */
function isFileOrFolder({ externalFileAttributes }: Entry): boolean {
  const kind = (externalFileAttributes >>> 16) & KIND.mask;
  return kind === 0 || kind === KIND.file || kind === KIND.folder;
}

/** In bytes, of what stands before each file: without its name and what else is said of it. */
const HEADER = 30;

/** Files that share their bytes are how a small archive becomes endless without any of them being large. */
function doOverlap(entries: readonly ArchiveEntry[]): boolean {
  const places = entries.map(({ source }) => {
    const { relativeOffsetOfLocalHeader: from, fileNameLength, compressedSize } = source;
    return { from, to: from + HEADER + fileNameLength + compressedSize };
  });
  places.sort((one, other) => one.from - other.from);
  return places.some(({ from }, index) => from < (places[index - 1]?.to ?? 0));
}

/** In bytes: the record that ends every archive, without its comment. */
const END_RECORD = 22;

/** In bytes: what large archives have between their list of files and that record. */
const LARGE_END = 56 + 20;

/**
 * Whether the list of files is as long as it is said to be. An archive with a second end in its comment, or with more files
 * than it admits, is read by other programs as something else.
 */
async function endsWhereItSays(zip: ZipFile, file: FileHandle, size: number): Promise<boolean> {
  // The types of the package call this number a boolean.
  const listEnd = Number(zip.readEntryCursor);
  const gap = size - END_RECORD - zip.comment.length - listEnd;
  if (gap < LARGE_END) return gap === 0;
  const { buffer } = await file.read(Buffer.alloc(4), 0, 4, listEnd);
  return buffer.readUInt32LE(0) === LARGE_END_SIGNATURE;
}

const LARGE_END_SIGNATURE = 0x06064b50;
