export { readText, type FileLayout, type FileProblem, type ReadText } from './read';
export { writeText } from './write';
