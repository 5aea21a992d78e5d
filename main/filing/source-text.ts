import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { failure, success, type Result } from '../../app/result';

/** More is no story but a mistake: a book has a tenth of it. */
export const MAX_SOURCE_BYTES = 5 * 1024 * 1024;

/** Reads a text file from outside. `unsupported` for what is no text (not UTF-8, or with NUL in it) or is empty. */
export async function readSource(path: string): Promise<Result<string>> {
  if ((await stat(path)).size > MAX_SOURCE_BYTES) return failure('too-large', path);
  const bytes = await readFile(path);
  if (!isUtf8(bytes)) return failure('unsupported', path);
  return checkSource(new TextDecoder().decode(bytes), path);
}

/** The same for a text that is in memory, pasted say. */
export function checkSource(text: string, subject: string): Result<string> {
  if (Buffer.byteLength(text) > MAX_SOURCE_BYTES) return failure('too-large', subject);
  if (text.includes('\0')) return failure('unsupported', subject);
  if (text.trim() === '') return failure('unsupported', subject, { detail: 'empty' });
  return success(text.toWellFormed());
}
