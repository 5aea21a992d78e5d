import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import type { SpanKind } from '../../app/article';
import { $newRecordId } from '../editor/new-record-id';
import { $tagSelection } from '../editor/tag-words';

/**
 * Tags the selected words as those of a new record and takes note of it by `$record`, in one step. Says its id, or null
 * where nothing that can be tagged is selected.
 */
export type TagSelected = (kind: SpanKind, $record: (id: string) => void) => string | null;

export function createTagSelected(editor: LexicalEditor): TagSelected {
  return (kind, $record) => {
    let tagged: string | null = null;
    editor.update(
      () => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection) || selection.isCollapsed()) return;
        const id = $newRecordId(kind);
        if (!$tagSelection(selection, kind, id)) return;
        $record(id);
        tagged = id;
      },
      { discrete: true },
    );
    return tagged;
  };
}
