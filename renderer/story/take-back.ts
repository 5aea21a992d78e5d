import { mergeArticles } from '../../app/compare';
import { readText } from '../../app/format';
import type { FileState } from '../../app/ipc/contract';
import type { Rescue } from '../../app/ipc/records';
import { replaceStory } from './replace-story';
import type { StoryParts } from './story-parts';
import { mergeIn, type TakenIn } from './take-in';

/**
 * Brings back words that could not be saved at an earlier time: they are put together with what is unsaved here and
 * with the file, which others may have written since. Nothing is awaited, so that nothing is typed meanwhile.
 */
export function takeBack(story: StoryParts, { text, base }: Rescue): TakenIn {
  const { file, store } = story;
  const theirs = store.getState().theirs ?? file.state;
  if (text === theirs.text) return 'same';
  const now = story.article();
  const rescued = readText(text).article;
  const mine = file.holds(now)
    ? rescued
    : mergeArticles(readText(base).article, now, rescued).article;
  file.follow(base === theirs.text ? theirs : notOnDisk(base));
  const taken = mergeIn(story, theirs, mine);
  if (taken === 'conflict') replaceStory(story, mine);
  return taken;
}

/** A state that no file has: until the user has chosen nothing can be saved over what others wrote. */
function notOnDisk(text: string): FileState {
  return { text, revision: '', readOnly: null };
}
