export { writeNitf } from './write';
