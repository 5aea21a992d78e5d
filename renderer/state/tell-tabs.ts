import { bridge } from '../bridge';
import { appStore, frontArticle, type AppState, type OpenTab } from './app-store';

/** A name is told when nobody has typed in it for so long, in milliseconds. */
const PAUSE = 300;

/** As the contract has it. */
const MOST = 200;
const LONGEST_TITLE = 500;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Tells main what stands in the tabs, now and after every change: the next session begins with it. */
export function followTabs(): void {
  tellTabs();
  appStore.subscribe((state, before) => {
    if (frontArticle(state) !== frontArticle(before) || !isSame(state.tabs, before.tabs)) {
      tellTabs();
    } else if (state.tabs !== before.tabs) {
      clearTimeout(timer);
      timer = setTimeout(tellTabs, PAUSE);
    }
  });
}

/** Tells it at once. */
export function tellTabs(): void {
  clearTimeout(timer);
  void bridge.call('window.tabs', tabsOf(appStore.getState()));
}

/** Whether the tabs have the same articles, by whatever name. */
function isSame(some: readonly OpenTab[], others: readonly OpenTab[]): boolean {
  const isAlike = (tab: OpenTab, index: number) => tab.article === others[index]?.article;
  return some === others || (some.length === others.length && some.every(isAlike));
}

function tabsOf(state: AppState) {
  const tabs = state.tabs
    .slice(0, MOST)
    .map(({ article, title }) => ({ article, title: title.slice(0, LONGEST_TITLE) }));
  return { tabs, front: frontArticle(state) };
}
