import type { Element } from 'xast';
import { handleBlock, plainText, type Block, type BlockHandlers } from '../../article';
import { element, type Context } from './context';
import { writeInline } from './inline';
import { writeList } from './list';
import { writeMedia } from './media';
import { writeTable } from './table';

/** The elements of a block: most are one. */
export function writeBlock(block: Block, context: Context): readonly Element[] {
  return handleBlock(WRITERS, block, context);
}

export function writeBlocks(blocks: readonly Block[], context: Context): readonly Element[] {
  return blocks.flatMap((block) => writeBlock(block, context));
}

/** What NITF has no element for says in its class what it is; a reader that does not know it loses no word. */
const WRITERS: BlockHandlers<readonly Element[], Context> = {
  paragraph: ({ content }, context) => [element('p', {}, writeInline(content, context), context)],
  crosshead: ({ content, level }, context) => {
    if (plainText(content).trim() === '') return [];
    // There is one kind of sub-headline.
    if (level !== 2) context.losses.add('crosshead', 'simplified', plainText(content));
    const attributes = level === 2 ? {} : { class: `level-${level}` };
    return [element('hl2', attributes, writeInline(content, context), context)];
  },
  list: (list, context) => [writeList(list, context)],
  'block-quote': ({ blocks }, context) => [
    quoted({}, writeBlocks(blocks, { ...context, isInQuote: true }), context),
  ],
  'pull-quote': ({ content }, context) => {
    context.losses.add('pull-quote', 'simplified', plainText(content));
    const words = element('p', {}, writeInline(content, context), context);
    return [quoted({ class: 'pull-quote' }, [words], context)];
  },
  'section-break': (_block, context) => [element('hr', {}, [], context)],
  figure: (figure, context) => [writeMedia(figure, context)],
  gallery: ({ figures }, context) => {
    context.losses.add('gallery', 'simplified', plainText(figures[0]?.caption ?? []));
    const media = figures.map((figure) => writeMedia(figure, context));
    return context.isInQuote ? media : [element('block', { class: 'gallery' }, media, context)];
  },
  code: ({ text, language, meta }, context) => {
    if (meta !== '') context.losses.add('code', 'simplified', meta);
    return [element('pre', { class: language && `language-${language}` }, [text], context)];
  },
  table: (table, context) => [writeTable(table, context)],
  raw: ({ source }, context) => {
    context.losses.add('raw', 'simplified', source);
    return [element('pre', { class: 'raw' }, [source], context)];
  },
};

function quoted(
  attributes: { readonly class?: string },
  blocks: readonly Element[],
  context: Context,
): Element {
  return element('bq', attributes, [element('block', {}, blocks, context)], context);
}
