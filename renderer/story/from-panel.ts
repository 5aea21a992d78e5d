import { HISTORY_MERGE_TAG, HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG } from 'lexical';

/** One step of the undo history each, and the keyboard stays in the panel: without the tag the editor would take it. */
export const FROM_PANEL = { tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] };

/** The same as a part of the step before it. */
export const GOES_ON = { tag: [HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG] };
