import { buildEditorFromExtensions } from '@lexical/extension';
import { $getRoot, $isElementNode, $isTextNode, defineExtension } from 'lexical';
import { expect, it } from 'vitest';
import { figure, gallery, paragraph, text, type Block } from '../../../app/article';
import { StoryBlocks } from '../../../renderer/editor/convert/story-blocks';
import { StoryExtension } from '../../../renderer/editor/extensions/story-extension';
import { $insertBlocks } from '../../../renderer/editor/paste/insert-blocks';
import { NO_RECORDS, $setRecords } from '../../../renderer/editor/records';

const LINE = paragraph(text('One line'));
const FERRY = figure({ picture: 'assets/ferry.png' });

/** What a story of one line is once blocks came into the middle of it. */
function insertedInLine(...blocks: readonly Block[]): readonly Block[] {
  const editor = buildEditorFromExtensions(
    defineExtension({ name: '[root]', dependencies: [StoryExtension] }),
  );
  const story = new StoryBlocks(editor);
  story.show([LINE], () => $setRecords(NO_RECORDS));
  const $insert = () => {
    const line = $getRoot().getFirstChild();
    const words = $isElementNode(line) ? line.getFirstChild() : null;
    if ($isTextNode(words)) words.select(3, 3);
    $insertBlocks(blocks);
  };
  editor.update($insert, { discrete: true });
  return story.collect().map(({ block }) => block);
}

it.each([
  ['a figure', FERRY],
  ['a gallery', gallery(FERRY, FERRY)],
])('%s alone goes below the line and does not part it', (_, block) => {
  expect(insertedInLine(block).slice(0, 2)).toEqual([LINE, block]);
});
