import type { Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { OURS, type Dialect } from './dialect';
import { parseAroundPlain } from './plain-paragraphs';
import type { TemplateCode } from './template-code';

/** Characters that are to stand in the file just as they are given: tags, character references, raw Markdown. */
export interface Verbatim {
  readonly type: 'verbatim';
  readonly value: string;
}

/** The blocks of a text. */
export function parseMarkdown(text: string, dialect: Dialect = OURS): readonly RootContent[] {
  return parseAroundPlain(text, (whole) => parseWhole(whole, dialect));
}

/** What `parseMarkdown` has to agree with. */
export function parseWhole(text: string, { syntax, tree }: Dialect = OURS): Root {
  return fromMarkdown(text, { extensions: [...syntax], mdastExtensions: [...tree] });
}

export type Bullet = '-' | '*' | '+';
export type NumberMark = '.' | ')';

/** How a list is marked; neighbouring lists need different marks to stay two. */
export interface ListMarks {
  readonly bullet: Bullet;
  readonly number: NumberMark;
}

export const USUAL_MARKS: ListMarks = { bullet: '-', number: '.' };

/** The Markdown of one node, without a line end behind it. */
export function formatMarkdown(
  node: Nodes,
  marks: ListMarks = USUAL_MARKS,
  dialect: Dialect = OURS,
): string {
  const options: Options = {
    bullet: marks.bullet,
    bulletOther: marks.bullet === '-' ? '*' : '-',
    bulletOrdered: marks.number,
    fences: true,
    listItemIndent: 'one',
    rule: '*',
    resourceLink: true,
    extensions: [...dialect.signs],
    handlers: handlersOf(dialect),
  };
  const root: Root = { type: 'root', children: [node as RootContent] };
  return toMarkdown(root, options).replace(/\n$/, '');
}

/** Text is escaped as Markdown has it, but for what the dialect's readers know by its number alone. */
function handlersOf({ references }: Dialect): NonNullable<Options['handlers']> {
  const handlers = {
    verbatim: (node: Verbatim) => node.value,
    templateCode: (node: TemplateCode) => node.value,
    text: ((node, parent, state, info) => {
      const siblings: readonly Nodes[] = parent?.children ?? [];
      const index = state.indexStack.at(-1) ?? 0;
      return state.safe(node.value, {
        ...info,
        encode: [...references],
        ...{ beforeNode: siblings[index - 1], afterNode: siblings[index + 1] },
      });
    }) satisfies NonNullable<Options['handlers']>['text'],
  };
  // The types know only Markdown's own nodes.
  return handlers as NonNullable<Options['handlers']>;
}
