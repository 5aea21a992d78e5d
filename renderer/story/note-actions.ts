import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { note, type NoteId } from '../../app/article';
import type { SpanNode } from '../editor/nodes/span-node';
import { $getRecords, $setRecords } from '../editor/records';
import { $spansIn, $spansOf, $untag } from '../editor/tag-words';
import { FROM_PANEL, GOES_ON } from './from-panel';
import { showAt } from './show-at';
import type { Story } from './story';
import type { TagSelected } from './tag-selected';

type NoteActions = Pick<
  Story,
  'addNote' | 'changeNote' | 'removeNote' | 'showNote' | 'showNextNote'
>;

/** What is done with the notes to the desk. A story that can only be read is not changed on screen either. */
export function noteActions(
  editor: LexicalEditor,
  tagSelected: TagSelected,
  isReadOnly: () => boolean,
): NoteActions {
  /** The note that was gone to last: others may begin at the very same place. */
  let shown: NoteId | null = null;
  const show = ($find: () => SpanNode | null) => {
    showAt(editor, () => {
      const span = $find();
      shown = span?.getRecord() ?? null;
      span?.select(0, span.getChildrenSize());
      return span?.getKey() ?? null;
    });
  };
  return {
    addNote: (text, at) => {
      if (isReadOnly()) return null;
      return tagSelected('note', (id) => {
        const records = $getRecords();
        $setRecords({ ...records, notes: { ...records.notes, [id]: note(text, { at }) } });
      });
    },
    changeNote: (id, patch, goesOn = false) => {
      if (isReadOnly()) return;
      const $change = () => {
        const records = $getRecords();
        const before = records.notes[id];
        if (!before) return;
        $setRecords({ ...records, notes: { ...records.notes, [id]: { ...before, ...patch } } });
      };
      editor.update($change, goesOn ? GOES_ON : FROM_PANEL);
    },
    removeNote: (id) => {
      if (isReadOnly()) return;
      editor.update(() => {
        const { notes, ...records } = $getRecords();
        const { [id]: _gone, ...others } = notes;
        $untag($getRoot(), 'note', id);
        $setRecords({ ...records, notes: others });
      }, FROM_PANEL);
    },
    showNote: (id) => show(() => $spansOf($getRoot(), 'note', id)[0] ?? null),
    showNextNote: () => {
      show(() => $nextOpen(shown));
      return shown;
    },
  };
}

/** The first words of the open note behind the one shown last, or else behind the caret; behind the last, the first. */
function $nextOpen(shown: NoteId | null): SpanNode | null {
  const spans = $openNotes();
  const selection = $getSelection();
  const caret = $isRangeSelection(selection) ? selection.anchor.getNode() : null;
  if (!caret) return spans[0] ?? null;
  const here = spans.findIndex((span) => span.getRecord() === shown && $holds(span, caret));
  const next = here >= 0 ? spans[here + 1] : spans.find((span) => $isBehind(span, caret));
  return next ?? spans[0] ?? null;
}

/** The first span of each open note, in reading order. */
function $openNotes(): readonly SpanNode[] {
  const { notes } = $getRecords();
  const first = new Map<NoteId, SpanNode>();
  for (const span of $spansIn($getRoot())) {
    const id = span.getRecord();
    const isOpen = span.getKind() === 'note' && notes[id]?.status === 'open';
    if (isOpen && !first.has(id)) first.set(id, span);
  }
  return [...first.values()];
}

function $holds(span: SpanNode, node: LexicalNode): boolean {
  return span.is(node) || span.isParentOf(node);
}

function $isBehind(span: SpanNode, node: LexicalNode): boolean {
  return !$holds(span, node) && node.isBefore(span);
}
