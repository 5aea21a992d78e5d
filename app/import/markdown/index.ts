export { readMarkdown, readMarkdownFile } from './read';
