import { CLEAR_HISTORY_COMMAND } from 'lexical';
import type { Article } from '../../app/article';
import { mergeArticles } from '../../app/compare';
import type { FileState } from '../../app/ipc/contract';
import { bridge } from '../bridge';
import { isEmptied, mergeFiles } from './merge-files';
import { replaceStory } from './replace-story';
import { NO_MERGE } from './story';
import type { StoryParts } from './story-parts';

/**
 * What became of another state of the file: nothing new, taken over, both put together, or the user has to choose.
 * `refused`: nothing can be put together with it, and the words that are not saved stay on the screen.
 */
export type TakenIn = 'same' | 'taken' | 'merged' | 'conflict' | 'refused';

/**
 * Takes in what somebody else wrote into the story's file. With nothing unsaved here the story becomes what the file
 * says. Otherwise both are put together, from the state that both began with; where they changed the same place both
 * are kept, and the user chooses.
 */
export async function takeIn(story: StoryParts, theirs: FileState): Promise<TakenIn> {
  const { file } = story;
  if (theirs.text === file.text) {
    file.follow(theirs);
    settle(story);
    return 'same';
  }
  await keepVersions(story, theirs);
  // Nothing is awaited from here on: what is typed meanwhile would be in neither.
  if (file.holds(story.article()) && !isEmptied(file.text, theirs.text)) {
    takeOverAll(story, theirs);
    return 'taken';
  }
  return theirs.readOnly ? refuse(story, theirs) : mergeIn(story, theirs);
}

/** Puts the story together with another state of its file. */
export function mergeIn(story: StoryParts, theirs: FileState, mine = story.article()): TakenIn {
  const merge = mergeFiles(story.file.text, mine, theirs.text);
  if (merge.conflicts.length > 0) {
    story.store.setState({ merge, mine, theirs });
    return 'conflict';
  }
  goOn(story, merge.article, theirs);
  return 'merged';
}

/** Ends a merge with what the user chose, and with what was typed since it began. */
export function resolve(story: StoryParts, resolved: Article): TakenIn {
  const { mine, theirs } = story.store.getState();
  if (!mine || !theirs) return 'same';
  const { article, conflicts } = mergeArticles(mine, story.article(), resolved);
  if (conflicts.length > 0) return mergeIn(story, theirs);
  goOn(story, article, theirs);
  return 'merged';
}

function takeOverAll(story: StoryParts, theirs: FileState): void {
  replaceStory(story, story.file.follow(theirs).article);
  settle(story);
  // Who only reads has nothing to take back, and once they write it must not be the work of others.
  if (story.store.getState().holder) {
    story.editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
  }
}

/** What a damaged file seems to say is not what others wrote. */
function refuse({ store }: StoryParts, theirs: FileState): TakenIn {
  store.setState(({ holder, readOnly }) => ({
    ...NO_MERGE,
    theirs,
    readOnly: holder ? readOnly : theirs.readOnly,
  }));
  return 'refused';
}

function goOn(story: StoryParts, article: Article, theirs: FileState): void {
  story.file.follow(theirs);
  replaceStory(story, article);
  settle(story);
}

/** The story stands on its file. Who only reads still does: what others write gives nobody the lock. */
function settle({ file, store }: StoryParts): void {
  store.setState(({ holder, readOnly }) => ({
    ...NO_MERGE,
    readOnly: holder ? readOnly : file.state.readOnly,
    problems: file.read.problems,
  }));
}

/**
 * Keeps both sides before they become one; with nothing unsaved here theirs, which an undo can take off the screen.
 * Nothing is dropped here, so it does not hang on that. A state of the file is kept once.
 */
async function keepVersions({ name, file, store, article }: StoryParts, theirs: FileState) {
  const { holder, theirs: before } = store.getState();
  if (before?.revision === theirs.revision) return;
  const mine = file.textOf(article());
  const isUnsaved = mine !== file.text;
  // Each save of the window that writes comes this way to those that read: it keeps versions itself.
  if (holder && !isUnsaved) return;
  const texts =
    isUnsaved || isEmptied(file.text, theirs.text) ? [theirs.text, mine] : [theirs.text];
  for (const text of texts) {
    await bridge.call('history.keep', { article: name, text, reason: 'merge' });
  }
}
