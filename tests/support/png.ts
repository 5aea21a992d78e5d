import { crc32, deflateSync } from 'node:zlib';

/** A PNG whose lines are all the same; `kind` is its bit depth and colour type. */
export function pngOf(
  width: number,
  height: number,
  kind: readonly [number, number],
  line: Uint8Array,
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set(kind, 8);
  // Each line begins with how it is filtered: not at all.
  const lines = Buffer.alloc((line.length + 1) * height);
  for (let row = 0; row < height; row += 1) lines.set(line, row * (line.length + 1) + 1);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, sum]);
}
