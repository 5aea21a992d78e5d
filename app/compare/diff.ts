import {
  type Article,
  type Block,
  type Note,
  type Quote,
  type Source,
  type SpanKind,
} from '../article';
import { alignBlocks, type Step } from './align';
import { changedParts, diffParts, type PartChange } from './diff-parts';
import {
  blockParts,
  fieldParts,
  noteParts,
  quoteParts,
  sourceParts,
  type BlockPart,
  type FieldPart,
  type NotePart,
  type QuotePart,
  type SourcePart,
} from './parts';
import { recordOf, spanTexts, type Records } from './records';
import { countWords } from '../text/words';

/** All that differs between two articles, and the body in full with what became of it. */
export interface ArticleDiff {
  readonly fields: readonly PartChange<FieldPart>[];
  readonly sources: readonly RecordChange<SourcePart>[];
  readonly quotes: readonly RecordChange<QuotePart>[];
  readonly notes: readonly RecordChange<NotePart>[];
  readonly blocks: readonly BlockChange[];
  /** Words of the body, captions included. */
  readonly added: number;
  readonly removed: number;
}

/** A source, a quote or a note that differs. */
export interface RecordChange<Name extends string> {
  readonly id: string;
  /** The source's name; the words of the quote or the note, its spans joined by an ellipsis. */
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
    notes: diffNotes(before, after),
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
    return changeOf({ id, title: titleOf('quote', id, before, after), old, young, parts });
  });
}

function diffNotes(before: Article, after: Article): readonly RecordChange<NotePart>[] {
  return idsOf(before.notes, after.notes).flatMap((id) => {
    const [old, young] = [recordOf(before.notes, id), recordOf(after.notes, id)];
    const parts = changedParts(noteParts(old), noteParts(young));
    return changeOf({ id, title: titleOf('note', id, before, after), old, young, parts });
  });
}

/** The words that the record belongs to now, or belonged to. */
function titleOf(kind: SpanKind, id: string, before: Article, after: Article): string {
  const spans = [after, before].map(({ body }) => spanTexts(body, kind, id));
  return (spans.find(({ length }) => length > 0) ?? []).join(' … ');
}

function changeOf<Name extends string>(found: {
  readonly id: string;
  readonly title: string;
  readonly old: Source | Quote | Note | null;
  readonly young: Source | Quote | Note | null;
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
