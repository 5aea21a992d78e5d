export type { FindPicture, PlacedPicture } from './context';
export { writeHtml } from './write';
