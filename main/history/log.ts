import { crc32 } from 'node:zlib';
import { failure, success, type Result } from '../../app/result';
import { cutLines, packLine, unpackLine } from './lines';
import { readRecord, writeRecord, type StoredVersion } from './record';

/** The version of this format. */
const FORMAT = 1;

/**
 * The first line of a file says what it is, in which version of the format, and proves it, so that no damage makes it
 * look like a newer one.
 */
function headerOf(format: number): string {
  const name = `galley-versions ${format}`;
  return `${name} ${crc32(name).toString(16)}`;
}

/** More than many years of versions take. A larger file is not read, nor added to. */
export const MAX_HISTORY_BYTES = 256 * 1024 * 1024;

/** All that stands in a file of versions. */
export interface Log {
  readonly versions: readonly StoredVersion[];
  /** In the file's order, the header left out. */
  readonly lines: readonly Line[];
}

/** A line of the file, and what it says; null when it is damaged, torn or of a kind that this Galley does not know. */
export interface Line {
  readonly bytes: Uint8Array;
  readonly version: StoredVersion | null;
}

/** Reads what can be read. A header that is damaged costs nothing: it is only heeded when it names a newer format. */
export function readLog(path: string, file: Buffer): Result<Log> {
  const lines = cutLines(file);
  const header = lines[0]?.toString('latin1', 0, 100) ?? '';
  const format = Number(/^galley-versions (\d{1,9}) /.exec(header)?.[1] ?? 0);
  const isSound = header === headerOf(format);
  if (isSound && format > FORMAT) return failure('too-new', path, { detail: String(format) });
  const read = lines
    .slice(isSound ? 1 : 0)
    .filter((bytes) => bytes.length > 0)
    .map((bytes): Line => {
      const record = unpackLine(bytes);
      return { bytes, version: record && readRecord(record) };
    });
  const versions = read.flatMap(({ version }) => (version ? [version] : []));
  return success({ versions, lines: read });
}

/** What a file of versions begins with. */
export function writeHeader(format = FORMAT): Buffer {
  return Buffer.from(headerOf(format));
}

/** A version as it is appended to the file. */
export function writeLine(version: StoredVersion): Buffer {
  return packLine(writeRecord(version));
}
