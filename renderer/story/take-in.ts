import { HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG, type LexicalEditor } from 'lexical';
import type { StoreApi } from 'zustand';
import type { Article } from '../../app/article';
import { mergeArticles } from '../../app/compare';
import { readText, writeText } from '../../app/format';
import type { FileState } from '../../app/ipc/contract';
import { bridge } from '../bridge';
import type { StoryBlocks } from '../editor/convert/story-blocks';
import { $setRecords } from '../editor/records';
import { planReplacement } from './replace-story';
import type { StoryState } from './story';
import type { StoryFile } from './story-file';

/** What a story is made of, for what changes it as a whole. */
export interface StoryParts {
  readonly name: string;
  readonly editor: LexicalEditor;
  readonly blocks: StoryBlocks;
  readonly file: StoryFile;
  readonly store: StoreApi<StoryState>;
  readonly article: () => Article;
}

/** What became of another state of the file: nothing new, taken over, both put together, or the user has to choose. */
export type TakenIn = 'same' | 'taken' | 'merged' | 'conflict';

/** Makes the story another article, in one step; what is equal stays as it is, and the caret where it was. */
export function replaceStory({ editor, blocks, store }: StoryParts, article: Article): void {
  const { fields, sources, quotes, body } = article;
  const plan = planReplacement(blocks.collect(), body);
  const isFocused = editor.getRootElement()?.contains(document.activeElement) ?? false;
  const tags = isFocused ? [HISTORY_PUSH_TAG] : [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG];
  blocks.replace(body, plan, tags, () => $setRecords({ sources, quotes }));
  store.setState({ fields });
}

/**
 * Takes in what somebody else wrote into the story's file. With nothing unsaved here the story becomes what the file
 * says. Otherwise both are put together, from the state that both began with; where they changed the same place both
 * are kept, and the user chooses.
 */
export async function takeIn(story: StoryParts, theirs: FileState): Promise<TakenIn> {
  const { file } = story;
  if (theirs.text === file.text) {
    file.follow(theirs);
    return 'same';
  }
  if (file.holds(story.article())) {
    replaceStory(story, file.follow(theirs).article);
    story.store.setState({ readOnly: theirs.readOnly });
    return 'taken';
  }
  await keepBoth(story, theirs);
  return mergeIn(story, readText(file.text).article, theirs);
}

/**
 * Brings back words that could not be saved at an earlier time into the story as it was opened: in a state that has
 * gone on since then they are put together with what the others wrote.
 */
export async function takeBack(
  story: StoryParts,
  rescued: { readonly text: string; readonly base: string },
  theirs: FileState,
): Promise<TakenIn> {
  if (rescued.text === theirs.text) return 'same';
  const mine = readText(rescued.text).article;
  if (rescued.base !== theirs.text) await keepBoth(story, theirs, rescued.text);
  replaceStory(story, mine);
  return mergeIn(story, readText(rescued.base).article, theirs);
}

/** Puts the story as it stands by now together with another state of its file. */
export function mergeIn(story: StoryParts, base: Article, theirs: FileState): TakenIn {
  const merge = mergeArticles(base, story.article(), readText(theirs.text).article);
  if (merge.conflicts.length > 0) {
    story.store.setState({ merge, theirs });
    return 'conflict';
  }
  story.file.follow(theirs);
  replaceStory(story, merge.article);
  return 'merged';
}

/** Both sides are kept as versions before they become one. The merge drops nothing, so it does not hang on that. */
async function keepBoth(
  { name, file, article }: StoryParts,
  theirs: FileState,
  mine = writeText(article(), file.read),
): Promise<void> {
  for (const text of [theirs.text, mine]) {
    await bridge.call('history.keep', { article: name, text, reason: 'merge' });
  }
}
