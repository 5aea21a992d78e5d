import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ArticleSummary, LibraryState } from '../../app/ipc/contract';
import type { Settings } from '../../app/ipc/settings';
import type { Notice } from '../notices/notice';
import type { Story, StoryState } from '../story/story';

/** The part of the settings that the window shows and changes. */
export type ViewSettings = Pick<Settings, 'language' | 'theme' | 'textSize' | 'columns'>;

export type Column = keyof Settings['columns'];
export type PanelTab = 'quotes' | 'pictures';

/** All that the window knows beside the open story, which has a store of its own. */
export interface AppState {
  readonly settings: ViewSettings;
  readonly systemLanguages: readonly string[];
  readonly library: LibraryState;
  /** Newest first; null until the library was read. */
  readonly articles: readonly ArticleSummary[] | null;
  /** When they were read, milliseconds since 1970. */
  readonly listedAt: number;
  readonly story: Story | null;
  readonly panelTab: PanelTab;
  /** What floats over the desk and has the keyboard. */
  readonly floating: 'quote' | 'link' | 'wire-copy' | null;
  /** The side column that lies over the story, where the window is too narrow to stand it beside. */
  readonly overlay: Column | null;
  readonly notices: readonly Notice[];
}

export const appStore = createStore<AppState>(() => ({
  settings: {
    language: 'system',
    theme: 'system',
    textSize: 100,
    columns: { library: true, panel: true },
  },
  systemLanguages: [],
  library: { folder: '', problem: null },
  articles: null,
  listedAt: 0,
  story: null,
  panelTab: 'quotes',
  floating: null,
  overlay: null,
  notices: [],
}));

export function useApp<Value>(select: (state: AppState) => Value): Value {
  return useStore(appStore, select);
}

/** What is selected of the story's state; what comes out has to be the same value while nothing of it changed. */
export function useStoryState<Value>(story: Story, select: (state: StoryState) => Value): Value {
  return useStore(story.store, select);
}
