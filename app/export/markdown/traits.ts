import type { Block, Figure } from '../../article';
import { COMMONMARK, GFM, type Dialect } from '../../format';
import type { Losses } from '../losses';
import { htmlFigure } from './html-figure';
import { htmlTable } from './html';
import type { ForeignFlavour } from './flavours';
import { hugoFigure } from './hugo-figure';
import { imageAndCaption } from './image-and-caption';
import { GHOST, HUGO, JEKYLL } from './dialects';
import { LIQUID, SHORTCODES, type TemplateSyntax } from './template-syntax';

/** What a story's blocks become where our own are not known; see {@link TRAITS}. */
export interface Traits {
  readonly dialect: Dialect;
  readonly figure: (figure: Figure, context: CarryContext) => readonly Block[];
  /** Null where tables have signs of their own. */
  readonly table: typeof htmlTable | null;
  readonly hasCheckLists: boolean;
  readonly hasFootnotes: boolean;
  /** Whether a numbered list begins with the number that is given. */
  readonly hasListStart: boolean;
  /** What would be run, and not shown, where it stands in the words. */
  readonly template: TemplateSyntax | null;
}

export interface CarryContext {
  readonly flavour: ForeignFlavour;
  readonly traits: Traits;
  readonly losses: Losses;
}

/**
 * By flavour:
 *
 * - CommonMark 0.31.2 has no tables, no check lists and no footnotes, but takes HTML. A figure is a picture and its
 *   caption as paragraphs: many who read CommonMark (chats, notes, forums) leave HTML out, and would its words.
 * - GFM 0.29 has all of them; what is said of figures holds here, too.
 * - Hugo: Goldmark, which has GFM's extensions and footnotes on and leaves HTML out (`markup.goldmark.renderer.unsafe`
 *   is false by default, https://gohugo.io/configuration/markup/). Pictures are the embedded `figure` shortcode,
 *   https://gohugo.io/shortcodes/figure/. Shortcodes are run in code, too.
 * - Jekyll: kramdown with GFM input (https://jekyllrb.com/docs/configuration/markdown/), behind Liquid, which runs
 *   before it. kramdown begins every list with 1 (https://kramdown.gettalong.org/syntax.html#lists), and takes HTML
 *   blocks as they are.
 * - Ghost: markdown-it with HTML, footnotes, and a break at every line end; no check lists
 *   (`@tryghost/kg-markdown-html-renderer`).
 */
export const TRAITS: Readonly<Record<ForeignFlavour, Traits>> = {
  commonmark: {
    dialect: COMMONMARK,
    figure: imageAndCaption,
    table: htmlTable,
    hasCheckLists: false,
    hasFootnotes: false,
    hasListStart: true,
    template: null,
  },
  gfm: {
    dialect: GFM,
    figure: imageAndCaption,
    table: null,
    hasCheckLists: true,
    hasFootnotes: true,
    hasListStart: true,
    template: null,
  },
  hugo: {
    dialect: HUGO,
    figure: hugoFigure,
    table: null,
    hasCheckLists: true,
    hasFootnotes: true,
    hasListStart: true,
    template: SHORTCODES,
  },
  jekyll: {
    dialect: JEKYLL,
    figure: htmlFigure,
    table: null,
    hasCheckLists: true,
    hasFootnotes: true,
    hasListStart: false,
    template: LIQUID,
  },
  ghost: {
    dialect: GHOST,
    figure: htmlFigure,
    table: null,
    hasCheckLists: false,
    hasFootnotes: true,
    hasListStart: true,
    template: null,
  },
};
