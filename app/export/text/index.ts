export { writeWireCopy } from './write';
