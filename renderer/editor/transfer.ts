import { findCopy } from './own-copies';

/** Lexical's own form of copied words. */
export const LEXICAL_TYPE = 'application/x-lexical-editor';

/** Whether words come from a story of ours, with all that only Galley knows. Any page can say so; it is looked up. */
export function isOwn(data: DataTransfer): boolean {
  return findCopy(data.getData(LEXICAL_TYPE)) !== null;
}

/** Whatever claims to be a picture; whether it is one, the main process tells from the bytes. */
export function pictureFiles(files: readonly File[]): readonly File[] {
  return files.filter((file) => file.type.startsWith('image/') || file.type === '');
}

/** The one address that was dragged, where it says itself that it is a picture's; others are words as any. */
export function pictureAddress(list: string): string | null {
  const addresses = list.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  const [address] = addresses;
  if (address === undefined || addresses.length > 1 || !/^https?:/i.test(address)) return null;
  const path = URL.parse(address)?.pathname ?? '';
  return /\.(?:jpe?g|png|webp|gif|avif|tiff?|heic|heif|svg)$/i.test(path) ? address : null;
}
