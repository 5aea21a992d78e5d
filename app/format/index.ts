export { COMMONMARK, GFM, type Dialect } from './dialect';
export { readText, type FileLayout, type FileProblem, type ReadText } from './read';
export { canWrite, writeBlocks, writeText } from './write';
