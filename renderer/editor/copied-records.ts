import type { BaseSerializedNode } from '@lexical/clipboard';
import { $getEditor } from 'lexical';
import { RECORDS, type Note, type Quote, type SpanKind } from '../../app/article';
import { recordOf } from '../../app/compare/records';
import { isEqual } from '../../app/equal';
import { bringSource } from './bring-source';
import { $freeRecordId, $isFreeRecordId, $reserveRecordIds } from './new-record-id';
import type { SpanNode } from './nodes/span-node';
import type { OwnCopy } from './own-copies';
import { $getRecords, $setRecords, NO_RECORDS, type Records } from './records';

/** The records that copied words belong to, and who is named in them. Their ids are not given to others from now on. */
export function $copiedRecords(nodes: readonly BaseSerializedNode[]): Records {
  const spans = spansIn(nodes);
  if (spans.length === 0) return NO_RECORDS;
  $reserveRecordIds();
  const all = $getRecords();
  const ofKind = <Value>(kind: SpanKind, records: Readonly<Record<string, Value>>) => {
    const ofIt = spans.filter((span) => (span.kind ?? 'quote') === kind);
    const ids = new Set(ofIt.map(({ record }) => record));
    return pick(records, (id) => ids.has(id));
  };
  const quotes = ofKind('quote', all.quotes);
  const named = new Set(Object.values(quotes).flatMap(({ source, via }) => [source, via]));
  return {
    quotes,
    notes: ofKind('note', all.notes),
    sources: pick(all.sources, (id) => named.has(id)),
  };
}

/** What a span has as it was made is not written. */
interface SpanInCopy extends BaseSerializedNode {
  readonly type: 'span';
  readonly kind?: SpanKind;
  readonly record?: string;
}

function spansIn(nodes: readonly BaseSerializedNode[]): readonly SpanInCopy[] {
  return nodes.flatMap((node) => {
    const inside = spansIn(node.children ?? []);
    return isSpan(node) ? [node, ...inside] : inside;
  });
}

function isSpan(node: BaseSerializedNode): node is SpanInCopy {
  return node.type === 'span';
}

function pick<Value>(
  records: Readonly<Record<string, Value>>,
  isPicked: (id: string) => boolean,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(records).filter(([id]) => isPicked(id)));
}

/** What records that were brought from one editor to another are called there, and what those are called here. */
const brought = new Map<string, string>();

function wayOf(kind: SpanKind, id: string, from: string, to: string): string {
  return [from, to, kind, id].join(' ');
}

/**
 * Makes spans that are to be pasted belong to the records they were copied with, which come along where the story does
 * not have them. Where it has others under their ids the spans get new ones; where their records are unknown, none.
 */
export function $settleSpans(spans: readonly SpanNode[], copy: OwnCopy): void {
  const settled: Record<SpanKind, Map<string, string>> = { quote: new Map(), note: new Map() };
  for (const span of spans) {
    const [kind, copiedId] = [span.getKind(), span.getRecord()];
    const id = settled[kind].get(copiedId) ?? $settle(kind, copiedId, copy);
    settled[kind].set(copiedId, id);
    if (id !== copiedId) span.setRecord(id);
  }
}

/** The id in this story of what was copied under that id, or an empty one. */
function $settle(kind: SpanKind, id: string, copy: OwnCopy): string {
  const copied = recordOf<Quote | Note>(copy.records[RECORDS[kind]], id);
  // Words in a file may have no record; they must not come by one that is not theirs.
  if (!copied) return $recordHere(kind, id) ? '' : id;
  const known = $knownId(kind, id, copy);
  // As long as a story is open its ids mean one thing only, whatever was changed of the records since.
  if (known !== null && $recordHere(kind, known)) return known;
  if (copy.story === $getEditor()._config.namespace && $isSame(kind, id, copied)) return id;
  const newId = known !== null && $isFreeRecordId(kind, known) ? known : $freeRecordId(kind, id);
  const here = $getEditor().getKey();
  brought.set(wayOf(kind, id, copy.editor, here), newId);
  brought.set(wayOf(kind, newId, here, copy.editor), id);
  $bring(newId, copied, copy);
  return newId;
}

function $recordHere(kind: SpanKind, id: string): Quote | Note | null {
  return recordOf<Quote | Note>($getRecords()[RECORDS[kind]], id);
}

/** What the record is called here: its own id in the editor that it was copied from. */
function $knownId(kind: SpanKind, id: string, copy: OwnCopy): string | null {
  if (isHome(copy)) return id;
  return brought.get(wayOf(kind, id, copy.editor, $getEditor().getKey())) ?? null;
}

function isHome({ editor }: OwnCopy): boolean {
  return editor === $getEditor().getKey();
}

/** Whether the story, which was opened anew since, has the record still. It may have been checked, or dealt with. */
function $isSame(kind: SpanKind, id: string, copied: Quote | Note): boolean {
  const here = $recordHere(kind, id);
  const seen = { status: '', verbatim: '' };
  return here !== null && isEqual({ ...here, ...seen }, { ...copied, ...seen });
}

function $bring(id: string, copied: Quote | Note, copy: OwnCopy): void {
  const records = $getRecords();
  if (!('terms' in copied)) {
    $setRecords({ ...records, notes: { ...records.notes, [id]: copied } });
    return;
  }
  const from = { sources: copy.records.sources, isHome: isHome(copy) };
  const [source, some] = bringSource(copied.source, from, records.sources);
  const [via, sources] = bringSource(copied.via, from, some);
  const quotes = { ...records.quotes, [id]: { ...copied, source, via } };
  $setRecords({ ...records, sources, quotes });
}
