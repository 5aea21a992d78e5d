export { readHtml } from './read-html';
export { readPage } from './read-page';
export {
  enclosedIn,
  takePictures,
  withPictures,
  type EnclosedPicture,
  type TakenPictures,
} from './take-pictures';
export { wordsOf, type WordsOf } from './words-of';
