import { diffArrays } from 'diff';
import { HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG, type NodeKey } from 'lexical';
import type { Article, Block } from '../../app/article';
import type { Replacement, ShownBlock } from '../editor/convert/story-blocks';
import { $setRecords } from '../editor/records';
import { describeStory } from './describe-story';
import type { StoryParts } from './story-parts';

/** Makes the story another article, in one step; what is equal stays as it is, and the caret where it was. */
export function replaceStory({ editor, blocks, store }: StoryParts, article: Article): void {
  const { fields, sources, quotes, notes, body } = article;
  const plan = planReplacement(blocks.collect(), body);
  const isFocused = editor.getRootElement()?.contains(document.activeElement) ?? false;
  const tags = isFocused ? [HISTORY_PUSH_TAG] : [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG];
  blocks.replace(body, plan, tags, () => $setRecords({ sources, quotes, notes }));
  // All at once, so that a field that has the keyboard can tell what is new from what was typed.
  store.setState((state) => ({
    fields,
    ...describeStory(blocks, editor, fields.language, state),
    replaced: state.replaced + 1,
  }));
}

/**
 * How blocks take the place of those that are shown: equal ones stay where they are, and where some were changed the
 * first takes the place of the first, the second of the second.
 */
export function planReplacement(
  shown: readonly ShownBlock[],
  blocks: readonly Block[],
): Replacement {
  const keep = new Map<number, NodeKey>();
  const stead = new Map<number, NodeKey>();
  const [before, after] = [shown.map(({ block }) => block), blocks].map((side) =>
    side.map((block) => JSON.stringify(block)),
  ) as [string[], string[]];
  let [from, to] = [0, 0];
  let removed: readonly number[] = [];
  for (const { added, removed: gone, count } of diffArrays(before, after)) {
    if (gone) {
      removed = Array.from({ length: count }, (_, index) => from + index);
      from += count;
    } else if (added) {
      const pairs = Math.min(count, removed.length);
      for (let index = 0; index < pairs; index += 1) {
        stead.set(to + index, shown[removed[index]!]!.key);
      }
      to += count;
      removed = [];
    } else {
      for (let index = 0; index < count; index += 1) keep.set(to + index, shown[from + index]!.key);
      [from, to] = [from + count, to + count];
      removed = [];
    }
  }
  return { keep, stead };
}
