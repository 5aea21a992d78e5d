import { $exportMimeTypeFromSelection, $insertDataTransferForRichText } from '@lexical/clipboard';
import { buildEditorFromExtensions } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { $getRoot, $selectAll, configExtension, defineExtension, UNDO_COMMAND } from 'lexical';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  blockQuote,
  figure,
  paragraph,
  quote,
  source,
  text,
  type Block,
  type Figure,
} from '../../../app/article';
import { failure, success } from '../../../app/result';
import { StoryBlocks } from '../../../renderer/editor/convert/story-blocks';
import { StoryExtension } from '../../../renderer/editor/extensions/story-extension';
import { $getRecords, $setRecords, NO_RECORDS } from '../../../renderer/editor/records';
import { LEXICAL_TYPE } from '../../../renderer/editor/transfer';
import { receiveCopies } from '../../../renderer/story/receive-copies';

const { call } = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../../../renderer/bridge', () => ({ bridge: { call } }));

beforeEach(() => {
  call.mockReset();
  vi.stubGlobal('reportError', (error: unknown) => {
    throw error;
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const settled = () => new Promise((resolve) => setTimeout(resolve));

const RECORDS = {
  ...NO_RECORDS,
  sources: { tan: source('Nila Tan') },
  quotes: { q1: quote('tan') },
};
const FERRY: Figure = figure({
  picture: 'assets/ferry.png',
  caption: [{ type: 'quote', quote: 'q1', content: [text('It sails.')] }],
  credit: 'Nila',
  alt: 'A ferry',
});
const WORDS = paragraph(text('Words.'));

function open(name: string, blocks: readonly Block[], records = NO_RECORDS) {
  const editor = buildEditorFromExtensions(
    defineExtension({
      name: '[root]',
      namespace: name,
      dependencies: [StoryExtension, configExtension(HistoryExtension, { disabled: false })],
    }),
  );
  const story = new StoryBlocks(editor);
  story.show(blocks, () => $setRecords(records));
  story.follow();
  const told: string[] = [];
  const close = receiveCopies(editor, name, (failures) =>
    told.push(...failures.map(({ code }) => code)),
  );
  const update = ($change: () => void) => editor.update($change, { discrete: true });
  return {
    editor,
    told,
    close,
    body: () => story.collect().map(({ block }) => block),
    records: () => editor.read($getRecords),
    copied: () => {
      let json = '';
      update(() => (json = $exportMimeTypeFromSelection(LEXICAL_TYPE, $selectAll()) ?? ''));
      return json;
    },
    pasteAtEnd: (json: string) =>
      update(() => {
        const getData = (type: string) => (type === LEXICAL_TYPE ? json : '');
        $insertDataTransferForRichText({ getData } as DataTransfer, $getRoot().selectEnd());
      }),
  };
}

const copyOf = (...blocks: Block[]) => open('a', blocks, RECORDS).copied();

it('pictures are stored beside the other story before the words come, in one step', async () => {
  call.mockResolvedValue(success({ picture: 'assets/ferry-2.png' }));
  const story = open('b', [WORDS]);
  story.pasteAtEnd(
    copyOf(blockQuote(FERRY), FERRY, figure({ picture: 'https://a.example/x.jpg' })),
  );
  expect(story.body()).toEqual([WORDS]);
  await settled();
  const stored = { ...FERRY, picture: 'assets/ferry-2.png' };
  expect(call.mock.calls).toEqual([
    ['picture.copy', { from: 'a', picture: 'assets/ferry.png', article: 'b' }],
  ]);
  expect(story.body()).toEqual([
    WORDS,
    blockQuote(stored),
    stored,
    figure({ picture: 'https://a.example/x.jpg' }),
  ]);
  expect(story.records()).toEqual(RECORDS);
  story.editor.dispatchCommand(UNDO_COMMAND, undefined);
  story.editor.update(() => {}, { discrete: true });
  expect(story.body()).toEqual([WORDS]);
  expect(story.records()).toEqual(NO_RECORDS);
});

it('a caption waits for the picture that can’t be had', async () => {
  call.mockResolvedValue(failure('not-found', 'assets/ferry.png'));
  const story = open('b', [WORDS]);
  story.pasteAtEnd(copyOf(WORDS, FERRY));
  await settled();
  expect(story.told).toEqual(['not-found']);
  expect(story.body()).toContainEqual({ ...FERRY, picture: null });
});

it('in the story that it comes from nothing is stored again', async () => {
  const story = open('a', [WORDS]);
  story.pasteAtEnd(copyOf(WORDS, FERRY));
  await settled();
  expect(call).not.toHaveBeenCalled();
  expect(story.body()).toContainEqual(FERRY);
});

it('nothing comes into a story that was closed meanwhile', async () => {
  call.mockResolvedValue(success({ picture: 'assets/ferry.png' }));
  const story = open('b', [WORDS]);
  story.pasteAtEnd(copyOf(WORDS, FERRY));
  story.close();
  await settled();
  expect(story.body()).toEqual([WORDS]);
});
