import {
  BREAK,
  blockQuote,
  handleBlock,
  isEmptyParagraph,
  mapContent,
  normalizeInline,
  paragraph,
  plainText,
  text,
  type Block,
  type BlockHandlers,
  type Figure,
  type Inline,
  type List,
  type ListItem,
} from '../../article';
import { canWrite } from '../../format';
import { carryInline, inOneLine } from './carry-inline';
import { tellRaw } from './raw-source';
import type { CarryContext } from './traits';

/** The blocks as a flavour knows them; what it has no place for is told. */
export function carry(blocks: readonly Block[], context: CarryContext): readonly Block[] {
  return blocks
    .flatMap((block) => carryBlock(block, context))
    .map((block) => withSigns(block, context));
}

function carryBlock(block: Block, context: CarryContext): readonly Block[] {
  return handleBlock(HANDLERS, block, context);
}

const HANDLERS: BlockHandlers<readonly Block[], CarryContext> = {
  paragraph: ({ content }, context) => {
    const block = paragraph(...carryInline(content, context));
    return isEmptyParagraph(block) ? [] : [block];
  },
  crosshead: (block, context) => {
    const content = carryInline(block.content, context);
    // A heading is one line of Markdown; a line end in it is a tag.
    const { hasTags } = context.traits.dialect;
    return [{ ...block, content: hasTags ? content : inOneLine(content, context) }];
  },
  list: (block, context) => [carryList(block, context)],
  'block-quote': ({ blocks }, context) => {
    const inside = blocks.flatMap((child) => carryBlock(child, context));
    return inside.length === 0 ? [] : [blockQuote(...inside)];
  },
  'pull-quote': ({ content }, context) => {
    context.losses.add('pull-quote', 'simplified', plainText(content));
    const words = paragraph(...carryInline(content, context));
    return isEmptyParagraph(words) ? [] : [blockQuote(words)];
  },
  'section-break': (block) => [block],
  figure: carryFigure,
  gallery: ({ figures }, context) => {
    context.losses.add('gallery', 'simplified', figures[0]?.alt);
    return figures.flatMap((figure) => carryFigure(figure, context));
  },
  code: (block, context) => {
    const { template } = context.traits;
    const shown = template === null ? block.text : template.shownInCode(block.text);
    if (shown !== null) return [{ ...block, text: shown }];
    context.losses.add('code', 'simplified', block.text);
    return linesOf(block.text);
  },
  table: (block, context) => {
    const { table, dialect } = context.traits;
    if (table !== null) return table(block, context);
    const carried = mapContent(block, (content) => {
      const words = carryInline(content, context);
      return dialect.hasTags ? words : inOneLine(words, context);
    });
    return [carried];
  },
  raw: (block, context) => {
    tellRaw(block.source, context);
    return [block];
  },
};

function carryList(list: List, context: CarryContext): List {
  const { hasCheckLists, hasListStart } = context.traits;
  const boxes = list.kind === 'check' && !hasCheckLists;
  if (boxes) context.losses.add('check-mark', 'simplified', plainText(list.items[0]!.content));
  if (list.start !== 1 && !hasListStart) {
    context.losses.add('list', 'simplified', plainText(list.items[0]!.content));
  }
  const items = list.items.map((item): ListItem => {
    const content = carryInline(item.content, context);
    return {
      checked: item.checked && !boxes,
      content: boxes ? normalizeInline([text(BOXES[+item.checked]!), ...content]) : content,
      list: item.list && carryList(item.list, context),
    };
  });
  return { ...list, kind: boxes ? 'bulleted' : list.kind, items };
}

/** As people type them. */
const BOXES = ['[ ] ', '[x] '] as const;

function carryFigure(figure: Figure, context: CarryContext): readonly Block[] {
  const { losses, traits } = context;
  for (const right of [figure.source, figure.terms]) {
    if (right !== '') losses.add('rights', 'left-out', right);
  }
  if (figure.turn !== 0 || figure.crop !== null || figure.focus !== null) {
    losses.add('framing', 'left-out', figure.picture ?? figure.alt);
  }
  return traits.figure(figure, context);
}

/** Lines that can't stand as code, as lines of words. */
function linesOf(code: string): readonly Block[] {
  const content = code
    .split('\n')
    .flatMap((line, index): readonly Inline[] => [...(index > 0 ? [BREAK] : []), text(line)]);
  const block = paragraph(...normalizeInline(content));
  return isEmptyParagraph(block) ? [] : [block];
}

/** Without HTML some marks can't be written: those on a blank alone, say. The words go without theirs. */
function withSigns(block: Block, { traits, losses }: CarryContext): Block {
  if (canWrite(block, traits.dialect)) return block;
  return mapContent(block, (content) => {
    if (content.some(hasMarks)) losses.add('mark', 'left-out', plainText(content));
    return content.map(withoutMarks);
  });
}

function hasMarks(node: Inline): boolean {
  if (node.type === 'text') return node.marks.length > 0;
  return 'content' in node && node.content.some(hasMarks);
}

function withoutMarks(node: Inline): Inline {
  if (node.type === 'text') return { ...node, marks: [] };
  return 'content' in node ? { ...node, content: node.content.map(withoutMarks) } : node;
}
