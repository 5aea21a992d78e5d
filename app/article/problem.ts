/** What can be wrong with an article as a value. None of these can come out of the editor or the reader. */
export type InvalidCode =
  | 'text-characters'
  | 'link-url'
  | 'span-id'
  | 'inline-not-canonical'
  | 'crosshead-level'
  | 'paragraph-empty'
  | 'list-empty'
  | 'list-loose'
  | 'list-start'
  | 'code-info'
  | 'block-quote-empty'
  | 'gallery-empty'
  | 'table-shape'
  | 'raw-empty'
  | 'span-without-record'
  | 'quote-without-source'
  | 'framing'
  | 'field';

/** Takes note of one fault. */
export type Report = (code: InvalidCode) => void;
