export { alignBlocks, type Step } from './align';
export {
  diffArticles,
  diffBodies,
  type ArticleDiff,
  type BlockChange,
  type RecordChange,
} from './diff';
export { diffParts, type PartChange } from './diff-parts';
export { diffWords, type Piece } from './diff-words';
export { mergeArticles } from './merge';
export type {
  BlocksConflict,
  Choice,
  Conflict,
  FieldConflict,
  Merge,
  NoteConflict,
  QuoteConflict,
  SourceConflict,
} from './conflict';
export {
  blockParts,
  fieldParts,
  noteParts,
  quoteParts,
  sourceParts,
  type BlockPart,
  type FieldPart,
  type NotePart,
  type Part,
  type QuotePart,
  type SourcePart,
} from './parts';
export { canKeepBoth, resolveMerge } from './resolve';
export { restorableBlocks, restoreArticle, restoreBlocks } from './restore';
export { recordOf, spanTexts } from './records';
