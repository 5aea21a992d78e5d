import type { Block } from './block';
import type { Inline } from './inline';
import type { List } from './list';
import type { NoteId } from './note';
import type { QuoteId } from './quote';
import { isSpan, recordIdOf, type Span, type SpanKind } from './span';

/** Every run of inline content of the blocks, in reading order: paragraphs, captions, list items, table cells. */
export function* inlineRuns(blocks: readonly Block[]): Generator<readonly Inline[]> {
  for (const block of blocks) yield* runsOfBlock(block);
}

function* runsOfBlock(block: Block): Generator<readonly Inline[]> {
  switch (block.type) {
    case 'paragraph':
    case 'crosshead':
    case 'pull-quote':
      yield block.content;
      return;
    case 'list':
      yield* runsOfList(block);
      return;
    case 'block-quote':
      yield* inlineRuns(block.blocks);
      return;
    case 'figure':
      yield block.caption;
      return;
    case 'gallery':
      yield* inlineRuns(block.figures);
      return;
    case 'table':
      for (const row of block.rows) yield* row;
      return;
    case 'section-break':
    case 'code':
    case 'raw':
      return;
  }
}

function* runsOfList(list: List): Generator<readonly Inline[]> {
  for (const item of list.items) {
    yield item.content;
    if (item.list) yield* runsOfList(item.list);
  }
}

/** Every inline node, parents before what they hold. */
export function* inlineNodes(content: readonly Inline[]): Generator<Inline> {
  for (const node of content) {
    yield node;
    if (node.type === 'link' || isSpan(node)) yield* inlineNodes(node.content);
  }
}

/** Every span of the blocks, in reading order. */
export function* spansIn(blocks: readonly Block[]): Generator<Span> {
  for (const run of inlineRuns(blocks)) {
    for (const node of inlineNodes(run)) if (isSpan(node)) yield node;
  }
}

/** The records of a kind that have a span in the blocks, each once, in the order of their first span. */
export function recordsIn(blocks: readonly Block[], kind: SpanKind): readonly string[] {
  const ids = new Set<string>();
  for (const span of spansIn(blocks)) if (span.type === kind) ids.add(recordIdOf(span));
  return [...ids];
}

export function quotesOf(blocks: readonly Block[]): readonly QuoteId[] {
  return recordsIn(blocks, 'quote');
}

export function notesOf(blocks: readonly Block[]): readonly NoteId[] {
  return recordsIn(blocks, 'note');
}
