import type { Article, Block, Quote, Source } from '../article';
import { alignBlocks, type Step } from './align';
import { changedParts, diffParts, type PartChange } from './diff-parts';
import {
  blockParts,
  fieldParts,
  quoteParts,
  sourceParts,
  type BlockPart,
  type FieldPart,
  type QuotePart,
  type SourcePart,
} from './parts';
import { quoteSpans, recordOf, type Records } from './records';
import { countWords } from '../text/words';

/** All that differs between two articles, and the body in full with what became of it. */
export interface ArticleDiff {
  readonly fields: readonly PartChange<FieldPart>[];
  readonly sources: readonly RecordChange<SourcePart>[];
  readonly quotes: readonly RecordChange<QuotePart>[];
  readonly blocks: readonly BlockChange[];
  /** Words of the body, captions included. */
  readonly added: number;
  readonly removed: number;
}

/** A source or a quote that differs. */
export interface RecordChange<Name extends string> {
  readonly id: string;
  /** The source's name; the words of the quote, its spans joined by an ellipsis. */
  readonly title: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly parts: readonly PartChange<Name>[];
}

export interface BlockChange {
  readonly kind: Step['kind'];
  /** Null for a block that was added. */
  readonly before: PlacedBlock | null;
  /** Null for a block that was removed. */
  readonly after: PlacedBlock | null;
  /** Everything in the block that can be read; of a `changed` one all may be the same, and only its looks differ. */
  readonly parts: readonly PartChange<BlockPart>[];
}

export interface PlacedBlock {
  readonly block: Block;
  /** Its place in its body. */
  readonly index: number;
}

export function diffArticles(before: Article, after: Article): ArticleDiff {
  const blocks = diffBodies(before.body, after.body);
  return {
    fields: changedParts(fieldParts(before.fields), fieldParts(after.fields)),
    sources: diffSources(before.sources, after.sources),
    quotes: diffQuotes(before, after),
    blocks,
    added: wordsOf(blocks, 'added'),
    removed: wordsOf(blocks, 'removed'),
  };
}

/** Both bodies in one, block by block, in reading order. */
export function diffBodies(
  before: readonly Block[],
  after: readonly Block[],
): readonly BlockChange[] {
  return alignBlocks(before, after).map((step): BlockChange => {
    const old = 'before' in step ? { block: before[step.before]!, index: step.before } : null;
    const young = 'after' in step ? { block: after[step.after]!, index: step.after } : null;
    const parts = diffParts(old ? blockParts(old.block) : [], young ? blockParts(young.block) : []);
    return { kind: step.kind, before: old, after: young, parts };
  });
}

function diffSources(
  before: Records<Source>,
  after: Records<Source>,
): readonly RecordChange<SourcePart>[] {
  return idsOf(before, after).flatMap((id) => {
    const [old, young] = [recordOf(before, id), recordOf(after, id)];
    const parts = changedParts(sourceParts(old), sourceParts(young));
    return changeOf({ id, title: (young ?? old)!.name, old, young, parts });
  });
}

function diffQuotes(before: Article, after: Article): readonly RecordChange<QuotePart>[] {
  return idsOf(before.quotes, after.quotes).flatMap((id) => {
    const [old, young] = [recordOf(before.quotes, id), recordOf(after.quotes, id)];
    const parts = changedParts(quoteParts(old, before.sources), quoteParts(young, after.sources));
    const spans = [after, before]
      .map(({ body }) => quoteSpans(body, id))
      .find(({ length }) => length);
    const title = (spans ?? []).join(' … ');
    return changeOf({ id, title, old, young, parts });
  });
}

function changeOf<Name extends string>(found: {
  readonly id: string;
  readonly title: string;
  readonly old: Source | Quote | null;
  readonly young: Source | Quote | null;
  readonly parts: readonly PartChange<Name>[];
}): readonly RecordChange<Name>[] {
  const { id, title, old, young, parts } = found;
  if (parts.length === 0) return [];
  return [{ id, title, kind: old ? (young ? 'changed' : 'removed') : 'added', parts }];
}

function idsOf(before: Records<unknown>, after: Records<unknown>): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])];
}

function wordsOf(blocks: readonly BlockChange[], kind: 'added' | 'removed'): number {
  let words = 0;
  for (const { name, pieces } of blocks.flatMap(({ parts }) => parts)) {
    if (name !== 'text' && name !== 'caption') continue;
    for (const piece of pieces) if (piece.kind === kind) words += countWords(piece.text);
  }
  return words;
}
