import type { Framing } from '../article';
import { splitExtension, uniqueName } from '../text/file-name';
import { shownPart, type PixelSize } from './shown-part';
import type { FormatChoice, PictureWishes } from './wishes';

/** What a picture can be written in when it goes out. */
export type RenditionFormat = 'avif' | 'webp' | 'jpeg' | 'png';

/** What a picture is in, as far as that matters here. */
export type PictureFormat = RenditionFormat | 'gif' | 'svg' | 'tiff' | 'heic';

export interface KnownPicture extends PixelSize {
  readonly format: PictureFormat;
  /** It has places that let through what is behind it. */
  readonly isTransparent: boolean;
}

/** A place where a picture stands. */
export interface PictureUse extends Pick<Framing, 'turn' | 'crop'> {
  /** Of its file, without a folder, good on every system. */
  readonly name: string;
  /** Null for a picture that can't be decoded: it goes out as it is. */
  readonly picture: KnownPicture | null;
  /** Its file is wanted under its name and in its format: words that nobody may change point to it. */
  readonly staysAsItIs?: boolean;
}

/** A file to be made of a picture. */
export interface Rendition {
  readonly name: string;
  /** `same`: the bytes of its pixels are the picture's own. */
  readonly format: RenditionFormat | 'same';
  /** Null where nobody knows. */
  readonly size: PixelSize | null;
}

/** For each format the files from narrow to wide: the best format first, last the one that is for everybody. */
export type RenditionPlan = readonly (readonly Rendition[])[];

/** What of the wishes says which files there are to be. */
type Planned = Pick<PictureWishes, 'widths' | 'formats' | 'isForOffice'>;

/**
 * Which files are to be made of each picture, with names that differ from each other on every system. None is wider
 * than what is shown of the picture, and none there twice. Moving pictures and drawings stay as they are, unless only a
 * part of them is shown, or they are turned, or who takes them knows no drawings; what words point to by its name does
 * in any case.
 */
export function planRenditions(
  uses: readonly PictureUse[],
  wishes: Planned,
): readonly RenditionPlan[] {
  const taken: string[] = [];
  const named = (name: string) => {
    const unique = uniqueName(name, taken);
    taken.push(unique);
    return unique;
  };
  return uses.map((use) => planOne(use, wishes, named));
}

function planOne(use: PictureUse, wishes: Planned, named: (name: string) => string): RenditionPlan {
  const { picture, name } = use;
  if (!picture || staysAsItIs(picture, use, wishes)) {
    const size = picture && { width: picture.width, height: picture.height };
    return [[{ name: named(name), format: 'same', size }]];
  }
  const { stem } = splitExtension(name);
  const whole = shownPart(picture, use);
  return formatsOf(picture, wishes).map((format) =>
    widthsOf(whole.width, wishes.widths).map((width): Rendition => {
      const isWhole = width === whole.width && !isFramed(use);
      if (isWhole && format === picture.format) {
        return { name: named(name), format: 'same', size: sizeOf(whole, width) };
      }
      const file = `${stem}-${width}.${ENDINGS[format]}`;
      return { name: named(file), format, size: sizeOf(whole, width) };
    }),
  );
}

const ENDINGS: Readonly<Record<RenditionFormat, string>> = {
  avif: 'avif',
  webp: 'webp',
  jpeg: 'jpg',
  png: 'png',
};

function staysAsItIs(
  { format }: KnownPicture,
  use: PictureUse,
  { isForOffice = false }: Planned,
): boolean {
  if (use.staysAsItIs) return true;
  return (format === 'gif' || (format === 'svg' && !isForOffice)) && !isFramed(use);
}

function isFramed({ turn, crop }: Pick<Framing, 'turn' | 'crop'>): boolean {
  return turn !== 0 || crop !== null;
}

/** From narrow to wide. Who asks for more than there is gets what there is. */
function widthsOf(widest: number, wanted: readonly number[]): readonly number[] {
  const widths = wanted.length === 0 ? [widest] : wanted.map((width) => Math.min(width, widest));
  return [...new Set(widths)].sort((one, other) => one - other);
}

/** The best first. */
function formatsOf(
  picture: KnownPicture,
  { formats, isForOffice = false }: Planned,
): readonly RenditionFormat[] {
  const wanted = new Set(formats.map((choice) => formatFor(picture, choice, isForOffice)));
  const order: readonly RenditionFormat[] = ['avif', 'webp', 'png', 'jpeg'];
  return order.filter((format) => wanted.has(format));
}

function formatFor(
  picture: KnownPicture,
  choice: FormatChoice,
  isForOffice: boolean,
): RenditionFormat {
  if (choice === 'avif' || choice === 'webp') return choice;
  const everywhere = shownEverywhere(picture, isForOffice);
  if (choice === 'jpeg') return everywhere;
  return isRenditionFormat(picture.format) ? picture.format : everywhere;
}

/** JPEG knows nothing of transparency, and makes the edges of letters and lines dirty. */
function shownEverywhere(
  { format, isTransparent }: KnownPicture,
  isForOffice: boolean,
): RenditionFormat {
  if (format === 'png' || format === 'gif' || format === 'svg') return 'png';
  if (!isTransparent) return 'jpeg';
  return isForOffice ? 'png' : 'webp';
}

function isRenditionFormat(format: PictureFormat): format is RenditionFormat {
  return Object.hasOwn(ENDINGS, format);
}

function sizeOf(whole: PixelSize, width: number): PixelSize {
  return { width, height: Math.max(1, Math.round((whole.height * width) / whole.width)) };
}
