import { crc32 } from 'node:zlib';

/**
 * How a file of versions is cut: each record is a line. A line end never stands inside one, and one stands before and
 * after each. So what was torn or damaged ends where the next record begins, and costs none but itself.
 */

const LINE_END = 0x0a;
const ESCAPE = 0x1b;
/** An escaped byte is written as the escape and the byte with this bit turned. */
const TURNED = 0x40;
const CHECKSUM = 4;

/** A record as it is appended to a file, with a checksum and its line ends. */
export function packLine(record: Uint8Array): Buffer {
  const body = Buffer.alloc(CHECKSUM + record.length);
  body.writeUInt32BE(crc32(record));
  body.set(record, CHECKSUM);
  const line = Buffer.alloc(2 * body.length);
  let length = 0;
  for (const byte of body) {
    const isSpecial = byte === LINE_END || byte === ESCAPE;
    if (isSpecial) line[length++] = ESCAPE;
    line[length++] = isSpecial ? byte ^ TURNED : byte;
  }
  return copyLine(line.subarray(0, length));
}

/** The record of a line without its line end, or null when a byte of it is not as it was written. */
export function unpackLine(line: Uint8Array): Buffer | null {
  const body = Buffer.alloc(line.length);
  let length = 0;
  for (let index = 0; index < line.length; index += 1) {
    const isEscape = line[index] === ESCAPE;
    if (isEscape) index += 1;
    const byte = line[index];
    if (byte === undefined) return null;
    body[length++] = isEscape ? byte ^ TURNED : byte;
  }
  if (length <= CHECKSUM) return null;
  const record = body.subarray(CHECKSUM, length);
  return crc32(record) === body.readUInt32BE() ? record : null;
}

/** A line that was cut from a file, as it is appended to another. */
export function copyLine(line: Uint8Array): Buffer {
  const end = Buffer.of(LINE_END);
  return Buffer.concat([end, line, end]);
}

/** The lines of a file without their line ends. */
export function cutLines(file: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start <= file.length;) {
    const found = file.indexOf(LINE_END, start);
    const end = found < 0 ? file.length : found;
    lines.push(file.subarray(start, end));
    start = end + 1;
  }
  return lines;
}
