import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { readInfo } from '../../app/format/info';
import { failure, success, type Failure, type Result } from '../../app/result';
import { MAX_TEXT_BYTES, type Bundle } from './bundle';
import { isMissing } from './errors';

/** The article's text as it is on disk. */
export interface TextFile {
  readonly bytes: Buffer;
  /** Names these bytes. */
  readonly revision: string;
  /** Permission bits. */
  readonly mode: number;
  /** Milliseconds since 1970. */
  readonly changed: number;
}

export async function readTextFile(path: string): Promise<Result<TextFile>> {
  const file = await open(path, 'r');
  try {
    const { size, mode, mtimeMs } = await file.stat();
    if (size > MAX_TEXT_BYTES) return failure('too-large', path);
    const bytes = await file.readFile();
    return success({
      bytes,
      revision: revisionOf(bytes),
      mode: mode & 0o7777,
      changed: Math.floor(mtimeMs),
    });
  } finally {
    await file.close();
  }
}

/** Equal for equal bytes and, as far as anyone will see, for no others. */
export function revisionOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
}

/** The text with its line ends and its byte-order mark, if it has one. Bytes that are not UTF-8 become U+FFFD. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** Why a text must not be written over although it can be shown, or null. */
export function whyReadOnly(path: string, bytes: Uint8Array): Failure | null {
  if (isUtf8(bytes)) return null;
  const good = decodeText(bytes).split('\uFFFD', 1)[0]!;
  return failure('damaged', path, { line: good.split(/\r\n|\n|\r/).length, detail: 'UTF-8' })
    .failure;
}

export interface InfoFile {
  /** Null when there is none. */
  readonly text: string | null;
  /** Null when Galley has not written here, or when the file is damaged. */
  readonly formatVersion: number | null;
}

/** Reads `info.json`. A missing or damaged one keeps nobody from the article. */
export async function readInfoFile(bundle: Bundle): Promise<InfoFile> {
  try {
    const text = await readFile(bundle.infoPath, 'utf8');
    const info = readInfo(text);
    return { text, formatVersion: info.ok ? info.value.formatVersion : null };
  } catch (error) {
    if (isMissing(error)) return { text: null, formatVersion: null };
    throw error;
  }
}
