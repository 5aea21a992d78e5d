export { readNitf } from './read';
