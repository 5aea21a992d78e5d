import type { OpenedArticle } from '../../app/ipc/contract';
import { openStory } from '../story/open-story';
import { tellFailure } from '../notices/notify';
import { appStore } from './app-store';
import { watchStory } from './watch-story';

let stopWatching: () => void = () => {};

/** Shows an article in place of the present one, whose text has to be in its file already. */
export function showStory(opened: OpenedArticle): void {
  const before = appStore.getState().story;
  stopWatching();
  const story = openStory(opened, (failure) => tellFailure('picture', failure));
  stopWatching = watchStory(story);
  appStore.setState({ story, floating: null, overlay: null });
  // Only when nothing shows it any more.
  before?.dispose();
}

/**
 * Saves the present story and shows another one. A story that can't be saved stays: its text is nowhere else, and
 * whoever watches it has said why.
 */
export async function changeStory(opened: OpenedArticle): Promise<boolean> {
  const { story } = appStore.getState();
  if (story && !(await story.saveNow())) return false;
  // A second click may have changed the story while the first one was being saved.
  if (appStore.getState().story !== story) return false;
  showStory(opened);
  return true;
}
