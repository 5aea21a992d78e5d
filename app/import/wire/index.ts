export { wireLines } from './lines';
export { readWireCopy } from './read';
