import { HISTORY_PUSH_TAG, PASTE_TAG, type LexicalEditor } from 'lexical';
import { isEqual } from '../../app/equal';
import { $insertAtPlace, $pastePlace, type PastePlace } from '../editor/paste-place';
import { inTurn } from './in-turn';

/** Gets ready what was pasted, and then calls `insert` with what puts it into the story; or does not, and nothing comes. */
type Work = (insert: ($insert: () => void) => void) => Promise<void>;

/**
 * For pastes that may take a moment: each comes where it was asked for, though the caret went on since, before what is
 * pasted later, and in one step that can be undone. Call what is returned inside an update.
 */
export function pasteInTurn(editor: LexicalEditor): (work: Work) => void {
  const run = inTurn();
  /** Where the last paste was asked for, until it is in. */
  let waiting: PastePlace | null = null;
  return (work) => {
    const asked = $pastePlace();
    // Two at one place: the caret is behind the first when the second has its turn.
    const place = waiting !== null && isEqual(asked, waiting) ? null : asked;
    waiting = asked;
    run(async () => {
      await work(($insert) =>
        editor.update(() => (place ? $insertAtPlace(place, $insert) : $insert()), {
          tag: [PASTE_TAG, HISTORY_PUSH_TAG],
        }),
      );
      if (waiting === asked) waiting = null;
    });
  };
}
