import type { Inline, Mark } from '../../article';
import type { Context } from './context';
import { escapeAttribute, escapeText } from './escape';
import { linkUrl } from './url';

/** One writer an inline type: a type without one does not compile. */
type InlineWriters = {
  readonly [Type in Inline['type']]: (
    node: Extract<Inline, { type: Type }>,
    context: Context,
  ) => string;
};

const ELEMENTS: Readonly<Record<Mark, string>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  subscript: 'sub',
  superscript: 'sup',
  code: 'code',
};

const WRITERS: InlineWriters = {
  text: (node) => {
    let html = escapeText(node.text);
    // The first mark is the outermost.
    for (let index = node.marks.length - 1; index >= 0; index -= 1) {
      const element = ELEMENTS[node.marks[index]!];
      html = `<${element}>${html}</${element}>`;
    }
    return html;
  },
  break: () => '<br>\n',
  link: (node, context) => {
    const url = linkUrl(node.url);
    // An address that may not be followed is kept where nothing follows it.
    const address = url === null ? ['data-url', node.url] : ['href', url];
    if (url === null) context.losses.add('link', 'simplified', node.url);
    const title = node.title === '' ? '' : ` title="${escapeAttribute(node.title)}"`;
    const content = writeInline(node.content, { ...context, isInLink: true });
    return `<a ${address[0]}="${escapeAttribute(address[1]!)}"${title}>${content}</a>`;
  },
  quote: (node, context) => {
    const { attributes, behind } = context.quotes.mark(node, context.isInLink);
    return `<span class="quote"${attributes}>${writeInline(node.content, context)}</span>${behind}`;
  },
  note: ({ note, content }, context) =>
    `<mark class="note"${context.notes.mark(note)}>${writeInline(content, context)}</mark>`,
  // Markup from outside is shown as text and never trusted.
  'raw-inline': ({ source }, { losses }) => {
    losses.add('raw', 'simplified', source);
    return `<code class="raw">${escapeText(source)}</code>`;
  },
};

export function writeInline(content: readonly Inline[], context: Context): string {
  let html = '';
  for (const node of content) {
    html += (WRITERS[node.type] as (node: Inline, context: Context) => string)(node, context);
  }
  return html;
}
