import { cropText, UNFRAMED, type Framing } from '../../app/article';

/**
 * Where the window finds a picture of an article as it is shown at so many CSS pixels' width, or null for one outside of
 * the article: such are never fetched.
 */
export function pictureUrl(
  bundle: string,
  picture: string,
  width: number,
  { turn, crop }: Pick<Framing, 'turn' | 'crop'> = UNFRAMED,
): string | null {
  const segments = segmentsOf(picture);
  if (!segments) return null;
  const path = [bundle, ...segments].map(encodeURIComponent).join('/');
  const query = new URLSearchParams({ width: `${Math.ceil(width * devicePixelRatio)}` });
  if (turn !== 0) query.set('turn', `${turn}`);
  if (crop) query.set('crop', cropText(crop));
  return `galley://picture/${path}?${query.toString()}`;
}

/** Whether a picture lies beside its story, by how it is written there. */
export function isOwnPicture(picture: string): boolean {
  return segmentsOf(picture) !== null;
}

function segmentsOf(picture: string): readonly string[] | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(picture) || picture.startsWith('/')) return null;
  const segments = picture.split('/').map(decode);
  return segments.includes('..') ? null : segments;
}

/** Other editors write the spaces of a path as `%20`. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    if (error instanceof URIError) return segment;
    throw error;
  }
}
