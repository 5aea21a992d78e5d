import type { Article, Inline, Mark, QuoteSpan } from '../../article';
import { escapeAttribute, escapeText } from './escape';
import { linkUrl } from './url';

type People = Pick<Article, 'quotes' | 'sources'>;

/** One writer an inline type: a type without one does not compile. */
type InlineWriters = {
  readonly [Type in Inline['type']]: (
    node: Extract<Inline, { type: Type }>,
    people: People,
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
  link: (node, people) => {
    const url = linkUrl(node.url);
    // An address that may not be followed is kept where nothing follows it.
    const address = url === null ? ['data-url', node.url] : ['href', url];
    const title = node.title === '' ? '' : ` title="${escapeAttribute(node.title)}"`;
    return `<a ${address[0]}="${escapeAttribute(address[1]!)}"${title}>${writeInline(node.content, people)}</a>`;
  },
  quote: (node, people) =>
    `<span class="quote"${quoteData(node, people)}>${writeInline(node.content, people)}</span>`,
  // Markup from outside is shown as text and never trusted.
  'raw-inline': (node) => `<code class="raw">${escapeText(node.source)}</code>`,
};

export function writeInline(content: readonly Inline[], people: People): string {
  let html = '';
  for (const node of content) {
    html += (WRITERS[node.type] as (node: Inline, people: People) => string)(node, people);
  }
  return html;
}

/** Who said it, for programs that read the page. `q` would add marks of its own to those in the text. */
function quoteData(span: QuoteSpan, people: People): string {
  let data = ` data-quote="${escapeAttribute(span.quote)}"`;
  const quote = people.quotes[span.quote];
  const source = people.sources[quote?.source ?? '']?.name;
  const via = people.sources[quote?.via ?? '']?.name;
  if (source) data += ` data-source="${escapeAttribute(source)}"`;
  if (via) data += ` data-via="${escapeAttribute(via)}"`;
  return data;
}
