import { copyFile, readdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { pngOf } from './png';
import { hasSharedData, sharedDataPath } from './shared-files';

const NOISE = { type: 'gaussian', mean: 128, sigma: 30 } as const;

/** Tells the parts of a test's own pictures apart. */
export async function photoBytes(width = 600, height = 400): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#000', noise: NOISE } })
    .jpeg()
    .toBuffer();
}

/** A JPEG with a segment behind its start; `length` is what the segment says of itself, true or not. */
export function withSegment(
  jpeg: Buffer,
  marker: number,
  content: Buffer,
  length?: number,
): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(length ?? content.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)]);
}

/** A block of IPTC in which a caption says that it is longer than the file. */
function iptcThatLies(): Buffer {
  const caption = Buffer.from([0x1c, 2, 120, 0x80, 4, 0x7f, 0xff, 0xff, 0xff, 0x41]);
  const resource = Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(0x7fffffff);
  return Buffer.concat([resource, length, caption]);
}

/** XMP in as many parts as it takes (XMP Specification, part 3, 1.1.3.1). */
function extendedXmp(jpeg: Buffer, bytes: number): Buffer {
  const head = Buffer.from(`http://ns.adobe.com/xmp/extension/\0${'A'.repeat(32)}`, 'latin1');
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes; at += 65_000) {
    const place = Buffer.alloc(8);
    place.writeUInt32BE(bytes, 0);
    place.writeUInt32BE(at, 4);
    const content = Buffer.concat([head, place, Buffer.alloc(65_000, ' ')]);
    parts.push(Buffer.from([0xff, 0xe1, 0, 0]), content);
    parts.at(-2)!.writeUInt16BE(content.length + 2, 2);
  }
  return Buffer.concat([jpeg.subarray(0, 2), ...parts, jpeg.subarray(2)]);
}

function laughs(): string {
  const groups = Array.from(
    { length: 20 },
    (_, n) => `<g id="a${n + 1}">${`<use href="#a${n}"/>`.repeat(20)}</g>`,
  );
  return `<g id="a0"><rect width="9" height="9"/></g>${groups.join('')}`;
}

const svg = (size: string, rest: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size}>${rest}</svg>`,
  );

/** Pictures that are none, are damaged, lie, or never end, by their names. */
async function made(): Promise<Readonly<Record<string, Buffer>>> {
  const jpeg = await photoBytes();
  const quarters = [1, 2, 3].map((n) => [
    `quarter-${n}.jpg`,
    jpeg.subarray(0, (jpeg.length * n) / 4),
  ]);
  return {
    ...(Object.fromEntries(quarters) as Record<string, Buffer>),
    'empty.jpg': Buffer.alloc(0),
    'words.png': Buffer.from('no picture'),
    'head.jpg': jpeg.subarray(0, 40),
    'really-jpeg.png': jpeg,
    'segment-lies.jpg': withSegment(
      jpeg,
      0xe1,
      Buffer.from('Exif\0\0MM\0*\xff\xff\xff\xff', 'latin1'),
      0xffff,
    ),
    'iptc-lies.jpg': withSegment(jpeg, 0xed, iptcThatLies()),
    'long-xmp.jpg': extendedXmp(jpeg, 50_000_000),
    'bomb.png': pngOf(30_000, 30_000, [1, 0], Buffer.alloc(30_000 / 8)),
    'wide.svg': svg('width="1000000000" height="1000000000"', '<rect width="9" height="9"/>'),
    'laughs.svg': svg('width="60" height="40"', laughs()),
    'script.svg': svg(
      'width="60" height="40" onload="throw 1"',
      '<script>throw 1</script><image href="http://localhost:1/a.png" width="9" height="9"/>',
    ),
  };
}

/** Writes them into a folder, with what others have collected where that is at hand; gives their paths. */
export async function hostilePictures(folder: string): Promise<readonly string[]> {
  for (const [name, bytes] of Object.entries(await made()))
    await writeFile(join(folder, name), bytes);
  const huge = join(folder, 'huge.jpg');
  await writeFile(huge, await photoBytes());
  await truncate(huge, 2 ** 31);
  if (hasSharedData) {
    const shared = sharedDataPath('hostile', 'images');
    for (const name of await readdir(shared))
      await copyFile(join(shared, name), join(folder, name));
  }
  return (await readdir(folder)).sort().map((name) => join(folder, name));
}
