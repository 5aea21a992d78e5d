import { openPromise, type Entry, type ZipFile } from 'yauzl';
import type { WordParts } from '../../app/import/docx';
import { MAX_PICTURE_BYTES } from '../../app/pictures/largest';
import { failure, success, type Result } from '../../app/result';
import { errnoOf } from '../library/errors';
import { withFile } from '../library/same-bytes';

/** A document of Word that lies open. */
export interface OpenDocx {
  readonly parts: WordParts;
  /** The bytes of a part, a picture say. */
  readonly read: (name: string) => Promise<Result<Buffer>>;
}

const MEBIBYTE = 1024 * 1024;

/** A manuscript with a hundred photos from a camera; more is a book, and no story. */
const MAX_FILE_BYTES = 500 * MEBIBYTE;

/** A document has some thirty parts and one for each picture. */
const MOST_PARTS = 10_000;

/** A novel of 200,000 words is 10 MB of XML, with every word set by hand; its tree takes twenty times as much memory. */
const MAX_XML_BYTES = 48 * MEBIBYTE;

/** All that may come out of a file: XML is packed to a tenth and pictures hardly at all, where a bomb is to a thousandth. */
const ALWAYS_BYTES = 64 * MEBIBYTE;
const MOST_EXPANSION = 20;

/**
 * Opens a document of Word and reads its XML parts; nothing is written anywhere. What it says of its sizes is checked
 * before anything is unpacked, and no more comes out than it says. `unsupported` for one that is locked with a password
 * (`encrypted`), and for names that lead elsewhere (`unsafe-archive`); `damaged` for what is no document or is cut off, and
 * for entities of its own, which may be a bomb and which the standard forbids (ISO/IEC 29500-2, 8.1.3); `too-large`.
 */
export async function withDocx<Value>(
  path: string,
  use: (docx: OpenDocx) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const begun = await checkBeginning(path);
  if (!begun.ok) return begun;
  let zip: ZipFile | null = null;
  try {
    zip = await openPromise(path, { autoClose: false, strictFileNames: true });
    const entries = await readEntries(zip, path, begun.value);
    if (!entries.ok) return entries;
    const docx = await readParts(zip, entries.value, path);
    return docx.ok ? await use(docx.value) : docx;
  } catch (error) {
    if (!isDamage(error)) throw error;
    return failureOf(error, path);
  } finally {
    zip?.close();
  }
}

/** How files begin: a zip, and the container in which Word locks documents and once kept all of them. */
const ZIP = Buffer.from('PK');
const CONTAINER = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** The name of what is locked in such a container, which lists its names in UTF-16. */
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le');

/** The size of a file that is a zip. */
async function checkBeginning(path: string): Promise<Result<number>> {
  return withFile(path, 'r', async (file) => {
    const { size } = await file.stat();
    if (size === 0) return failure('unsupported', path, { detail: 'empty' });
    if (size > MAX_FILE_BYTES) return failure('too-large', path);
    const head = Buffer.alloc(Math.min(size, CONTAINER.length));
    await file.read(head, 0, head.length, 0);
    if (head.subarray(0, ZIP.length).equals(ZIP)) return success(size);
    if (!head.equals(CONTAINER)) return failure('unsupported', path);
    const isLocked = (await file.readFile()).includes(LOCKED);
    return failure('unsupported', path, isLocked ? { detail: 'encrypted' } : {});
  });
}

type Entries = ReadonlyMap<string, Entry>;

async function readEntries(zip: ZipFile, path: string, size: number): Promise<Result<Entries>> {
  if (zip.entryCount > MOST_PARTS) return failure('too-large', path);
  const entries = new Map<string, Entry>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) return failure('unsupported', path, { detail: 'encrypted' });
    // Two parts of one name are read as one or the other by who reads them.
    if (entries.has(entry.fileName)) return failure('damaged', path, { detail: entry.fileName });
    total += entry.uncompressedSize;
    entries.set(entry.fileName, entry);
  }
  const isTooMuch = total > Math.max(ALWAYS_BYTES, size * MOST_EXPANSION);
  return isTooMuch ? failure('too-large', path) : success(entries);
}

/** Parts with nothing of the text in them. */
const ASIDE = /^(?:customXml|word\/(?:theme|glossary|embeddings|activeX|charts|diagrams))\//;

async function readParts(zip: ZipFile, entries: Entries, path: string): Promise<Result<OpenDocx>> {
  const names = [...entries.keys()].filter(
    (name) => /\.(?:xml|rels)$/i.test(name) && !ASIDE.test(name),
  );
  const size = names.reduce((sum, name) => sum + entries.get(name)!.uncompressedSize, 0);
  if (size > MAX_XML_BYTES) return failure('too-large', path);
  const texts = new Map<string, string>();
  for (const name of names) {
    const text = decodeXml(await unpack(zip, entries.get(name)!));
    if (/<!(?:DOCTYPE|ENTITY)/.test(text)) {
      return failure('damaged', path, { detail: `${name}: <!DOCTYPE>` });
    }
    texts.set(name, text);
  }
  const read = async (name: string): Promise<Result<Buffer>> => {
    const entry = entries.get(name);
    if (!entry) return failure('not-found', name);
    if (entry.uncompressedSize > MAX_PICTURE_BYTES) return failure('too-large', name);
    return success(await unpack(zip, entry));
  };
  return success({ parts: { texts, names: new Set(entries.keys()) }, read });
}

/** Fails where more or less comes out than was said. */
async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const stream = await zip.openReadStreamPromise(entry);
  for await (const piece of stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** XML in the encodings that documents may have: UTF-8, or UTF-16 with its mark. */
function decodeXml(bytes: Buffer): string {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  return new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8').decode(bytes);
}

/** Errors of yauzl have neither a class nor a code of their own, those of zlib a code. */
function isDamage(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const code = errnoOf(error);
  return code === null ? error.constructor === Error : code.startsWith('Z_');
}

function failureOf({ message }: Error, path: string): Result<never> {
  if (message.startsWith('strong encryption')) {
    return failure('unsupported', path, { detail: 'encrypted' });
  }
  const isUnsafe = /^(?:absolute path|invalid relative path|invalid characters in fileName)/;
  if (isUnsafe.test(message)) return failure('unsupported', path, { detail: 'unsafe-archive' });
  return failure('damaged', path, { detail: message });
}
