import { $getRoot, $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { newRecordId, RECORDS, type SpanKind } from '../../app/article';
import { $getRecords } from '../editor/records';
import { $spansIn, $tagSelection } from '../editor/tag-words';

/**
 * Tags the selected words as those of a new record and takes note of it by `$record`, in one step. Says its id, or null
 * where nothing that can be tagged is selected.
 */
export type TagSelected = (kind: SpanKind, $record: (id: string) => void) => string | null;

export function createTagSelected(editor: LexicalEditor): TagSelected {
  /** Ids given in this window. None is given twice: words of an untagged quote may still be on the clipboard. */
  const given: Readonly<Record<SpanKind, Set<string>>> = { quote: new Set(), note: new Set() };
  return (kind, $record) => {
    let tagged: string | null = null;
    editor.update(
      () => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection) || selection.isCollapsed()) return;
        const id = newRecordId(kind, [...$takenIds(kind), ...given[kind]]);
        given[kind].add(id);
        if (!$tagSelection(selection, kind, id)) return;
        $record(id);
        tagged = id;
      },
      { discrete: true },
    );
    return tagged;
  };
}

/** Those of records, and of words whose record is missing: they must not come by one that is not theirs. */
function $takenIds(kind: SpanKind): readonly string[] {
  const spans = $spansIn($getRoot()).filter((span) => span.getKind() === kind);
  return [...Object.keys($getRecords()[RECORDS[kind]]), ...spans.map((span) => span.getRecord())];
}
