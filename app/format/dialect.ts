import type { Extension as Syntax } from 'micromark-util-types';
import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
import { directiveFromMarkdown, directiveToMarkdown } from 'mdast-util-directive';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import type { Options } from 'mdast-util-to-markdown';
import { directive } from 'micromark-extension-directive';
import { gfm } from 'micromark-extension-gfm';
import type { Mark } from '../article';
import { templateFromMarkdown, templateSyntax } from './template-code';

/** Markdown as one kind of reader has it: what is read, and how what is written has to look. */
export interface Dialect {
  /** No two have the same. */
  readonly name: string;
  readonly syntax: readonly Syntax[];
  readonly tree: readonly TreeExtension[];
  /** What the serialiser is told of the signs beyond CommonMark's. */
  readonly signs: readonly Options[];
  /** Marks that only a tag can write. */
  readonly tagged: ReadonlySet<Mark>;
  /** Whether its readers take HTML over; those who do not leave it out. */
  readonly hasTags: boolean;
  /** Whether a line end that is wanted is a tag: not all read a backslash as one. */
  readonly breaksAreTags: boolean;
  /** Characters that are escaped by their number, because a backslash before them would be read as one. */
  readonly references: readonly string[];
}

// The transforms look for bare addresses in finished text, and so turn even an escaped "www&#46;" into a link. The
// tokenizer has found those that are links already.
const GFM_TREE = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

const TAGGED: readonly Mark[] = ['underline', 'subscript', 'superscript'];

/** Words that look like code of a site generator are not to be read as such. */
const NO_CODE: Options = {
  unsafe: [
    { character: '{', before: '\\{', after: '[<%]' },
    { character: '%', before: '\\{' },
  ],
};

/** The file's own: CommonMark, GFM, generic directives, and the code of site generators, which is kept. */
export const OURS: Dialect = {
  name: 'galley',
  syntax: [gfm(), directive(), templateSyntax],
  tree: [...GFM_TREE, directiveFromMarkdown(), templateFromMarkdown],
  signs: [gfmToMarkdown({ tablePipeAlign: false }), directiveToMarkdown(), NO_CODE],
  tagged: new Set(TAGGED),
  hasTags: true,
  breaksAreTags: false,
  references: [],
};

/** Some readers take a no-break space at the head of a line for white space, and leave it out. */
const NO_BREAK_SPACE: Options = { unsafe: [{ atBreak: true, character: '\u00a0' }] };

/** GitHub Flavored Markdown 0.29 with footnotes, https://github.github.com/gfm/. */
export const GFM: Dialect = {
  ...OURS,
  name: 'gfm',
  syntax: [gfm()],
  tree: GFM_TREE,
  signs: [gfmToMarkdown({ tablePipeAlign: false }), NO_BREAK_SPACE],
};

/** CommonMark 0.31.2 and nothing else, https://spec.commonmark.org/0.31.2/. */
export const COMMONMARK: Dialect = {
  ...OURS,
  name: 'commonmark',
  syntax: [],
  tree: [],
  signs: [NO_BREAK_SPACE],
  tagged: new Set<Mark>([...TAGGED, 'strikethrough']),
};
