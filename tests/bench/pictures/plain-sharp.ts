import { join } from 'node:path';
import sharp from 'sharp';

/** `tsx plain-sharp.ts TARGET WIDTH AT-A-TIME FILE…`: what a script does that makes small pictures of large ones. */
const [target, width, lanes, ...files] = process.argv.slice(2);

sharp.cache(false);
const started = performance.now();
const waiting = [...files.entries()];
async function lane(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [index, file] = next;
    await sharp(file)
      .autoOrient()
      .resize({ width: Number(width) })
      .webp({ quality: 80, effort: 1 })
      .toFile(join(target!, `${index}.webp`));
  }
}
await Promise.all(Array.from({ length: Number(lanes) }, lane));
console.log(Math.round(performance.now() - started));
