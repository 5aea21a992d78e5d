import type { OpenedArticle } from '../../app/ipc/contract';
import { failure, type Result } from '../../app/result';
import { bridge } from '../bridge';
import { focusHeadline } from '../paper/focus-headline';
import type { Attempt } from '../notices/failure-text';
import { tellFailure } from '../notices/notify';
import { appStore } from './app-store';
import { addStory, askForFront, bringToFront } from './show-story';
import { tabOf } from './tab-list';
import { whenReleased } from './tab-opening';
import { showTab, takeClosed } from './tabs';

/** Shows an article in its tab, or in a new one. */
export function openArticle(article: string): Promise<boolean> {
  if (tabOf(article)) return showTab(article);
  const opened = whenReleased(article).then(() => bridge.call('article.open', { article }));
  return show('open', opened);
}

/** Brings back the tab that was closed last. */
export async function reopenTab(): Promise<void> {
  const tab = await takeClosed();
  if (tab) await openArticle(tab.article);
}

/** An empty story, in the language of the one that is open. */
export async function newStory(): Promise<void> {
  const request = { language: likelyLanguage(), wireCopy: null };
  if (await show('create', bridge.call('article.create', request))) focusHeadline();
}

/** A story as one of the profiles begins it. */
export async function newFromProfile(profile: string): Promise<void> {
  const request = { language: likelyLanguage(), wireCopy: null, profile };
  if (await show('create', bridge.call('article.create', request))) focusHeadline();
}

/** A story read from wire copy; false when it could not be made. */
export async function newFromWireCopy(wireCopy: string, language: string): Promise<boolean> {
  if (!(await show('wire-copy', bridge.call('article.create', { language, wireCopy }))))
    return false;
  focusHeadline();
  return true;
}

/** Asks for a file of another program. */
export function importFile(): Promise<boolean> {
  return show('import', bridge.call('article.import', {}));
}

/** Makes a story of each file that was dropped, one after the other; the last one is in front. */
export async function importDropped(files: readonly File[]): Promise<void> {
  const offered = await bridge.offer(files);
  for (const [index, { name }] of files.entries()) {
    const file = offered[index];
    if (file) await show('import', bridge.call('article.import', { file: file.id }));
    else tellFailure('import', failure('not-found', name).failure);
  }
}

/** The sample story, as a new article of the library. */
export function openSample(): Promise<boolean> {
  return show('create', bridge.call('article.sample', {}));
}

/** What a new story is probably written in: the language of the last one, else of the interface. */
export function likelyLanguage(): string {
  const { story } = appStore.getState();
  return story?.store.getState().fields.language || document.documentElement.lang;
}

/** Shows what comes back in a tab; in front, unless something else was asked for meanwhile. */
async function show(attempt: Attempt, answer: Promise<Result<OpenedArticle>>): Promise<boolean> {
  const isLast = askForFront();
  const opened = await answer;
  if (!opened.ok) {
    tellFailure(attempt, opened.failure);
    return false;
  }
  const story = addStory(opened.value);
  if (!isLast()) return false;
  bringToFront(story);
  return true;
}
