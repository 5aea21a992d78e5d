export * from './element';
export { readHtml } from './read-html';
export { readNodes } from './read-nodes';
export { readPage } from './read-page';
export {
  enclosedIn,
  takePictures,
  withPictures,
  type EnclosedPicture,
  type TakenPictures,
} from './take-pictures';
export { PLAIN, type Look } from './look';
export { parseHtml } from './parse';
export type { Handler, Handlers, Walk } from './walk';
export { wordsOf, type WordsOf } from './words-of';
