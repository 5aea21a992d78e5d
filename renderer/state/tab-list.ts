import type { Story } from '../story/story';
import { appStore, type OpenTab } from './app-store';

/** The tab of an article, if it has one in this window. */
export function tabOf(article: string): OpenTab | undefined {
  return appStore.getState().tabs.find((tab) => tab.article === article);
}

export function changeTab(article: string, patch: Partial<OpenTab>): void {
  appStore.setState(({ tabs }) => ({
    tabs: tabs.map((tab) => (tab.article === article ? { ...tab, ...patch } : tab)),
  }));
}

/** Puts a story into its tab, or into a new one at the end. */
export function putIntoTab(story: Story): void {
  const title = titleOf(story);
  if (tabOf(story.name)) changeTab(story.name, { story, title });
  else {
    appStore.setState(({ tabs }) => ({ tabs: [...tabs, { article: story.name, title, story }] }));
  }
}

/** The other tabs, those first that come into the place of this one: the next one, then the ones before it. */
export function neighboursOf(tabs: readonly OpenTab[], article: string): readonly OpenTab[] {
  const index = tabs.findIndex((tab) => tab.article === article);
  return [
    ...tabs.slice(index + 1, index + 2),
    ...tabs.slice(0, index).reverse(),
    ...tabs.slice(index + 2),
  ];
}

/** What a tab is called; empty for a story that has no name yet. */
export function titleOf(story: Story): string {
  const { slug, headline } = story.store.getState().fields;
  return slug || headline;
}
