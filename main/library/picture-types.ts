/** The pictures that Galley stores and shows, by what their bytes say they are. */
export interface PictureType {
  readonly contentType: string;
  /** The first one is given to a picture whose name says something else. */
  readonly extensions: readonly string[];
  /** Drawn of lines, and so as sharp as any screen: the pixels that it says it has say nothing. */
  readonly isDrawing?: true;
}

/**
 * HEIC is stored with the others, and shown where its file has a JPEG of it: what decodes HEVC is neither in libvips as
 * sharp ships it nor free of patents.
 */
export const PICTURE_TYPES: Readonly<Record<string, PictureType>> = {
  jpg: { contentType: 'image/jpeg', extensions: ['.jpg', '.jpeg', '.jpe', '.jfif'] },
  png: { contentType: 'image/png', extensions: ['.png'] },
  webp: { contentType: 'image/webp', extensions: ['.webp'] },
  gif: { contentType: 'image/gif', extensions: ['.gif'] },
  avif: { contentType: 'image/avif', extensions: ['.avif'] },
  tiff: { contentType: 'image/tiff', extensions: ['.tif', '.tiff'] },
  heic: { contentType: 'image/heic', extensions: ['.heic', '.heif', '.hif'] },
  svg: { contentType: 'image/svg+xml', extensions: ['.svg'], isDrawing: true },
};

/** The content type for a file's name, or null when it is not a picture's. */
export function pictureContentType(name: string): string | null {
  const lower = name.toLowerCase();
  for (const { contentType, extensions } of Object.values(PICTURE_TYPES)) {
    if (extensions.some((extension) => lower.endsWith(extension))) return contentType;
  }
  return null;
}
