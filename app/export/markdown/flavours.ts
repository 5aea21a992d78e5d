/**
 * The kinds of Markdown that a story can be written as. `galley` is the file's own form, which loses nothing; the
 * others are what one standard, site generator or CMS takes.
 */
export const MARKDOWN_FLAVOURS = [
  'galley',
  'commonmark',
  'gfm',
  'hugo',
  'jekyll',
  'ghost',
] as const;

export type MarkdownFlavour = (typeof MARKDOWN_FLAVOURS)[number];

/** Those that know nothing of our directives and records. */
export type ForeignFlavour = Exclude<MarkdownFlavour, 'galley'>;
