import type { Tab } from '../../app/ipc/contract';
import { bridge } from '../bridge';
import type { Story } from '../story/story';
import { appStore, frontArticle } from './app-store';
import { askForFront, bringToFront } from './show-story';
import { changeTab, neighboursOf, tabOf } from './tab-list';
import { release, storyIn } from './tab-opening';
import { endStory } from './tab-story';

/** Tabs that were closed, the last one at the end. */
const closed: Tab[] = [];

let last: Promise<unknown> = Promise.resolve();

/** Tabs are closed one after the other: what comes to the front instead is not to be closed meanwhile. */
function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const run = last.then(work);
  last = run.catch(() => undefined);
  return run;
}

/** Shows the tab of an article; false when its story can't be opened. */
export async function showTab(article: string): Promise<boolean> {
  const isLast = askForFront();
  const story = await storyIn(article);
  if (story && isLast()) bringToFront(story);
  return story !== null;
}

/** Shows the tab that is so many places further on, round and round. */
export async function stepTab(step: 1 | -1): Promise<void> {
  const { tabs } = appStore.getState();
  const front = tabs.findIndex(({ article }) => article === frontArticle(appStore.getState()));
  const wanted = tabs.at((front + step) % tabs.length);
  if (wanted) await showTab(wanted.article);
}

/** Closes a tab when its story is saved; false when that can't be done, and why has been said. */
export function closeTab(article: string): Promise<boolean> {
  return inTurn(() => close(article));
}

/** Closes the tab in front; without one, the window. */
export function closeFrontTab(): Promise<boolean> {
  return inTurn(async () => {
    const front = frontArticle(appStore.getState());
    if (front !== null) return close(front);
    window.close();
    return true;
  });
}

async function close(article: string): Promise<boolean> {
  const tab = tabOf(article);
  if (!tab) return true;
  if (!(await letGo(article))) return false;
  closed.push({ article, title: tab.title });
  return true;
}

/** The tab that was closed last, or is just being closed; it is not remembered any longer. */
export function takeClosed(): Promise<Tab | undefined> {
  return inTurn(() => Promise.resolve(closed.pop()));
}

/** Moves the story in front to a window of its own. */
export async function moveToWindow(): Promise<void> {
  const { tabs, story } = appStore.getState();
  if (!story || tabs.length === 1) return;
  const article = story.name;
  if (await inTurn(() => letGo(article))) await bridge.call('window.open', { article });
}

/**
 * Lets go of an article, whose tab stays, while something is done that nobody may write it during. Then the tab goes on
 * with the article by the name that comes back, or by its old one for null. False when the story can't be saved.
 * The work must not close tabs itself.
 */
export function whileClosed(article: string, work: () => Promise<string | null>): Promise<boolean> {
  return inTurn(async () => {
    if (!(await park(article))) return false;
    let name = article;
    try {
      name = (await work()) ?? article;
    } finally {
      await unpark(article, name);
    }
    return true;
  });
}

/** Ends all stories without saving: they were saved, and belong to a library that was left. */
export function dropTabs(): void {
  const { tabs } = appStore.getState();
  appStore.setState({ tabs: [], story: null, opening: null, floating: null });
  for (const { story } of tabs) if (story) endStory(story);
  closed.length = 0;
}

/** Saves and ends the story of a tab, which stays. */
async function park(article: string): Promise<boolean> {
  const story = tabOf(article)?.story ?? null;
  if (story && !(await isSaved(story))) return false;
  if (frontArticle(appStore.getState()) === article) {
    appStore.setState({ story: null, opening: article, floating: null });
  }
  changeTab(article, { story: null });
  if (story) endStory(story);
  await release(article);
  return true;
}

/** Shows the story again if nothing else was shown meanwhile. */
async function unpark(article: string, name: string): Promise<void> {
  changeTab(article, { article: name });
  if (appStore.getState().opening !== article) return;
  appStore.setState({ opening: name });
  if (!(await showTab(name))) appStore.setState({ opening: null });
}

/** A story that can't be saved comes to the front: why has been said. */
async function isSaved(story: Story): Promise<boolean> {
  if (await story.saveNow()) return true;
  bringToFront(story);
  return false;
}

/** Saves the story in a tab and takes the tab away. */
async function letGo(article: string): Promise<boolean> {
  const isFront = frontArticle(appStore.getState()) === article;
  // First, so that nothing can be typed between the last save and the end.
  const next = isFront ? await storyBeside(article) : null;
  const story = tabOf(article)?.story ?? null;
  if (story && !(await isSaved(story))) return false;
  const isStillFront = frontArticle(appStore.getState()) === article;
  appStore.setState(({ tabs }) => ({
    tabs: tabs.filter((tab) => tab.article !== article),
    ...(isStillFront ? { story: next, opening: null, floating: null } : {}),
  }));
  if (story) endStory(story);
  await release(article);
  return true;
}

/** The story that takes the place of the one in front when that is closed. */
async function storyBeside(article: string): Promise<Story | null> {
  for (const tab of neighboursOf(appStore.getState().tabs, article)) {
    const story = await storyIn(tab.article);
    if (story) return story;
  }
  return null;
}
