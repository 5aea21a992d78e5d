import { openFramed } from './open-framed';
import type { Shown } from './protocol';

/** One picture takes so long at most, in seconds: one of 100 megapixels takes two. */
const LONGEST = 15;

/**
 * Writes a preview as WebP that is no wider than `width` and no wider than what is shown of the picture, in sRGB; a WebP
 * that moves goes on moving where it is shown as it is. Rejects where that can't be opened, see {@link openFramed}.
 */
export async function makePreview(
  source: string | Buffer,
  shown: Shown,
  target: string,
): Promise<void> {
  const picture = await openFramed(source, shown, { seconds: LONGEST, mayMove: true });
  await picture
    .resize({ width: shown.width, withoutEnlargement: true })
    .webp({ quality: 80, effort: 1 })
    .toFile(target);
}
