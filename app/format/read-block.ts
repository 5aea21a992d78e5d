import type {
  BlockContent,
  DefinitionContent,
  Image,
  Nodes,
  Paragraph,
  RootContent,
  Table,
} from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Alignment, Block, Figure, Framing, Gallery, List, ListItem } from '../article';
import {
  figure,
  isEmptyParagraph,
  normalizeList,
  parseCrop,
  parsePoint,
  parseTurn,
} from '../article';
import { EMPTY_ITEM } from './inline-tags';
import { readInline, type InlineContext } from './read-inline';

type FlowNode = RootContent | BlockContent | DefinitionContent;

/** The block a node stands for, or null where Galley has none: the node is then kept as raw. */
export function readBlock(node: FlowNode, context: InlineContext): Block | null {
  switch (node.type) {
    case 'paragraph':
      return readParagraph(node, context);
    case 'heading':
      return { type: 'crosshead', level: node.depth, content: readInline(node.children, context) };
    case 'list':
      return readList(node, context);
    case 'blockquote': {
      const blocks = node.children.map((child) => readBlock(child, context));
      if (blocks.length === 0 || !blocks.every((block) => block !== null)) return null;
      return { type: 'block-quote', blocks };
    }
    case 'thematicBreak':
      return { type: 'section-break' };
    case 'code':
      return {
        type: 'code',
        language: node.lang ?? '',
        meta: node.meta ?? '',
        text: node.value.replace(/\r\n?/g, '\n'),
      };
    case 'table':
      return readTable(node, context);
    case 'containerDirective':
      if (node.name === 'figure') return readFigure(node, context);
      if (node.name === 'gallery') return readGallery(node, context);
      if (node.name === 'pullquote') return readPullQuote(node, context);
      return null;
    default:
      return null;
  }
}

/** A paragraph that is one picture is a figure; one that shows nothing, or is nothing but code, is kept as raw. */
function readParagraph(node: Paragraph, context: InlineContext): Block | null {
  const image = onlyImage(node, context);
  if (image) return figure({ picture: image.url, alt: image.alt ?? '' });
  if (node.children.every((child) => child.type === 'templateCode')) return null;
  const content = readInline(node.children, context);
  const block = { type: 'paragraph', content } as const;
  return isEmptyParagraph(block) ? null : block;
}

function onlyImage(node: Paragraph, context: InlineContext): Image | null {
  const [child, ...others] = node.children;
  if (!child || others.length > 0) return null;
  if (child.type === 'image') return child.title || child.url === '' ? null : child;
  if (child.type !== 'imageReference') return null;
  const definition = context.definitions.get(child.identifier);
  if (!definition || definition.title || definition.url === '') return null;
  return { type: 'image', url: definition.url, alt: child.alt ?? null };
}

function readList(node: Extract<FlowNode, { type: 'list' }>, context: InlineContext): List | null {
  const ticked = node.children.filter((item) => typeof item.checked === 'boolean').length;
  if (ticked > 0 && (ticked < node.children.length || node.ordered)) return null;
  const items: ListItem[] = [];
  for (const child of node.children) {
    const [first, ...rest] = child.children;
    const hasText = first?.type === 'paragraph';
    const hasEmptyText = first?.type === 'html' && first.value === EMPTY_ITEM;
    const [below, ...others] = hasText || hasEmptyText ? rest : child.children;
    const nested = below?.type === 'list' ? readList(below, context) : null;
    if (others.length > 0 || (below && !nested)) return null;
    items.push({
      checked: child.checked ?? false,
      content: hasText ? readInline(first.children, context) : [],
      list: nested,
    });
  }
  return normalizeList({
    type: 'list',
    kind: ticked > 0 ? 'check' : node.ordered ? 'numbered' : 'bulleted',
    start: node.ordered ? (node.start ?? 1) : 1,
    loose:
      haveBlankLine(node.children) || node.children.some((item) => haveBlankLine(item.children)),
    items,
  });
}

/**
 * Whether a blank line stands between two of the nodes. The tree's own `spread` is also set by the blank line below a
 * list, where that list is nested and stands in a block quote.
 */
function haveBlankLine(nodes: readonly Nodes[]): boolean {
  return nodes.some((node, index) => {
    const above = nodes[index - 1];
    return above !== undefined && node.position!.start.line > lastLine(above) + 1;
  });
}

function lastLine(node: Nodes): number {
  const last = 'children' in node ? node.children.at(-1) : undefined;
  return last && (node.type === 'list' || node.type === 'listItem')
    ? lastLine(last)
    : node.position!.end.line;
}

const ALIGNMENTS: Readonly<Record<string, Alignment>> = {
  left: 'start',
  center: 'center',
  right: 'end',
};

function readTable(node: Table, context: InlineContext): Block | null {
  const head = node.children[0];
  if (!head) return null;
  const width = head.children.length;
  if (node.children.some((row) => row.children.length > width)) return null;
  return {
    type: 'table',
    align: Array.from(
      { length: width },
      (_, column) => ALIGNMENTS[node.align?.[column] ?? ''] ?? null,
    ),
    rows: node.children.map((row) =>
      Array.from({ length: width }, (_, column) =>
        readInline(row.children[column]?.children ?? [], context),
      ),
    ),
  };
}

const FIGURE_ATTRIBUTES = ['credit', 'alt', 'source', 'terms', 'turn', 'crop', 'focus'] as const;

/** `:::figure{credit="…"}` holding a picture, a caption, or both in this order; anything else is not ours. */
function readFigure(node: ContainerDirective, context: InlineContext): Figure | null {
  const attributes = node.attributes ?? {};
  if (
    !Object.keys(attributes).every((name) =>
      (FIGURE_ATTRIBUTES as readonly string[]).includes(name),
    )
  ) {
    return null;
  }
  const children = [...node.children];
  const first = children[0];
  const image = first?.type === 'paragraph' ? onlyImage(first, context) : null;
  if (image) children.shift();
  const caption = children.shift();
  if (children.length > 0) return null;
  if (caption && (caption.type !== 'paragraph' || isLabel(caption))) return null;
  const framing = readFraming(attributes);
  if (!framing) return null;
  return figure({
    picture: image?.url ?? null,
    caption: caption ? readInline(caption.children, context) : [],
    credit: attributes.credit ?? '',
    alt: attributes.alt ?? image?.alt ?? '',
    source: attributes.source ?? '',
    terms: attributes.terms ?? '',
    ...framing,
  });
}

/** `::::gallery` holding figures and nothing else; what else there may be is not ours. */
function readGallery(node: ContainerDirective, context: InlineContext): Gallery | null {
  if (Object.keys(node.attributes ?? {}).length > 0) return null;
  const figures: Figure[] = [];
  for (const child of node.children) {
    const block = readBlock(child, context);
    if (block?.type !== 'figure' || isLabel(child)) return null;
    figures.push(block);
  }
  return figures.length > 0 ? { type: 'gallery', figures } : null;
}

/** The words in the brackets behind the name of a directive. */
function isLabel(node: FlowNode): boolean {
  return node.type === 'paragraph' && node.data?.directiveLabel === true;
}

/** Null for what frames no picture: the block stays as somebody wrote it. */
function readFraming({ turn, crop, focus }: Attributes): Framing | null {
  const framing = {
    turn: turn == null ? 0 : parseTurn(turn),
    crop: crop == null ? null : parseCrop(crop),
    focus: focus == null ? null : parsePoint(focus),
  };
  const isUnderstood =
    framing.turn !== null &&
    (crop == null || framing.crop !== null) &&
    (focus == null || framing.focus !== null);
  return isUnderstood ? { ...framing, turn: framing.turn ?? 0 } : null;
}

type Attributes = Readonly<Record<string, string | null | undefined>>;

function readPullQuote(node: ContainerDirective, context: InlineContext): Block | null {
  const [first, ...others] = node.children;
  if (others.length > 0 || Object.keys(node.attributes ?? {}).length > 0) return null;
  if (first && (first.type !== 'paragraph' || isLabel(first))) return null;
  return { type: 'pull-quote', content: first ? readInline(first.children, context) : [] };
}
