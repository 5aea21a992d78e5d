export { embargoOf, type Embargo } from './embargo';
export { writeHtml, type FindPicture, type PlacedFile, type PlacedPicture } from './html';
export { writeMarkdown } from './markdown';
export {
  findRepeats,
  offRecordQuotes,
  type OffRecordQuote,
  type Repeat,
  type RepeatPlace,
} from './off-record';
export type { ExportedPictures } from './exported-pictures';
export { publicArticle, type ExportOptions } from './public';
export { writeWireCopy } from './text';
