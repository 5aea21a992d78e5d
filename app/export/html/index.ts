export { writeBodyHtml } from './body';
export type { FindPicture, PlacedFile, PlacedPicture } from './context';
export { writeHtml } from './write';
export { asHtmlText } from './escape';
export { linkUrl, pageUrl, pictureUrl } from './url';
