export { writeHtml, type FindPicture, type PlacedPicture } from './html';
export { writeMarkdown } from './markdown';
export { publicArticle } from './public';
export { writeWireCopy } from './text';
