import { BREAK, normalizeInline, text, type Block, type Inline, type List } from '../../article';

/** What a place takes that holds words and no blocks, and what it has no room for. */
export interface WordsOf {
  readonly content: readonly Inline[];
  /** Pictures, tables and the like. */
  readonly rest: readonly Block[];
}

/** The words of blocks as one run: each block is a line, or with `' '` all are one line. */
export function wordsOf(blocks: readonly Block[], between: 'line' | ' '): WordsOf {
  const lines: (readonly Inline[])[] = [];
  const rest: Block[] = [];
  for (const block of blocks) collect(block, lines, rest);
  const joint = between === 'line' ? BREAK : text(' ');
  const content: Inline[] = [];
  for (const line of lines.filter((one) => one.length > 0)) {
    if (content.length > 0) content.push(joint);
    for (const node of line) content.push(between === ' ' && node.type === 'break' ? joint : node);
  }
  return { content: normalizeInline(content), rest };
}

function collect(block: Block, lines: (readonly Inline[])[], rest: Block[]): void {
  switch (block.type) {
    case 'paragraph':
    case 'crosshead':
    case 'pull-quote':
      lines.push(block.content);
      return;
    case 'list':
      collectItems(block, lines);
      return;
    case 'block-quote':
      for (const child of block.blocks) collect(child, lines, rest);
      return;
    case 'code':
      for (const line of block.text.split('\n')) lines.push([text(line, 'code')]);
      return;
    case 'section-break':
      return;
    case 'figure':
    case 'gallery':
    case 'table':
    case 'raw':
      rest.push(block);
  }
}

function collectItems({ items }: List, lines: (readonly Inline[])[]): void {
  for (const item of items) {
    lines.push(item.content);
    if (item.list) collectItems(item.list, lines);
  }
}
