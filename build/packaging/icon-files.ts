/** A square picture in an icon: its side in pixels, and its bytes as PNG. */
export interface IconImage {
  readonly size: number;
  readonly png: Buffer;
}

/** What Windows asks for, in pixels; 256 is the largest that the format has. */
export const ICO_SIZES: readonly number[] = [16, 24, 32, 48, 64, 128, 256];

/** The types of Apple's Icon Image format that hold PNG, by size in pixels; the second of two is for double density. */
const ICNS_TYPES: Readonly<Record<number, readonly string[]>> = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['icp6', 'ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

export const ICNS_SIZES: readonly number[] = Object.keys(ICNS_TYPES).map(Number);

const ICO_HEADER = 6;
const ICO_ENTRY = 16;
const BITS_A_PIXEL = 32;

/** An icon of Windows: a directory of fixed entries, then the pictures, little-endian. */
export function icoFile(images: readonly IconImage[]): Buffer {
  const header = Buffer.alloc(ICO_HEADER + ICO_ENTRY * images.length);
  header.writeUInt16LE(1, 2); // an icon, not a cursor
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  images.forEach(({ size, png }, index) => {
    const at = ICO_HEADER + ICO_ENTRY * index;
    // A byte each: 256 is written as 0.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4); // colour planes
    header.writeUInt16LE(BITS_A_PIXEL, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([header, ...images.map(({ png }) => png)]);
}

/** An icon of macOS: `icns`, the length of all, then blocks of a type, a length and a picture, big-endian. */
export function icnsFile(images: readonly IconImage[]): Buffer {
  const blocks = images.flatMap(({ size, png }) =>
    (ICNS_TYPES[size] ?? []).map((type) => block(type, png)),
  );
  return block('icns', Buffer.concat(blocks));
}

function block(type: string, content: Buffer): Buffer {
  const header = Buffer.alloc(8);
  header.write(type, 'ascii');
  header.writeUInt32BE(header.length + content.length, 4);
  return Buffer.concat([header, content]);
}
