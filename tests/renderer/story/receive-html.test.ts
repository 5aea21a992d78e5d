import { buildEditorFromExtensions } from '@lexical/extension';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
} from 'lexical';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { figure, paragraph, text, type Block } from '../../../app/article';
import { readPhoto } from '../../../app/pictures';
import { failure, success } from '../../../app/result';
import { PASTE_HTML_COMMAND } from '../../../renderer/editor/commands';
import { StoryBlocks } from '../../../renderer/editor/convert/story-blocks';
import { StoryExtension } from '../../../renderer/editor/extensions/story-extension';
import { receiveHtml } from '../../../renderer/story/receive-html';

/** Ends the storing of the picture that waits for it; gives how many were asked to be stored so far. */
let store: (result?: object) => Promise<number>;

const { call } = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../../../renderer/bridge', () => ({ bridge: { call } }));

beforeEach(() => {
  const waiting: ((result: object) => void)[] = [];
  let asked = 0;
  call.mockImplementation(() => {
    asked += 1;
    return new Promise((resolve) => waiting.push(resolve));
  });
  vi.stubGlobal('reportError', (error: unknown) => {
    throw error;
  });
  store = async (result = success({ picture: 'assets/a.png', photo: readPhoto({}, '') })) => {
    await settled();
    waiting.shift()?.(result);
    await settled();
    return asked;
  };
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Whatever can be done without waiting for anybody is done. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

const PICTURE = `<img alt="A" src="data:image/png;base64,${'iVBORw0KGgo'.repeat(20)}">`;
const STORED = figure({ picture: 'assets/a.png', alt: 'A' });
const line = (words: string) => paragraph(text(words));

async function open(...blocks: Block[]) {
  const editor = buildEditorFromExtensions(StoryExtension);
  const story = new StoryBlocks(editor);
  story.show(blocks);
  story.follow();
  const told: string[] = [];
  const stop = receiveHtml(editor, () => ({ article: 'a.textbundle', language: 'en' }), {
    picture: (failures) => told.push(...failures.map(({ code }) => code)),
    paste: ({ code }) => told.push(code),
    reading: () => {},
  });
  const update = ($change: () => void) => editor.update($change, { discrete: true });
  const select = (index: number, from: number, to = from) =>
    update(() => {
      const block = $getRoot().getChildAtIndex(index);
      const node = $isElementNode(block) ? block.getFirstDescendant() : null;
      if (node) node.selectStart();
      else if ($isElementNode(block)) block.select(0, 0);
      const selection = $getSelection();
      if (!node || !$isRangeSelection(selection)) return;
      selection.anchor.set(node.getKey(), from, 'text');
      selection.focus.set(node.getKey(), to, 'text');
    });
  const paste = (html: string) => {
    editor.dispatchCommand(PASTE_HTML_COMMAND, { html, text: '', files: [] });
    update(() => {});
  };
  // From the first paste on the reader is there.
  paste('');
  await vi.dynamicImportSettled();
  await settled();
  return {
    stop,
    told,
    select,
    paste,
    type: (words: string) =>
      update(() => void editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, words)),
    body: () => story.collect().map(({ block }) => block),
  };
}

it('a paste comes before what is typed while it is under way', async () => {
  const story = await open(line('He said'));
  story.select(0, 3);
  story.paste(`<p>One</p>${PICTURE}<p>Two</p>`);
  story.type('so ');
  expect(story.body()).toEqual([line('He so said')]);
  await store();
  expect(story.body()).toEqual([line('He One'), STORED, line('Twoso said')]);
  story.type('it ');
  expect(story.body().at(-1)).toEqual(line('Twoso it said'));
});

it('a paste goes where it was asked for, wherever the caret is by then', async () => {
  const story = await open(line('He said'), line('Below'));
  story.select(0, 3);
  story.paste(`<p>One</p>${PICTURE}<p>Two</p>`);
  story.select(0, 0);
  story.type('Yes. ');
  story.select(1, 5);
  story.type(' it');
  await store();
  expect(story.body()).toEqual([line('Yes. He One'), STORED, line('Twosaid'), line('Below it')]);
  story.type(' is');
  expect(story.body().at(-1)).toEqual(line('Below it is'));
});

it('a paste takes the place of what was selected, but of nothing else', async () => {
  const story = await open(line('He said it'));
  story.select(0, 3, 7);
  story.paste(`<p>One</p>${PICTURE}<p>Two</p>`);
  story.select(0, 10);
  story.type('!');
  await store();
  expect(story.body()).toEqual([line('He One'), STORED, line('Two it!')]);
  story.select(0, 3, 6);
  story.paste(`<p>Three</p>${PICTURE}<p>Four</p>`);
  story.type('Zero');
  await store();
  expect(story.body().slice(0, 3)).toEqual([line('He Three'), STORED, line('FourZero')]);
});

it('a paste whose place is gone comes at the caret', async () => {
  const story = await open(line('He said'), line('Below'));
  story.select(0, 3);
  story.paste(`<p>One</p>${PICTURE}<p>Two</p>`);
  story.select(0, 0, 7);
  story.type('All other');
  await store();
  expect(story.body().slice(0, 3)).toEqual([line('All otherOne'), STORED, line('Two')]);
});

it('pastes come one after the other', async () => {
  const story = await open(line('He said'));
  story.select(0, 3);
  story.paste(`<p>One</p>${PICTURE}<p>Two</p>`);
  story.paste('<p>Three</p>');
  story.type('so ');
  story.paste('<p>Four </p>');
  await store();
  const [first, , last] = story.body();
  expect([first, story.body()[1]]).toEqual([line('He One'), STORED]);
  expect(JSON.stringify(last)).toMatch(/Two.*so .*Four.*said/);
});

it('a short paste is in at once', async () => {
  const story = await open(line('He said'));
  story.select(0, 3);
  story.paste('<p>so </p>');
  expect(story.body()).toEqual([line('He sosaid')]);
});

it('a paste that fails holds no other one up', async () => {
  const story = await open(line('He said'));
  story.select(0, 7);
  story.paste(`<p> one</p>${PICTURE}`);
  story.paste('<p>x'.repeat(20_001));
  story.paste('<p>two</p>');
  await store(failure('unsupported', ''));
  expect(story.told).toEqual(['unsupported', 'too-large']);
  expect(JSON.stringify(story.body())).toContain('two');
});

it('nothing comes into a story that was closed meanwhile, and no picture beside it', async () => {
  const story = await open(line('He said'));
  story.select(0, 3);
  story.paste(`<p>One</p>${PICTURE}${PICTURE}<p>Two</p>`);
  story.paste(`<p>Three</p>${PICTURE}`);
  story.stop();
  expect(await store()).toBeLessThan(2);
  expect(await store()).toBeLessThan(2);
  expect(story.body()).toEqual([line('He said')]);
});
