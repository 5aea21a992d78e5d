export type { FindPicture, PlacedFile, PlacedPicture } from './context';
export { writeHtml } from './write';
