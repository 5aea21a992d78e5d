import { dequal } from 'dequal';
import { $getEditor, type BaseSelection } from 'lexical';
import {
  newSourceId,
  RECORDS,
  type Note,
  type Quote,
  type SourceId,
  type SpanKind,
} from '../../app/article';
import { recordOf } from '../../app/compare/records';
import { $freeRecordId, $reserveRecordIds } from './new-record-id';
import { $isSpanNode, type SpanNode } from './nodes/span-node';
import { $getRecords, $setRecords, type Records } from './records';

/** The records of a story as they were when words of it were copied. */
export interface CopiedRecords {
  /** The key of the editor that the story was open in. */
  readonly editor: string;
  readonly records: Records;
}

/**
 * Of the last copies in this window, by the names that went to the clipboard with them. The records themselves do not:
 * every program and page that something is pasted into could read there who a source is and what the desk notes.
 */
const copies = new Map<string, CopiedRecords>();

const MOST_COPIES = 50;

/** Keeps the records that the selected words may belong to; says by which name, or null where they belong to none. */
export function $keepRecords(selection: BaseSelection | null): string | null {
  const nodes = selection?.getNodes() ?? [];
  if (!nodes.some((node) => [node, ...node.getParents()].some($isSpanNode))) return null;
  const name = crypto.randomUUID();
  copies.set(name, { editor: $getEditor().getKey(), records: $getRecords() });
  for (const old of [...copies.keys()].slice(0, -MOST_COPIES)) copies.delete(old);
  $reserveRecordIds();
  return name;
}

export function keptRecords(name: string): CopiedRecords | null {
  return copies.get(name) ?? null;
}

/**
 * Makes spans that are to be pasted belong to the records they were copied with, which come along where the story has
 * them no more. Where it has others under their ids the spans get new ones; where their records are unknown, none.
 */
export function $settleSpans(spans: readonly SpanNode[], copied: CopiedRecords | null): void {
  const settled: Record<SpanKind, Map<string, string>> = { quote: new Map(), note: new Map() };
  for (const span of spans) {
    const [kind, copiedId] = [span.getKind(), span.getRecord()];
    const id = settled[kind].get(copiedId) ?? (copied ? $settle(kind, copiedId, copied) : '');
    settled[kind].set(copiedId, id);
    if (id !== copiedId) span.setRecord(id);
  }
}

/** The id in this story of what was copied under that id, or an empty one. */
function $settle(kind: SpanKind, id: string, { editor, records }: CopiedRecords): string {
  const here = recordOf<Quote | Note>($getRecords()[RECORDS[kind]], id);
  const copied = recordOf<Quote | Note>(records[RECORDS[kind]], id);
  // Words in a file may have no record; they must not come by one that is not theirs.
  if (!copied) return here ? '' : id;
  // As long as a story is open its ids mean one thing only, whatever was changed of the records since.
  if (here && editor === $getEditor().getKey()) return id;
  return 'terms' in copied ? $bringQuote(id, copied, records) : $bringNote(id, copied);
}

function $bringQuote(id: string, copied: Quote, from: Records): string {
  const records = $getRecords();
  const [source, sources] = bringSource(copied.source, from.sources, records.sources);
  const [via, allSources] = bringSource(copied.via, from.sources, sources);
  const quote = { ...copied, source, via };
  if (isSame(recordOf(records.quotes, id), quote)) return id;
  const newId = $freeRecordId('quote', id);
  $setRecords({ ...records, sources: allSources, quotes: { ...records.quotes, [newId]: quote } });
  return newId;
}

function $bringNote(id: string, note: Note): string {
  const records = $getRecords();
  if (isSame(recordOf(records.notes, id), note)) return id;
  const newId = $freeRecordId('note', id);
  $setRecords({ ...records, notes: { ...records.notes, [newId]: note } });
  return newId;
}

type Sources = Records['sources'];

/** The id here of a copied source, and the sources here with it. */
function bringSource(
  id: SourceId | null,
  from: Sources,
  here: Sources,
): [SourceId | null, Sources] {
  const source = id === null ? null : recordOf(from, id);
  if (id === null || !source) return [null, here];
  const known = recordOf(here, id);
  if (known?.name === source.name) return [id, here];
  const newId = known ? newSourceId(source.name, Object.keys(here)) : id;
  return [newId, { ...here, [newId]: source }];
}

/** Whether it was checked, or dealt with, may have changed since. */
function isSame<Value extends Quote | Note>(here: Value | null, copied: Value): boolean {
  return here !== null && dequal({ ...here, status: '' }, { ...copied, status: '' });
}
