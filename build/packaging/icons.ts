import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { icnsFile, ICNS_SIZES, icoFile, ICO_SIZES } from './icon-files';

/** What desktops on Linux ask for, in pixels. */
export const LINUX_SIZES: readonly number[] = [16, 24, 32, 48, 64, 96, 128, 256, 512, 1024];

/** Draws the icons of all systems from the one SVG: `icon.ico`, `icon.icns`, and `linux/<size>x<size>.png`. */
export async function makeIcons(svg: string, out: string): Promise<void> {
  const sizes = new Set([...LINUX_SIZES, ...ICO_SIZES, ...ICNS_SIZES]);
  const drawn = new Map(
    await Promise.all([...sizes].map(async (size) => [size, await draw(svg, size)] as const)),
  );
  const images = (wanted: readonly number[]) =>
    wanted.map((size) => ({ size, png: drawn.get(size)! }));
  await mkdir(join(out, 'linux'), { recursive: true });
  for (const { size, png } of images(LINUX_SIZES)) {
    await writeFile(join(out, 'linux', `${size}x${size}.png`), png);
  }
  await writeFile(join(out, 'icon.ico'), icoFile(images(ICO_SIZES)));
  await writeFile(join(out, 'icon.icns'), icnsFile(images(ICNS_SIZES)));
}

/** Drawn at each size anew, so that the edges are as sharp as the drawing has them. */
function draw(svg: string, size: number): Promise<Buffer> {
  const POINTS_PER_INCH = 72;
  const DRAWN_AT = 512;
  return sharp(svg, { density: (POINTS_PER_INCH * size) / DRAWN_AT })
    .resize(size, size)
    .png()
    .toBuffer();
}
