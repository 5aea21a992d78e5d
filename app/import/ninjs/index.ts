export { readNinjs } from './read';
