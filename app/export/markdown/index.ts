export { writeMarkdown } from './write';
