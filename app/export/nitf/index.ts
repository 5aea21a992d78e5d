export { SIGNS } from './list';
export { TERMS } from './media';
export { writeNitf } from './write';
