import type { LexicalEditor } from 'lexical';
import type { StoreApi } from 'zustand';
import type { SpanKind } from '../../app/article';
import { recordClass } from '../editor/nodes/span-node';
import type { StoryState } from './story';

type Records = Pick<StoryState, 'sources' | 'quotes' | 'notes'>;

/** The parts of the story that the looks hang on, and the rules they come to. */
interface Looks {
  readonly partsOf: (records: Records) => readonly unknown[];
  readonly rulesOf: (records: Records) => readonly string[];
}

/** The words of a record, more to the point than what styles/ says of all quotes or notes. */
export function recordSelector(kind: SpanKind, id: string): string {
  const one = `.${CSS.escape(recordClass(kind, id))}`;
  return one + one;
}

/**
 * Shows by one style sheet what records say of their words: the text itself is not touched by it. The sheet is there
 * while the story is on screen, for the words of another story are under the same ids. Returns how to stop.
 */
export function showByRecords(
  editor: LexicalEditor,
  { getState, subscribe }: StoreApi<StoryState>,
  { partsOf, rulesOf }: Looks,
): () => void {
  const sheet = new CSSStyleSheet();
  const show = (state: StoryState) => sheet.replaceSync(rulesOf(state).join('\n'));
  const hide = () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
  show(getState());
  const stops = [
    editor.registerRootListener((root) => {
      hide();
      if (root) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }),
    subscribe((state, before) => {
      const then = partsOf(before);
      if (partsOf(state).some((part, index) => part !== then[index])) show(state);
    }),
    hide,
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
