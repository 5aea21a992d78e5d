export { readDocx } from './read-docx';
export type { WordParts } from './word-tree';
