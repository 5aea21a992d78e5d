/** What somebody can ask for; `original` is what the picture is in itself. */
export const FORMAT_CHOICES = ['jpeg', 'webp', 'avif', 'original'] as const;
export type FormatChoice = (typeof FORMAT_CHOICES)[number];

/** How the pictures of a story are to go out. */
export interface PictureWishes {
  /** Pixels across, in any order; none for the whole picture as wide as it is. */
  readonly widths: readonly number[];
  readonly formats: readonly FormatChoice[];
  /** The place, the camera and its owner stay in what the pictures say of themselves. */
  readonly keepsDeviceData: boolean;
  /**
   * Who takes the pictures knows JPEG, PNG and GIF only: where `jpeg` is wished for, what one can see through is PNG, and
   * so is a drawing, as large as it is in itself.
   */
  readonly isForOffice?: boolean;
}

/** No picture is wider in WebP (https://developers.google.com/speed/webp/docs/api), and no screen. */
export const WIDEST = 16_383;

/** What a page gets when nobody says anything else. */
export const PAGE_PICTURES: PictureWishes = {
  widths: [640, 1280, 1920],
  formats: ['webp', 'jpeg'],
  keepsDeviceData: false,
};

/** One file that has all of the picture. */
export const WHOLE_PICTURES: PictureWishes = {
  widths: [],
  formats: ['original'],
  keepsDeviceData: false,
};

/** A picture inside of a page is no wider: twice the column, and a page with thirty of them can still be mailed. */
export const EMBEDDED_WIDTH = 1600;

/** The same for a page that has its pictures in it: each once, in the format that is smaller and known everywhere. */
export function embeddedWishes(wishes: PictureWishes): PictureWishes {
  return {
    ...wishes,
    widths: [Math.min(Math.max(0, ...wishes.widths) || EMBEDDED_WIDTH, EMBEDDED_WIDTH)],
    formats: firstOf(['webp', 'jpeg', 'original', 'avif'], wishes),
  };
}

/** The same for a text that names one file for each picture: the widest, as it is in itself where nobody minds. */
export function singleWishes(wishes: PictureWishes): PictureWishes {
  return {
    ...wishes,
    widths: wishes.widths.length > 0 ? [Math.max(...wishes.widths)] : [],
    formats: firstOf(['original', 'jpeg', 'webp', 'avif'], wishes),
  };
}

/** Of the formats that are wished for the first in that order. */
function firstOf(
  order: readonly FormatChoice[],
  { formats }: PictureWishes,
): readonly FormatChoice[] {
  return order.filter((format) => formats.includes(format)).slice(0, 1);
}
