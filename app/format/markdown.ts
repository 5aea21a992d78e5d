import type { Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { directiveFromMarkdown, directiveToMarkdown } from 'mdast-util-directive';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { directive } from 'micromark-extension-directive';
import { gfm } from 'micromark-extension-gfm';
import { parseAroundPlain } from './plain-paragraphs';

/** Characters that are to stand in the file just as they are given: tags, character references, raw Markdown. */
export interface Verbatim {
  readonly type: 'verbatim';
  readonly value: string;
}

// The transforms look for bare addresses in finished text, and so turn even an escaped "www&#46;" into a link. The
// tokenizer has found those that are links already.
const GFM_TREE = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

const SYNTAX = [gfm(), directive()];
const TREE = [...GFM_TREE, directiveFromMarkdown()];

/** The blocks of a text in our dialect: CommonMark, GFM and generic directives. */
export function parseMarkdown(text: string): readonly RootContent[] {
  return parseAroundPlain(text, parseWhole);
}

/** What `parseMarkdown` has to agree with. */
export function parseWhole(text: string): Root {
  return fromMarkdown(text, { extensions: SYNTAX, mdastExtensions: TREE });
}

// The types know only Markdown's own nodes.
const HANDLERS = { verbatim: (node: Verbatim) => node.value } as Options['handlers'] & object;

export type Bullet = '-' | '*' | '+';
export type NumberMark = '.' | ')';

/** How a list is marked; neighbouring lists need different marks to stay two. */
export interface ListMarks {
  readonly bullet: Bullet;
  readonly number: NumberMark;
}

export const USUAL_MARKS: ListMarks = { bullet: '-', number: '.' };

/** The Markdown of one node, without a line end behind it. */
export function formatMarkdown(node: Nodes, marks: ListMarks = USUAL_MARKS): string {
  const options: Options = {
    bullet: marks.bullet,
    bulletOther: marks.bullet === '-' ? '*' : '-',
    bulletOrdered: marks.number,
    fences: true,
    listItemIndent: 'one',
    rule: '*',
    resourceLink: true,
    extensions: [gfmToMarkdown({ tablePipeAlign: false }), directiveToMarkdown()],
    handlers: HANDLERS,
  };
  const root: Root = { type: 'root', children: [node as RootContent] };
  return toMarkdown(root, options).replace(/\n$/, '');
}
