import { $getEditor, $getRoot, type LexicalEditor } from 'lexical';
import { newRecordId, RECORDS, SPAN_KINDS, type SpanKind } from '../../app/article';
import { $getRecords } from './records';
import { $spansIn } from './tag-words';

type Ids = Readonly<Record<SpanKind, Set<string>>>;

/** Ids that are not given again in an editor although nothing may have them any more. */
const reserved = new WeakMap<LexicalEditor, Ids>();

/** An id for a new record of this kind. None is given twice, so that copied words do not come by another's record. */
export function $newRecordId(kind: SpanKind): string {
  const ids = $reservedIds()[kind];
  const id = newRecordId(kind, [...$takenIds(kind), ...ids]);
  ids.add(id);
  return id;
}

/** The wanted id for a record that is brought here, or a new one where it is another record's or was. */
export function $freeRecordId(kind: SpanKind, wanted: string): string {
  const ids = $reservedIds()[kind];
  if (ids.has(wanted) || !$isFreeRecordId(kind, wanted)) return $newRecordId(kind);
  ids.add(wanted);
  return wanted;
}

/** Whether no record of the story has the id, and none of its words. */
export function $isFreeRecordId(kind: SpanKind, id: string): boolean {
  return !$takenIds(kind).includes(id);
}

/** Keeps all ids of the story from being given again: words that have them are on the clipboard from now on. */
export function $reserveRecordIds(): void {
  const ids = $reservedIds();
  for (const kind of SPAN_KINDS) {
    for (const id of Object.keys($getRecords()[RECORDS[kind]])) ids[kind].add(id);
  }
}

function $reservedIds(): Ids {
  const editor = $getEditor();
  const ids = reserved.get(editor) ?? { quote: new Set(), note: new Set() };
  reserved.set(editor, ids);
  return ids;
}

/** Those of records, and of words whose record is missing: they must not come by one that is not theirs. */
function $takenIds(kind: SpanKind): readonly string[] {
  const spans = $spansIn($getRoot()).filter((span) => span.getKind() === kind);
  return [...Object.keys($getRecords()[RECORDS[kind]]), ...spans.map((span) => span.getRecord())];
}
