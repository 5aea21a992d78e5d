/** Where the window finds a picture of an article, or null for one outside of it: such are never fetched. */
export function pictureUrl(bundle: string, picture: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(picture) || picture.startsWith('/')) return null;
  const segments = [bundle, ...picture.split('/').map(decode)];
  if (segments.includes('..')) return null;
  return `galley://picture/${segments.map(encodeURIComponent).join('/')}`;
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
