import { createHash } from 'node:crypto';
import { VERSION_REASONS, type Version } from '../../app/ipc/records';

/** One version as it stands in the file. */
export interface StoredVersion extends Version {
  /** Names the text, and proves it. */
  readonly hash: string;
  readonly content: Content;
}

/** Where a version's text is: in the record, or in one before it. */
export type Content =
  /** A delta against the empty text. */
  | { readonly kind: 'whole'; readonly packed: Uint8Array }
  /** A delta against the last text before it whose hash begins with `base`. */
  | { readonly kind: 'delta'; readonly packed: Uint8Array; readonly base: string }
  /** The last text before it that has the same hash. */
  | { readonly kind: 'again' };

const KINDS = ['whole', 'delta', 'again'] as const;

/** How many bytes each takes. */
const TIME = 6;
const HASH = 8;
const BASE = 4;

/** What a text is called: as much of its SHA-256, in hexadecimal, as tells it from all others of its article. */
export function hashOf(text: string): string {
  return createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, 2 * HASH);
}

/** As much of a hash as tells a text from those near it. */
export function baseOf(hash: string): string {
  return hash.slice(0, 2 * BASE);
}

/** The same text may be kept at two times, and two texts at one: together they name a version. */
export function versionId(time: number, hash: string): string {
  return `${time.toString(36)}-${hash}`;
}

/**
 * A record's bytes: kind, reason, time in milliseconds, words, words added, words removed, hash, for a delta the
 * beginning of its base's hash, and the packed text.
 */
export function writeRecord({ content, ...version }: StoredVersion): Buffer {
  const head = Buffer.alloc(2 + TIME);
  head[0] = KINDS.indexOf(content.kind);
  head[1] = VERSION_REASONS.indexOf(version.reason);
  head.writeUIntBE(version.time, 2, TIME);
  return Buffer.concat([
    head,
    ...[version.words, version.added, version.removed].map(writeNumber),
    Buffer.from(version.hash, 'hex'),
    Buffer.from(content.kind === 'delta' ? content.base : '', 'hex'),
    content.kind === 'again' ? Buffer.of() : content.packed,
  ]);
}

/** Null when it is a record of a kind that this Galley does not know. */
export function readRecord(record: Buffer): StoredVersion | null {
  const kind = KINDS[record[0] ?? -1];
  const reason = VERSION_REASONS[record[1] ?? -1];
  if (!kind || !reason || record.length < 2 + TIME) return null;
  const time = record.readUIntBE(2, TIME);
  const words = readNumber(record, 2 + TIME);
  const added = readNumber(record, words.end);
  const removed = readNumber(record, added.end);
  const rest = record.subarray(removed.end);
  if (rest.length < HASH) return null;
  const hash = rest.toString('hex', 0, HASH);
  return {
    id: versionId(time, hash),
    ...{ time, reason, hash },
    ...{ words: words.value, added: added.value, removed: removed.value },
    content: readContent(kind, rest.subarray(HASH)),
  };
}

function readContent(kind: Content['kind'], bytes: Buffer): Content {
  if (kind === 'again') return { kind };
  if (kind === 'whole') return { kind, packed: bytes };
  return { kind, base: bytes.toString('hex', 0, BASE), packed: bytes.subarray(BASE) };
}

/** Seven bits a byte, the lowest first; the eighth says that more follow. */
function writeNumber(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.of(...bytes, rest);
    bytes.push((rest % 128) + 128);
  }
}

/** A number has four bytes at most: no article has more words than that. */
function readNumber(
  bytes: Buffer,
  start: number,
): { readonly value: number; readonly end: number } {
  let value = 0;
  for (let place = 0; place < 4; place += 1) {
    const byte = bytes[start + place] ?? 0;
    value += (byte % 128) * 128 ** place;
    if (byte < 128) return { value, end: start + place + 1 };
  }
  return { value, end: start + 4 };
}
