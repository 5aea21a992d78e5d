export { writeHtml, type FindPicture, type PlacedPicture } from './html';
export { writeMarkdown } from './markdown';
export { publicArticle, type ExportOptions } from './public';
export { writeWireCopy } from './text';
