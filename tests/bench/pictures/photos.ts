import { join } from 'node:path';
import sharp from 'sharp';

const WIDTH = 6000;
const HEIGHT = 4000;

/**
 * Writes photos of 24 megapixels as a camera would: large shapes, fine grain, JPEG of quality 92, 10 MB or so; no two
 * are the same. Gives their paths.
 */
export async function writePhotos(folder: string, count: number): Promise<readonly string[]> {
  const grain = await noise(WIDTH, HEIGHT, 18);
  const paths: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const shapes = await sharp(await noise(48, 32, 60), raw(48, 32))
      .resize(WIDTH, HEIGHT, { kernel: 'cubic' })
      .tint({ r: 120 + ((index * 37) % 120), g: 140, b: 200 - ((index * 53) % 120) })
      .png({ compressionLevel: 0 })
      .toBuffer();
    const path = join(folder, `photo-${index + 1}.jpg`);
    await sharp(shapes)
      .composite([
        { input: grain, raw: { width: WIDTH, height: HEIGHT, channels: 3 }, blend: 'soft-light' },
      ])
      .withExif({ IFD0: { ImageDescription: `The ferry leaves the harbour, ${index + 1}` } })
      .jpeg({ quality: 92 })
      .toFile(path);
    paths.push(path);
  }
  return paths;
}

function raw(width: number, height: number) {
  return { raw: { width, height, channels: 3 as const } };
}

function noise(width: number, height: number, sigma: number): Promise<Buffer> {
  return sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma },
    },
  })
    .raw()
    .toBuffer();
}
