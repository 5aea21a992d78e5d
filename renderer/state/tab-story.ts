import type { OpenedArticle } from '../../app/ipc/contract';
import { openStory } from '../story/open-story';
import type { Story } from '../story/story';
import { storyReport } from './story-report';
import { changeTab, tabOf, titleOf } from './tab-list';
import { watchStory } from './watch-story';

const stops = new WeakMap<Story, () => void>();

/** Opens a story for a tab: what is to be said of it is said, and the tab has its name. */
export function makeStory(opened: OpenedArticle): Story {
  const story = openStory(opened, storyReport(opened.article));
  const stopWatching = watchStory(story);
  const stopNaming = story.store.subscribe(({ fields }, before) => {
    if (fields === before.fields || tabOf(story.name)?.story !== story) return;
    const title = titleOf(story);
    if (title !== tabOf(story.name)?.title) changeTab(story.name, { title });
  });
  stops.set(story, () => {
    stopWatching();
    stopNaming();
  });
  return story;
}

/** Ends a story that nothing shows any more. Save first. */
export function endStory(story: Story): void {
  stops.get(story)?.();
  story.dispose();
}
