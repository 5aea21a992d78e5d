import type { OpenedArticle } from '../../app/ipc/contract';
import type { Story } from '../story/story';
import { appStore } from './app-store';
import { changeTab, putIntoTab, tabOf, titleOf } from './tab-list';
import { endStory, makeStory } from './tab-story';

/** Counts what was asked for: of two stories opened in a row the last one is in front, whichever comes first. */
let asked = 0;

/** Takes note that something is to come to the front; whether nothing else was asked for since. */
export function askForFront(): () => boolean {
  asked += 1;
  const mine = asked;
  return () => mine === asked;
}

/** Shows the story of a tab. The one before is saved and stays open behind it. */
export function bringToFront(story: Story): void {
  const before = appStore.getState().story;
  if (before === story) return;
  void before?.saveNow();
  appStore.setState({ story, opening: null, floating: null, overlay: null });
}

/** Puts an article that was just opened into a tab. */
export function addStory(opened: OpenedArticle): Story {
  const known = tabOf(opened.article)?.story;
  if (known) return known;
  const story = makeStory(opened);
  putIntoTab(story);
  return story;
}

/** Goes on with another article in the tab of a story, whose text is in that one. */
export function goOnIn(before: Story, opened: OpenedArticle): void {
  const story = makeStory(opened);
  changeTab(before.name, { article: story.name, title: titleOf(story), story });
  if (appStore.getState().story === before) {
    appStore.setState({ story, floating: null });
  }
  // Only when nothing shows it any more.
  endStory(before);
}
