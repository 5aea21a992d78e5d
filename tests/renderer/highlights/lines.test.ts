import { buildEditorFromExtensions } from '@lexical/extension';
import * as fc from 'fast-check';
import { $getNodeByKey } from 'lexical';
import { expect, test } from 'vitest';
import { linesOf } from '../../../app/quotes/in-article/lines';
import { StoryBlocks } from '../../../renderer/editor/convert/story-blocks';
import { StoryExtension } from '../../../renderer/editor/extensions/story-extension';
import { $linesOf } from '../../../renderer/highlights/lines';
import { body } from '../../support/arbitraries';

test('the lines of the editor are those of the article, each at its number', () => {
  fc.assert(
    fc.property(body, (blocks) => {
      const editor = buildEditorFromExtensions(StoryExtension);
      const story = new StoryBlocks(editor);
      story.show(blocks);
      const shown = story.collect();
      const lines = editor.getEditorState().read(() =>
        shown.flatMap(({ key }, block) =>
          $linesOf($getNodeByKey(key)!).map(({ text, pieces }, run) => {
            expect(pieces[0]!.start).toBe(0);
            expect(pieces.at(-1)!.end).toBe(text.length);
            return { block, run, text };
          }),
        ),
      );
      const known = linesOf(shown.map(({ block }) => block));
      expect(lines).toEqual(known.map(({ block, run, text }) => ({ block, run, text })));
    }),
  );
});
