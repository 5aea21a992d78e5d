import type { NodeKey } from 'lexical';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { QuoteId, SourceId } from '../../app/article';
import type { LibraryState, Tab } from '../../app/ipc/contract';
import type { Settings } from '../../app/ipc/settings';
import type { Notice } from '../notices/notice';
import type { QuoteProposal } from '../quotes/quote-proposal';
import type { Story, StoryState } from '../story/story';

/** The part of the settings that the window shows and changes. */
export type ViewSettings = Pick<
  Settings,
  | 'language'
  | 'theme'
  | 'textSize'
  | 'columns'
  | 'selectionToolbar'
  | 'smartTyping'
  | 'focus'
  | 'typewriter'
  | 'exportedPictures'
  | 'exportChoice'
  | 'ownPage'
>;

export type Column = keyof Settings['columns'];
export type PanelTab = 'quotes' | 'pictures' | 'notes';

/** An article that stands in a tab. Its story is opened when it is first shown, and then stays as it was left. */
export interface OpenTab extends Tab {
  readonly story: Story | null;
}

/** All that the window knows beside the open stories, each of which has a store of its own. */
export interface AppState {
  readonly settings: ViewSettings;
  readonly systemLanguages: readonly string[];
  readonly library: LibraryState;
  readonly tabs: readonly OpenTab[];
  /** The story of the tab in front. */
  readonly story: Story | null;
  /** The article of the tab in front, while its story is not there yet. */
  readonly opening: string | null;
  readonly panelTab: PanelTab;
  /** What floats over the desk and has the keyboard. */
  readonly floating:
    | 'quote'
    | 'quote-sheet'
    | 'note'
    | 'link'
    | 'wire-copy'
    | 'versions'
    | 'merge'
    | 'story-question'
    | 'tk-question'
    | 'off-record-question'
    | 'palette'
    | 'shortcuts'
    | 'about'
    | 'new-from-profile'
    | 'snippets'
    | 'save-snippet'
    | 'preferences'
    | 'sources'
    | 'export'
    | 'export-report'
    | 'file-blocked'
    | 'protected'
    | 'framing'
    | 'picture'
    | 'relink'
    | 'problem'
    | null;
  /** What the popover for a quote has filled in, if it is not for what is selected. */
  readonly quoteProposal: QuoteProposal | null;
  /** The quote whose record the sheet shows. */
  readonly quoteShown: QuoteId | null;
  /** The source that is protected, or asked to be. */
  readonly sourceShown: SourceId | null;
  /** The figure whose picture is framed, or shown large. */
  readonly figureShown: NodeKey | null;
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
    selectionToolbar: true,
    smartTyping: true,
    focus: false,
    typewriter: false,
    exportedPictures: {
      widths: [],
      formats: ['original'],
      keepsDeviceData: false,
      isBeside: false,
    },
    exportChoice: { formats: ['html'], form: 'page', flavour: 'galley' },
    ownPage: { template: null, css: null },
  },
  systemLanguages: [],
  library: { folder: '', problem: null },
  tabs: [],
  story: null,
  opening: null,
  panelTab: 'quotes',
  floating: null,
  quoteProposal: null,
  quoteShown: null,
  sourceShown: null,
  figureShown: null,
  overlay: null,
  notices: [],
}));

export function useApp<Value>(select: (state: AppState) => Value): Value {
  return useStore(appStore, select);
}

/** The article of the tab in front. */
export function frontArticle({ story, opening }: AppState): string | null {
  return story?.name ?? opening;
}

/** Whether everything but the story has stepped away; without a story there is nothing to step away from. */
export function isFocusMode({ settings, story, opening }: AppState): boolean {
  return settings.focus && (story ?? opening) !== null;
}

/** What is selected of the story's state; what comes out has to be the same value while nothing of it changed. */
export function useStoryState<Value>(story: Story, select: (state: StoryState) => Value): Value {
  return useStore(story.store, select);
}
