import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of an archive made for a test, which may lie in everything. */
export interface MadeEntry {
  readonly name: string | Buffer;
  readonly bytes?: string | Uint8Array;
  /** What stands in the archive instead of the bytes deflated. */
  readonly packed?: Uint8Array;
  /** 8 is deflated, 0 stored. */
  readonly method?: number;
  readonly flags?: number;
  /** Unix's, in the upper half. */
  readonly mode?: number;
  /** What the archive says that comes out. */
  readonly declared?: number;
  readonly sum?: number;
  /** Where its header is said to be; its own place if it is not said. */
  readonly offset?: number;
  readonly extra?: Buffer;
}

interface MadeEnd {
  readonly count?: number;
  readonly comment?: Buffer;
  readonly disk?: number;
  readonly listAt?: number;
  /** Stands between the list of files and the end. */
  readonly between?: (list: { readonly at: number; readonly size: number }) => Buffer;
}

export const UTF8_NAME = 0x800;

/** The bytes of an archive, as APPNOTE 6.3 has them. */
export function zipOf(entries: readonly MadeEntry[], end: MadeEnd = {}): Buffer {
  const pieces: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { head, body } = pieceOf(entry);
    list.push(listed(entry, head, entry.offset ?? at));
    const piece = Buffer.concat([signed(0x04034b50), head, nameOf(entry), body]);
    pieces.push(piece);
    at += piece.length;
  }
  const size = Buffer.concat(list).length;
  const between = end.between?.({ at, size }) ?? Buffer.alloc(0);
  return Buffer.concat([...pieces, ...list, between, endOf(entries.length, at, size, end)]);
}

/** The record that ends an archive. */
export function endOf(count: number, at: number, size: number, end: MadeEnd = {}): Buffer {
  const { comment = Buffer.alloc(0), disk = 0 } = end;
  const record = Buffer.alloc(18);
  record.writeUInt16LE(disk, 0);
  record.writeUInt16LE((end.count ?? count) & 0xffff, 4);
  record.writeUInt16LE((end.count ?? count) & 0xffff, 6);
  record.writeUInt32LE(size, 8);
  record.writeUInt32LE(end.listAt ?? at, 12);
  record.writeUInt16LE(comment.length, 16);
  return Buffer.concat([signed(0x06054b50), record, comment]);
}

/** What large archives have between the list and the end; numbers may be larger than any file. */
export function largeEnd(count: bigint, at: bigint, recordAt: bigint): Buffer {
  const record = Buffer.alloc(52);
  record.writeBigUInt64LE(44n, 0);
  record.writeBigUInt64LE(count, 20);
  record.writeBigUInt64LE(count, 28);
  record.writeBigUInt64LE(at, 44);
  const locator = Buffer.alloc(16);
  locator.writeBigUInt64LE(recordAt, 4);
  locator.writeUInt32LE(1, 12);
  return Buffer.concat([signed(0x06064b50), record, signed(0x07064b50), locator]);
}

function pieceOf(entry: MadeEntry): { readonly head: Buffer; readonly body: Buffer } {
  const { method = 8, flags = UTF8_NAME, declared, sum } = entry;
  const bytes = Buffer.from(entry.bytes ?? '');
  const body = Buffer.from(entry.packed ?? (method === 8 ? deflateRawSync(bytes) : bytes));
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(flags, 2);
  head.writeUInt16LE(method, 4);
  head.writeUInt32LE(sum ?? crc32(bytes), 10);
  head.writeUInt32LE(body.length, 14);
  head.writeUInt32LE(declared ?? bytes.length, 18);
  head.writeUInt16LE(nameOf(entry).length, 22);
  return { head, body };
}

function listed(entry: MadeEntry, head: Buffer, offset: number): Buffer {
  const { mode = 0, extra = Buffer.alloc(0) } = entry;
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE((mode << 16) >>> 0, 6);
  tail.writeUInt32LE(offset, 10);
  const madeBy = Buffer.from([63, 3]);
  const named = Buffer.from(head);
  named.writeUInt16LE(extra.length, 24);
  return Buffer.concat([signed(0x02014b50), madeBy, named, tail, nameOf(entry), extra]);
}

function nameOf({ name }: MadeEntry): Buffer {
  return Buffer.isBuffer(name) ? name : Buffer.from(name);
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}
