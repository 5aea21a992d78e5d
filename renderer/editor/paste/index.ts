export { withPictures } from '../../../app/import/html';
export { $insertPasted } from './insert-pasted';
export { readHtml, readInWorker } from './read-pasted';
