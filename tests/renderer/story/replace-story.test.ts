import { buildEditorFromExtensions } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import * as fc from 'fast-check';
import {
  $getRoot,
  $isElementNode,
  configExtension,
  defineExtension,
  HISTORY_PUSH_TAG,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { paragraph, text, type Block } from '../../../app/article';
import { $caretPlace, $selectAtOffset } from '../../../renderer/editor/caret-place';
import { StoryBlocks } from '../../../renderer/editor/convert/story-blocks';
import { StoryExtension } from '../../../renderer/editor/extensions/story-extension';
import { planReplacement } from '../../../renderer/story/replace-story';
import { body } from '../../support/arbitraries';

function show(blocks: readonly Block[]) {
  const editor = buildEditorFromExtensions(
    defineExtension({
      name: '[root]',
      dependencies: [StoryExtension, configExtension(HistoryExtension, { disabled: false })],
    }),
  );
  const story = new StoryBlocks(editor);
  story.show(blocks);
  story.follow();
  const replace = (wanted: readonly Block[]) =>
    story.replace(wanted, planReplacement(story.collect(), wanted), [HISTORY_PUSH_TAG], () => {});
  return { editor, story, replace };
}

const blocksOf = (story: StoryBlocks) => story.collect().map(({ block }) => block);

/** A body, and what somebody else made of it: some blocks gone, some new, the rest equal but not the same values. */
const edited = body.chain((before) =>
  fc.tuple(
    fc.constant(before),
    fc
      .tuple(fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), body)
      .map(([kept, others]): readonly Block[] => {
        const after = before.filter((_block, index) => kept[index % 20]);
        others.slice(0, 3).forEach((block, index) => after.splice(index * 2, 0, block));
        return structuredClone(after);
      }),
  ),
);

describe('a story becomes another one', () => {
  it('exactly, with the new values, and undo takes it back', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(edited, async ([before, after]) => {
        const { editor, story, replace } = show(before);
        replace(after);
        const shown = blocksOf(story);
        expect(shown).toEqual(after);
        shown.forEach((block, index) => expect(block).toBe(after[index]));
        editor.dispatchCommand(UNDO_COMMAND, undefined);
        await Promise.resolve();
        expect(blocksOf(story)).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });

  it('with the nodes of what is equal', () => {
    const [one, two, three] = ['One.', 'Two.', 'Three.'].map((words) => paragraph(text(words)));
    const { story, replace } = show([one!, two!, three!]);
    const keys = story.collect().map(({ key }) => key);
    replace(structuredClone([one!, paragraph(text('Two, changed.')), three!]));
    const now = story.collect().map(({ key }) => key);
    expect([now[0], now[2]]).toEqual([keys[0], keys[2]]);
    expect(now[1]).not.toBe(keys[1]);
  });

  it('with the caret where it was, in a changed paragraph too', () => {
    const { editor, replace } = show([
      paragraph(text('One.')),
      paragraph(text('It opens at dawn.')),
    ]);
    const caretIn = (index: number, offset: number) =>
      editor.update(() => $selectAtOffset($getRoot().getChildAtIndex(index)!, offset), {
        discrete: true,
      });
    const caret = () =>
      editor.getEditorState().read(() => {
        const place = $caretPlace();
        const blocks = $getRoot().getChildren();
        return [blocks.findIndex((node) => node.getKey() === place?.block), place?.offset];
      });
    caretIn(1, 8);
    replace([
      paragraph(text('Zero.')),
      paragraph(text('One.')),
      paragraph(text('It opens at noon.')),
    ]);
    expect(caret()).toEqual([2, 8]);
    replace([paragraph(text('It opens at noon.'))]);
    expect(caret()).toEqual([0, 8]);
    replace([paragraph(text('It'))]);
    expect(caret()).toEqual([0, 2]);
  });

  it('and has a line to write on behind what is no paragraph', () => {
    const { editor, replace } = show([paragraph(text('One.'))]);
    replace([{ type: 'section-break' }]);
    const last = editor.getEditorState().read(() => $getRoot().getLastChild());
    expect($isElementNode(last)).toBe(true);
  });
});
