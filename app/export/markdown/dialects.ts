import { GFM, type Dialect } from '../../format';

/** Of two braces. */
const SECOND_BRACE = { character: '{', before: '\\{' } as const;

/** Behind a heading `{#id .class}` is no part of its words to Goldmark and kramdown. */
const BRACE_IN_HEADING = { character: '{', inConstruct: 'headingAtx' } as const;

/**
 * Goldmark as Hugo sets it up: GFM without HTML. A second brace that is escaped makes no shortcode of two; a grave accent
 * ends a value of one.
 */
export const HUGO: Dialect = {
  ...GFM,
  name: 'hugo',
  signs: [...GFM.signs, { unsafe: [SECOND_BRACE, BRACE_IN_HEADING] }],
  hasTags: false,
  references: ['{', '`'],
};

/**
 * kramdown 2 with GFM input (`kramdown-parser-gfm`), behind Liquid. Beyond GFM's, signs are: `{{` and `{%` (Liquid, which
 * knows no escape); `{:` and `{::` (attributes, extensions); `|` in any line (a table); `$$` (mathematics); `:` at the
 * head of a line (a definition); `*[` (an abbreviation) is escaped as all asterisks are. Of `--`, `...`, `<<` and `>>` it
 * makes dashes, dots and guillemets. A backslash escapes no other characters than those of
 * https://kramdown.gettalong.org/syntax.html#escaping; a line end is wanted where two blanks or `<br>` stand.
 */
export const JEKYLL: Dialect = {
  ...GFM,
  name: 'jekyll',
  signs: [
    ...GFM.signs,
    {
      unsafe: [
        SECOND_BRACE,
        BRACE_IN_HEADING,
        { character: '{', after: ':' },
        { character: '%', before: '\\{' },
        { character: '|', inConstruct: 'phrasing' },
        { character: '$', before: '\\$' },
        { atBreak: true, character: ':' },
        { character: '-', before: '-', inConstruct: 'phrasing' },
        { character: '.', before: '\\.', inConstruct: 'phrasing' },
        { character: '<', before: '<', inConstruct: 'phrasing' },
        { character: '>', before: '>', inConstruct: 'phrasing' },
        { character: '^', before: '\\[', inConstruct: 'phrasing' },
      ],
    },
  ],
  breaksAreTags: true,
  references: ['{', '%', '|', '$', '&', '~', '@', '^', '<', '>', '-', '.'],
};

/** markdown-it as Ghost sets it up. */
export const GHOST: Dialect = {
  ...GFM,
  name: 'ghost',
  // Ghost has `==mark==`, `~sub~` and `^super^`, too.
  signs: [
    ...GFM.signs,
    {
      unsafe: [
        { character: '=', before: '=', inConstruct: 'phrasing' },
        { character: '^', inConstruct: 'phrasing' },
        { character: '~', inConstruct: 'phrasing' },
      ],
    },
  ],
};
