import {
  CLEAR_HISTORY_COMMAND,
  HISTORY_PUSH_TAG,
  SKIP_DOM_SELECTION_TAG,
  type LexicalEditor,
} from 'lexical';
import type { StoreApi } from 'zustand';
import type { SourceId } from '../../app/article';
import { protectSource, unprotectSource } from '../../app/protected';
import { forgetCopiesEverywhere } from '../editor/share-copies';
import { $getRecords, $setRecords, type Records } from '../editor/records';
import type { Story, StoryState } from './story';

type ProtectActions = Pick<Story, 'protectSource' | 'unprotectSource' | 'forgetUndo'>;

/** Takes a source's name out of the story, and puts it there again. */
export function protectActions(
  editor: LexicalEditor,
  store: StoreApi<StoryState>,
  isReadOnly: () => boolean,
): ProtectActions {
  function change(records: Records): void {
    editor.update(() => $setRecords(records), {
      discrete: true,
      tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG],
    });
    // At once, and not with the next look at the text: what is shown by an id must not be gone in between.
    store.setState({ sources: records.sources, quotes: records.quotes });
  }

  const forgetUndo = () => {
    editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
  };

  return {
    forgetUndo,
    protectSource: (id, protection): SourceId | null => {
      if (isReadOnly()) return null;
      const changed = protectSource(editor.read($getRecords), id, protection);
      if (!changed) return null;
      change(changed.records);
      forgetUndo();
      forgetCopiesEverywhere(editor._config.namespace, id);
      return changed.id;
    },
    unprotectSource: (id, person) => {
      if (!isReadOnly()) change(unprotectSource(editor.read($getRecords), id, person));
    },
  };
}
