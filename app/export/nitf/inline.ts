import type { Element } from 'xast';
import { plainText, type Inline, type Mark } from '../../article';
import { linkUrl } from '../html';
import { element, type Context } from './context';

type Node = Element | string;

/** One writer an inline type: a type without one does not compile. */
type Writers = {
  readonly [Type in Inline['type']]: (
    node: Extract<Inline, { type: Type }>,
    context: Context,
  ) => readonly Node[];
};

/**
 * NITF has one emphasis, which receivers show as they like: italic is just that. The others say in their class what they
 * are, and a receiver need not mind it.
 */
function marked(mark: Mark, content: Node, context: Context): Element {
  return element('em', mark === 'italic' ? {} : { class: mark }, [content], context);
}

const WRITERS: Writers = {
  text: ({ text, marks }, context) => {
    let node: Node = text;
    // The first mark is the outermost.
    for (const mark of marks.toReversed()) {
      if (mark !== 'italic') context.losses.add('mark', 'simplified', text);
      node = marked(mark, node, context);
    }
    return [node];
  },
  break: (_node, context) => [element('br', {}, [], context)],
  link: ({ url, title, content }, context) => {
    const address = linkUrl(url);
    if (address === null && plainText(content) !== url) {
      context.losses.add('link', 'left-out', url);
    }
    return [element('a', { href: address ?? '', title }, writeInline(content, context), context)];
  },
  quote: ({ quote, content }, context) => {
    const { quotes, sources } = context.article;
    const record = Object.hasOwn(quotes, quote) ? quotes[quote] : undefined;
    const id = record?.source ?? record?.via ?? '';
    const name = Object.hasOwn(sources, id) ? sources[id]!.name : '';
    return [element('q', { 'quote-source': name }, writeInline(content, context), context)];
  },
  // A public article has none.
  note: ({ content }, context) => writeInline(content, context),
  'raw-inline': ({ source }, context) => {
    context.losses.add('raw', 'simplified', source);
    return [source];
  },
};

export function writeInline(content: readonly Inline[], context: Context): readonly Node[] {
  return content.flatMap((node) =>
    (WRITERS[node.type] as (node: Inline, context: Context) => readonly Node[])(node, context),
  );
}
