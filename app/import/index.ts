export { inLanguage, isEmptyArticle } from './imported';
export { guessLanguage } from './language';
export { readMarkdown, readMarkdownFile } from './markdown';
export { readNinjs } from './ninjs';
export { readNitf } from './nitf';
export { readWireCopy } from './wire';
