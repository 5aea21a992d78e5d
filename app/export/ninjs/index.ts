export { writeNinjs } from './write';
