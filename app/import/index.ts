export { readWireCopy } from './wire';
