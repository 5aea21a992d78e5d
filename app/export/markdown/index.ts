export { markdownFileName } from './file-name';
export { MARKDOWN_FLAVOURS, type MarkdownFlavour } from './flavours';
export { writeMarkdown, type MarkdownOptions } from './write';
