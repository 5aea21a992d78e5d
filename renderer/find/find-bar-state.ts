import { createStore } from 'zustand/vanilla';
import type { FindQuery } from '../../app/find';
import type { Place } from '../highlights/place';
import type { FindSession } from './find-session';

/** What stands in the find bar. It is the window's: it stays as it is when another story comes to the front. */
export interface FindBarState {
  readonly isOpen: boolean;
  readonly showsReplace: boolean;
  readonly query: FindQuery;
  readonly replacement: string;
  /** The keyboard is to go to the field for the words as soon as it is there. */
  readonly wantsKeyboard: boolean;
  /** Where to look from when the bar opens: by then the keyboard is in it. */
  readonly from: Place | null;
  /** The search that the bar on the screen is for. */
  readonly session: FindSession | null;
}

export const findBar = createStore<FindBarState>(() => ({
  isOpen: false,
  showsReplace: false,
  query: { text: '', matchCase: false, wholeWord: false, isExpression: false },
  replacement: '',
  wantsKeyboard: false,
  from: null,
  session: null,
}));

export function changeQuery(patch: Partial<FindQuery>): void {
  findBar.setState(({ query }) => ({ query: { ...query, ...patch } }));
}
