import type { Inline, Mark, QuoteSpan } from '../../article';
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
    const title = node.title === '' ? '' : ` title="${escapeAttribute(node.title)}"`;
    return `<a ${address[0]}="${escapeAttribute(address[1]!)}"${title}>${writeInline(node.content, context)}</a>`;
  },
  quote: (node, context) =>
    `<span class="quote"${quoteData(node, context)}>${writeInline(node.content, context)}</span>`,
  note: ({ note, content }, context) =>
    `<mark class="note"${context.notes.mark(note)}>${writeInline(content, context)}</mark>`,
  // Markup from outside is shown as text and never trusted.
  'raw-inline': (node) => `<code class="raw">${escapeText(node.source)}</code>`,
};

export function writeInline(content: readonly Inline[], context: Context): string {
  let html = '';
  for (const node of content) {
    html += (WRITERS[node.type] as (node: Inline, context: Context) => string)(node, context);
  }
  return html;
}

/** Who said it, for programs that read the page. `q` would add marks of its own to those in the text. */
function quoteData(span: QuoteSpan, { article }: Context): string {
  let data = ` data-quote="${escapeAttribute(span.quote)}"`;
  const quote = article.quotes[span.quote];
  const source = article.sources[quote?.source ?? '']?.name;
  const via = article.sources[quote?.via ?? '']?.name;
  if (source) data += ` data-source="${escapeAttribute(source)}"`;
  if (via) data += ` data-via="${escapeAttribute(via)}"`;
  return data;
}
