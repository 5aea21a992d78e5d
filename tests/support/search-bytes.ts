import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
} from 'node:zlib';
import { errnoOf } from '../../main/library/errors';
import { unpackedVersions } from './unpacked-versions';

/** Where a word stands in the files of some folders, in any form that a program may have written it in. */
export async function searchBytes(
  folders: readonly string[],
  words: readonly string[],
): Promise<readonly string[]> {
  const forms = words.flatMap(formsOf);
  const found: string[] = [];
  for (const path of await filesIn(folders)) {
    const bytes = await readIfThere(path);
    // A name of a file is written too.
    const pieces = bytes ? [Buffer.from(path), bytes, ...unpacked(path, bytes)] : [];
    const form = pieces.map((piece) => formIn(piece, forms)).find((one) => one !== undefined);
    if (form) found.push(`${path}: ${form.name}`);
  }
  return found;
}

interface Form {
  readonly name: string;
  /** As Latin-1, one character a byte. */
  readonly bytes: string;
  /** Whether upper and lower case are the same to it. */
  readonly ignoresCase: boolean;
}

function formIn(piece: Buffer, forms: readonly Form[]): Form | undefined {
  const text = piece.toString('latin1');
  const lower = text.toLowerCase();
  return forms.find(({ bytes, ignoresCase }) => (ignoresCase ? lower : text).includes(bytes));
}

/** A word of ASCII as it stands in files of all kinds. */
function formsOf(word: string): readonly Form[] {
  const lower = word.toLowerCase();
  return [
    ...plainForms(lower),
    ...[word, lower].flatMap((spelling) => [...codeForms(spelling), ...base64Forms(spelling)]),
  ];
}

function plainForms(lower: string): readonly Form[] {
  const forms: readonly (readonly [string, string])[] = [
    ['UTF-8', lower],
    ['UTF-16', lower.replace(/./g, '$&\0')],
    ['UTF-16 big-endian', lower.replace(/./g, '\0$&')],
  ];
  return forms.map(([name, bytes]) => ({ name, bytes, ignoresCase: true }));
}

/** With each character as a number. The hexadecimal digits may be of either case. */
function codeForms(word: string): readonly Form[] {
  const spelled = (make: (code: number) => string) =>
    Array.from(word, (character) => make(character.charCodeAt(0))).join('');
  const forms: readonly (readonly [string, string])[] = [
    ['percent-escaped', spelled((code) => `%${code.toString(16)}`)],
    ['JSON-escaped', spelled((code) => `\\u${code.toString(16).padStart(4, '0')}`)],
    ['as numbers of characters', spelled((code) => `&#${code};`)],
    ['as hexadecimal numbers of characters', spelled((code) => `&#x${code.toString(16)};`)],
    ['as bytes in hexadecimal', spelled((code) => `\\x${code.toString(16)}`)],
    ['hexadecimal', spelled((code) => code.toString(16))],
  ];
  return forms.map(([name, bytes]) => ({ name, bytes, ignoresCase: true }));
}

/** Base64 of a text depends on what stands before it: three forms, without the characters that others have a part in. */
function base64Forms(word: string): readonly Form[] {
  return [word, Buffer.from(word, 'utf16le').toString('latin1')].flatMap((text) =>
    [0, 1, 2].map((before) => {
      const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text, 'latin1')]);
      const base64 = bytes.toString('base64');
      const [start, end] = [before === 0 ? 0 : before + 1, Math.floor((bytes.length * 8) / 6)];
      return { name: 'base64', bytes: base64.slice(start, end), ignoresCase: false };
    }),
  );
}

/** All that is packed in a file, and in what is packed in that. */
function unpacked(path: string, bytes: Buffer, depth = 0): readonly Buffer[] {
  if (depth > 2) return [];
  const pieces = [
    ...streamsIn(bytes),
    ...zipEntries(bytes),
    ...(path.endsWith('.versions') ? [Buffer.from(unpackedVersions(bytes))] : []),
    ...attempt(() => brotliDecompressSync(bytes)),
    ...attempt(() => inflateRawSync(bytes)),
  ];
  return pieces.flatMap((piece) => [piece, ...unpacked('', piece, depth + 1)]);
}

/** What may be a stream cut short is read as far as it goes. */
const CUT_SHORT = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 64 * 1024 * 1024 };

/** Streams of gzip and zlib, wherever in a file they begin. */
function streamsIn(bytes: Buffer): readonly Buffer[] {
  const pieces: Buffer[] = [];
  for (let at = bytes.indexOf(0x1f); at >= 0; at = bytes.indexOf(0x1f, at + 1)) {
    if (bytes[at + 1] === 0x8b && bytes[at + 2] === 8)
      pieces.push(...attempt(() => gunzipSync(bytes.subarray(at), CUT_SHORT)));
  }
  for (let at = bytes.indexOf(0x78); at >= 0; at = bytes.indexOf(0x78, at + 1)) {
    const isHeader = ((bytes[at]! << 8) | (bytes[at + 1] ?? 0)) % 31 === 0;
    if (isHeader) pieces.push(...attempt(() => inflateSync(bytes.subarray(at), CUT_SHORT)));
  }
  return pieces;
}

/** The entries of a ZIP file, by their local headers. */
function zipEntries(bytes: Buffer): readonly Buffer[] {
  const pieces: Buffer[] = [];
  const header = Buffer.from('PK\x03\x04', 'latin1');
  for (let at = bytes.indexOf(header); at >= 0; at = bytes.indexOf(header, at + 4)) {
    if (at + 30 > bytes.length) break;
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    pieces.push(...attempt(() => inflateRawSync(bytes.subarray(start), CUT_SHORT)));
  }
  return pieces;
}

/** Nothing of what turns out to be something else. */
function attempt(unpack: () => Buffer): readonly Buffer[] {
  try {
    return [unpack()];
  } catch {
    return [];
  }
}

async function filesIn(folders: readonly string[]): Promise<readonly string[]> {
  const all: string[] = [];
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      if (entry.isFile()) all.push(join(entry.parentPath, entry.name));
    }
  }
  return all;
}

/** A file may be gone by now: the app is running. */
async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    return null;
  }
}
