import { buildEditorFromExtensions } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import {
  $getRoot,
  $getSelection,
  configExtension,
  defineExtension,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { figure, paragraph, text, type Block } from '../../../app/article';
import { readPhoto } from '../../../app/pictures';
import { StoryBlocks } from '../../../renderer/editor/convert/story-blocks';
import { StoryExtension } from '../../../renderer/editor/extensions/story-extension';
import { $figureOf } from '../../../renderer/editor/nodes/figure-node';
import { pictureRun } from '../../../renderer/editor/picture-run';
import { $picturePlace, type PicturePlace } from '../../../renderer/editor/place-picture';
import { NO_RECORDS, $setRecords } from '../../../renderer/editor/records';

const ONE = paragraph(text('One'));
const WAITING = figure({ picture: null });
const shown = (name: string) => figure({ picture: `assets/${name}.png` });
const taken = (name: string) => ({
  ...{ picture: `assets/${name}.png`, width: 1, height: 1 },
  photo: readPhoto({}, 'en'),
});

/** A story with a run of pictures that were asked for at its end, or in the block of that number. */
function open(blocks: readonly Block[], at: number | null = null) {
  const editor = buildEditorFromExtensions(
    defineExtension({
      name: '[root]',
      dependencies: [StoryExtension, configExtension(HistoryExtension, { disabled: false })],
    }),
  );
  const story = new StoryBlocks(editor);
  story.show(blocks, () => $setRecords(NO_RECORDS));
  story.follow();
  const update = ($change: () => void) => editor.update($change, { discrete: true });
  update(() => $getRoot().getFirstChild()!.selectEnd());
  let place: PicturePlace | null = null;
  update(() => {
    place = $picturePlace(at === null ? null : $getRoot().getChildAtIndex(at)!.getKey());
  });
  const run = pictureRun(editor, place!);
  const dispatch = (command: typeof UNDO_COMMAND) => {
    editor.dispatchCommand(command, undefined);
    update(() => {});
  };
  return {
    place: (name: string) => run.place(taken(name)),
    type: (words: string) => update(() => $getSelection()!.insertText(words)),
    goToStart: () => update(() => $getRoot().getFirstChild()!.selectStart()),
    isInCaption: () => editor.read(() => $figureOf($getSelection()!.getNodes()[0]!) !== null),
    undo: () => dispatch(UNDO_COMMAND),
    redo: () => dispatch(REDO_COMMAND),
    body: () => story.collect().map(({ block }) => block),
  };
}

describe('pictures that come together', () => {
  it('are one step', () => {
    const story = open([ONE]);
    for (const name of ['a', 'b', 'c']) story.place(name);
    expect(story.body()).toEqual([ONE, shown('a'), shown('b'), shown('c')]);
    story.undo();
    expect(story.body()).toEqual([ONE]);
    story.redo();
    expect(story.body()).toEqual([ONE, shown('a'), shown('b'), shown('c')]);
  });

  it('are not one step with what is written between them', () => {
    const story = open([ONE]);
    story.place('a');
    story.goToStart();
    story.type('No ');
    story.place('b');
    story.place('c');
    const written = paragraph(text('No One'));
    story.undo();
    expect(story.body()).toEqual([written, shown('a')]);
    story.undo();
    expect(story.body()).toEqual([ONE, shown('a')]);
    story.undo();
    expect(story.body()).toEqual([ONE]);
  });

  it('come no more once they are taken back, and can be brought back', () => {
    const story = open([ONE]);
    story.place('a');
    story.undo();
    expect(story.place('b')).toBe(false);
    expect(story.body()).toEqual([ONE]);
    story.redo();
    expect(story.body()).toEqual([ONE, shown('a')]);
  });

  it('do not fill the caption that waits again', () => {
    const story = open([ONE, WAITING], 1);
    story.place('a');
    expect(story.body()).toEqual([ONE, shown('a')]);
    story.undo();
    expect(story.place('b')).toBe(false);
    expect(story.body()).toEqual([ONE, WAITING]);
  });

  it('take the caret to the first caption only if nobody went on', () => {
    const waited = open([ONE, shown('z')], 1);
    waited.place('a');
    expect(waited.isInCaption()).toBe(true);
    const story = open([ONE, shown('z')], 1);
    story.goToStart();
    story.place('a');
    story.place('b');
    expect(story.isInCaption()).toBe(false);
    story.type('No ');
    const written = paragraph(text('No One'));
    expect(story.body()).toEqual([written, shown('z'), shown('a'), shown('b')]);
  });
});
