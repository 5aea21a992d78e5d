import { createStore } from 'zustand/vanilla';

/** A story that is to be exported, as the user knows it. */
export interface ToExport {
  readonly article: string;
  readonly title: string;
}

/** Which stories the dialog that floats over the desk is about, or the last one that did. */
export const exportQuestion = createStore<{ readonly stories: readonly ToExport[] }>(() => ({
  stories: [],
}));
