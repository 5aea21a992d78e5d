import { handleBlock, type Block, type BlockHandlers } from './block';
import type { Figure } from './figure';
import { normalizeInline, type Inline } from './inline';
import type { List } from './list';
import { isSpan, type Span } from './span';
import { spansIn } from './walk';

/** What becomes of the spans that are meant. */
export interface SpanChange {
  readonly isMeant: (span: Span) => boolean;
  /** What stands in the place of such a span; the spans inside it are changed already. */
  readonly change: (span: Span) => readonly Inline[];
}

/** The blocks with some of their spans changed, in canonical form. A block without such spans stays the same object. */
export function mapSpans(blocks: readonly Block[], spans: SpanChange): readonly Block[] {
  return blocks.map((block) => {
    const isConcerned = [...spansIn([block])].some(spans.isMeant);
    return isConcerned ? handleBlock(HANDLERS, block, spans) : block;
  });
}

const HANDLERS: BlockHandlers<Block, SpanChange> = {
  paragraph: mapContent,
  crosshead: mapContent,
  'pull-quote': mapContent,
  list: mapList,
  'block-quote': (block, spans) => ({ ...block, blocks: mapSpans(block.blocks, spans) }),
  figure: mapFigure,
  gallery: (block, spans) => ({
    ...block,
    figures: block.figures.map((figure) => mapFigure(figure, spans)),
  }),
  table: (block, spans) => ({
    ...block,
    rows: block.rows.map((row) => row.map((cell) => mapRun(cell, spans))),
  }),
  'section-break': (block) => block,
  code: (block) => block,
  raw: (block) => block,
};

function mapContent<Kind extends Block & { readonly content: readonly Inline[] }>(
  block: Kind,
  spans: SpanChange,
): Kind {
  return { ...block, content: mapRun(block.content, spans) };
}

function mapFigure(figure: Figure, spans: SpanChange): Figure {
  return { ...figure, caption: mapRun(figure.caption, spans) };
}

function mapList(list: List, spans: SpanChange): List {
  const items = list.items.map((item) => ({
    ...item,
    content: mapRun(item.content, spans),
    list: item.list && mapList(item.list, spans),
  }));
  return { ...list, items };
}

function mapRun(content: readonly Inline[], spans: SpanChange): readonly Inline[] {
  return normalizeInline(mapNodes(content, spans));
}

function mapNodes(content: readonly Inline[], spans: SpanChange): readonly Inline[] {
  return content.flatMap((node): readonly Inline[] => {
    if (node.type !== 'link' && !isSpan(node)) return [node];
    const mapped = { ...node, content: mapNodes(node.content, spans) };
    return isSpan(mapped) && spans.isMeant(mapped) ? spans.change(mapped) : [mapped];
  });
}
