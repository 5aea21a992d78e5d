import {
  plainText,
  raw,
  type Alignment,
  type Block,
  type Inline,
  type Mark,
  type Table,
} from '../../article';
import { escapeAttribute, escapeText } from '../html/escape';
import { linkUrl } from '../html/url';
import { tellRaw } from './raw-source';
import type { CarryContext } from './traits';

/** One writer an inline type: a type without one does not compile. */
type InlineWriters = {
  readonly [Type in Inline['type']]: (
    node: Extract<Inline, { type: Type }>,
    context: CarryContext,
  ) => string;
};

const ELEMENTS: Readonly<Record<Mark, string>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 'del',
  subscript: 'sub',
  superscript: 'sup',
  code: 'code',
};

const WRITERS: InlineWriters = {
  text: ({ text, marks }) =>
    marks.reduceRight(
      (html, mark) => `<${ELEMENTS[mark]}>${html}</${ELEMENTS[mark]}>`,
      textHtml(text),
    ),
  break: () => '<br>',
  link: (node, context) => {
    const url = linkUrl(node.url);
    const content = inlineHtml(node.content, context);
    if (url === null) {
      context.losses.add('link', 'left-out', node.url);
      return content;
    }
    const title = node.title === '' ? '' : ` title="${attributeHtml(node.title)}"`;
    return `<a href="${attributeHtml(url)}"${title}>${content}</a>`;
  },
  quote: (node, context) => inlineHtml(node.content, context),
  note: (node, context) => inlineHtml(node.content, context),
  'raw-inline': ({ source }, context) => {
    const isHtml = source.startsWith('<');
    // What is no HTML is not read as anything between tags.
    if (isHtml) tellRaw(source, context);
    else context.losses.add('raw', 'simplified', source);
    const line = source.replace(/\s*[\r\n]\s*/g, ' ');
    return isHtml ? line : textHtml(line);
  },
};

/** Inline content as HTML in one line, for where Markdown is not read: between the tags of a block. */
export function inlineHtml(content: readonly Inline[], context: CarryContext): string {
  return content
    .map((node) =>
      (WRITERS[node.type] as (node: Inline, context: CarryContext) => string)(node, context),
    )
    .join('');
}

/** A brace is written by its number: two of them are code to a site generator. */
export function textHtml(text: string): string {
  return escapeText(text)
    .replaceAll('{', '&#123;')
    .replace(/[\t\u2028\u2029]/g, ' ');
}

/** As the value between double quotation marks. */
export function attributeHtml(text: string): string {
  return escapeAttribute(text).replaceAll('{', '&#123;');
}

/** A table for those who have no signs for one: HTML, which CommonMark takes over as it is. */
export function htmlTable(table: Table, context: CarryContext): readonly Block[] {
  const [head = [], ...rows] = table.rows;
  context.losses.add('table', 'simplified', plainText(head[0] ?? []));
  const row = (cells: readonly (readonly Inline[])[], element: string) => {
    const html = cells.map(
      (cell, column) =>
        `<${element}${alignment(table.align[column])}>${inlineHtml(cell, context)}</${element}>`,
    );
    return `<tr>${html.join('')}</tr>`;
  };
  const body = rows.map((cells) => row(cells, 'td'));
  const lines = [
    ...['<table>', '<thead>', row(head, 'th'), '</thead>'],
    ...(body.length === 0 ? [] : ['<tbody>', ...body, '</tbody>']),
    '</table>',
  ];
  return [raw(lines.join('\n'))];
}

function alignment(align: Alignment | undefined): string {
  return align === null || align === undefined ? '' : ` align="${ALIGN[align]}"`;
}

const ALIGN = { start: 'left', center: 'center', end: 'right' } as const;
