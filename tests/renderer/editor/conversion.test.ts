import { buildEditorFromExtensions } from '@lexical/extension';
import * as fc from 'fast-check';
import { $getRoot } from 'lexical';
import { expect, test } from 'vitest';
import type { Block } from '../../../app/article';
import { $collectBlock } from '../../../renderer/editor/convert/collect-block';
import { StoryBlocks } from '../../../renderer/editor/convert/story-blocks';
import { StoryExtension } from '../../../renderer/editor/extensions/story-extension';
import { body } from '../../support/arbitraries';

function show(blocks: readonly Block[]) {
  const editor = buildEditorFromExtensions(StoryExtension);
  const story = new StoryBlocks(editor);
  story.show(blocks);
  return { editor, story };
}

test('what is shown in the editor is collected as the same blocks', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(body, (blocks) => {
      const { editor } = show(blocks);
      const collected = editor
        .getEditorState()
        .read(() => $getRoot().getChildren().map($collectBlock));
      expect(collected.filter((one) => one !== null)).toEqual(blocks);
    }),
    { numRuns: 500 },
  );
});

test('a block that was not edited is the very value that was shown', () => {
  fc.assert(
    fc.property(body, (blocks) => {
      const { story } = show(blocks);
      const kept = story.collect().map((shown) => shown.block);
      expect(kept).toHaveLength(blocks.length);
      kept.forEach((one, index) => expect(one).toBe(blocks[index]));
    }),
    { numRuns: 200 },
  );
});
