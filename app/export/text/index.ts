export { writePlainText } from './export';
export { writeWireCopy } from './write';
