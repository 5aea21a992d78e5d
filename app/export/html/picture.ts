import type { Figure } from '../../article';
import type { PlacedFile, PlacedPicture } from './context';
import { escapeAttribute } from './escape';
import { PICTURE_SIZES } from './style';
import { pictureUrl } from './url';

/** The picture with all files that a browser can choose from; null where its address is none. */
export function writePlacedPicture(placed: PlacedPicture, figure: Figure): string | null {
  const url = pictureUrl(placed.url);
  if (url === null) return null;
  const size =
    isSize(placed.width) && isSize(placed.height)
      ? ` width="${placed.width}" height="${placed.height}"`
      : '';
  const image = `<img src="${escapeAttribute(url)}"${choices(placed.widths ?? [])} alt="${escapeAttribute(figure.alt)}"${size} loading="lazy">`;
  const sources = (placed.sources ?? []).map(
    ({ type, widths }) => `<source type="${escapeAttribute(type)}"${choices(widths)}>\n`,
  );
  return sources.length === 0
    ? `${image}\n`
    : `<picture>\n${sources.join('')}${image}\n</picture>\n`;
}

function choices(files: readonly PlacedFile[]): string {
  const candidates = files.flatMap(({ url, width }) => {
    const address = pictureUrl(url);
    // Commas and spaces part the candidates.
    return address === null ? [] : [`${address.replaceAll(',', '%2C')} ${width}w`];
  });
  if (candidates.length === 0) return '';
  return ` srcset="${escapeAttribute(candidates.join(', '))}" sizes="${PICTURE_SIZES}"`;
}

function isSize(pixels: number): boolean {
  return Number.isInteger(pixels) && pixels > 0;
}
