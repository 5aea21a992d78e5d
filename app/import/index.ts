export { guessLanguage } from './language';
export { readMarkdown, readMarkdownFile } from './markdown';
export { readWireCopy } from './wire';
