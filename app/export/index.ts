export { embargoOf, type Embargo } from './embargo';
export { EXPORT_FORMATS, FORMAT_ENDINGS, type ExportFormat } from './formats';
export {
  namesInTemplate,
  writeFragment,
  writeHtml,
  writeHtmlFile,
  type FindPicture,
  type HtmlForm,
  type HtmlOptions,
  type PlacedFile,
  type PlacedPicture,
} from './html';
export {
  LOSS_KINDS,
  LOSS_MANNERS,
  newLosses,
  type Loss,
  type Losses,
  type LossKind,
  type LossManner,
} from './losses';
export {
  MARKDOWN_FLAVOURS,
  markdownFileName,
  writeMarkdown,
  type MarkdownFlavour,
  type MarkdownOptions,
} from './markdown';
export { writeNinjs } from './ninjs';
export { writeNitf } from './nitf';
export {
  findRepeats,
  offRecordQuotes,
  type OffRecordQuote,
  type Repeat,
  type RepeatPlace,
} from './off-record';
export type { ExportedPictures } from './exported-pictures';
export { publicArticle, type ExportOptions } from './public';
export { writePlainText, writeWireCopy } from './text';
export type { FindWireFiles, WireFile, WireOptions } from './wire';
