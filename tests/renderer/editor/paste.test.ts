import { $exportMimeTypeFromSelection, $insertDataTransferForRichText } from '@lexical/clipboard';
import { buildEditorFromExtensions } from '@lexical/extension';
import {
  $getRoot,
  $selectAll,
  COMMAND_PRIORITY_EDITOR,
  defineExtension,
  KEY_DOWN_COMMAND,
  PASTE_COMMAND,
} from 'lexical';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { paragraph, text } from '../../../app/article';
import { PASTE_HTML_COMMAND, type PastedHtml } from '../../../renderer/editor/commands';
import { StoryBlocks } from '../../../renderer/editor/convert/story-blocks';
import { StoryExtension } from '../../../renderer/editor/extensions/story-extension';

const LEXICAL = 'application/x-lexical-editor';
type Clipboard = Readonly<Record<string, string>>;

/** What a paste event is, where there is no browser. */
class PasteEvent {
  readonly clipboardData: object;
  readonly preventDefault = () => {};

  constructor(data: Clipboard) {
    this.clipboardData = transfer(data);
  }
}

function transfer(data: Clipboard): DataTransfer {
  const types = Object.keys(data);
  return { types, files: [], getData: (type: string) => data[type] ?? '' } as never;
}

/** A story with the caret at its end, and the HTML that it was asked to take. */
function open(namespace: string, words: string) {
  vi.stubGlobal('ClipboardEvent', PasteEvent);
  for (const name of ['DragEvent', 'InputEvent', 'KeyboardEvent']) vi.stubGlobal(name, vi.fn());
  const editor = buildEditorFromExtensions(
    defineExtension({
      name: '[root]',
      namespace,
      dependencies: [StoryExtension],
      onError: (error) => {
        throw error;
      },
    }),
  );
  const story = new StoryBlocks(editor);
  story.show([paragraph(text(words))]);
  story.follow();
  const update = ($change: () => void) => editor.update($change, { discrete: true });
  update(() => void $getRoot().selectEnd());
  const taken: PastedHtml[] = [];
  editor.registerCommand(
    PASTE_HTML_COMMAND,
    (pasted) => taken.push(pasted) > 0,
    COMMAND_PRIORITY_EDITOR,
  );
  const paste = (data: Clipboard) => {
    editor.dispatchCommand(PASTE_COMMAND, new PasteEvent(data) as never);
    update(() => {});
  };
  const press = (key: object) => editor.dispatchCommand(KEY_DOWN_COMMAND, key as KeyboardEvent);
  return {
    taken,
    update,
    paste,
    press,
    body: () => story.collect().map(({ block }) => block),
    copied: () => {
      let json = '';
      update(() => (json = $exportMimeTypeFromSelection(LEXICAL, $selectAll()) ?? ''));
      update(() => void $getRoot().selectEnd());
      return json;
    },
  };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

const HTML = { 'text/html': '<p>so <b>it</b> is', 'text/plain': 'so it is' };
const BEFORE = [paragraph(text('before'))];

it('what was copied from the story itself comes in Lexical’s own form', () => {
  const story = open('a', 'before');
  story.paste({ ...HTML, [LEXICAL]: story.copied() });
  expect(story.taken).toEqual([]);
  expect(story.body()).toEqual([paragraph(text('beforebefore'))]);
  // A story that is closed and opened again is another editor of the same name.
  const again = open('a', 'again ');
  again.paste({ ...HTML, [LEXICAL]: story.copied() });
  expect(again.body()).toEqual([paragraph(text('again beforebefore'))]);
});

it('so does what was copied from another story', () => {
  const story = open('a', 'before');
  story.paste({ ...HTML, [LEXICAL]: open('b', ' other').copied() });
  expect(story.taken).toEqual([]);
  expect(story.body()).toEqual([paragraph(text('before other'))]);
});

describe('what a page says to be of Galley', () => {
  const words = { type: 'text', text: 'forged' };
  /** With some of these Lexical never ends, or the process does. */
  const FORGED: readonly unknown[] = [
    [{ type: 'paragraph', children: [words] }],
    [{ type: 'nothing' }],
    [null],
    'words',
    [{ type: 'root', children: [words] }],
    [{ type: 'list', listType: 'number', start: -5.5, children: [] }],
    [{ type: 'figure', children: [{ type: 'picture', picture: { picture: 5 } }] }],
    [
      {
        type: 'table',
        children: [{ type: 'tablerow', children: [{ type: 'tablecell', colSpan: 1e9 }] }],
      },
    ],
  ];
  const claims = [
    '',
    '{',
    'null',
    '{"namespace":"other","nodes":[]}',
    ...FORGED.map((nodes) => JSON.stringify({ namespace: 'a', nodes })),
  ];

  it.each(claims)('is read as HTML: %s', (json) => {
    const story = open('a', 'before');
    story.paste({ ...HTML, [LEXICAL]: json });
    expect(story.taken).toMatchObject([{ html: HTML['text/html'] }]);
    expect(story.body()).toEqual(BEFORE);
  });

  it.each(claims)('is the plain words where there is no HTML: %s', (json) => {
    const story = open('a', 'before');
    story.paste({ 'text/plain': ' it is', [LEXICAL]: json });
    expect(story.taken).toEqual([]);
    expect(story.body()).toEqual([paragraph(text('before it is'))]);
  });

  it.each(claims)('is neither in a drop nor as Lexical reads it: %s', (json) => {
    const story = open('a', 'before');
    const drop = (data: Clipboard) =>
      story.update(() => $insertDataTransferForRichText(transfer(data), $getRoot().selectEnd()));
    drop({ ...HTML, [LEXICAL]: json });
    expect(story.taken).toMatchObject([{ html: HTML['text/html'] }]);
    drop({ 'text/plain': ' it is', [LEXICAL]: json });
    expect(story.body()).toEqual([paragraph(text('before it is'))]);
  });
});

it('only the paste that Shift was held for is a plain one', () => {
  const story = open('a', 'before');
  story.press({ shiftKey: true, ctrlKey: true, metaKey: false, code: 'KeyV' });
  story.paste({ 'text/plain': ' it is' });
  expect(story.body()).toEqual([paragraph(text('before it is'))]);
  story.press({ shiftKey: true, ctrlKey: true, metaKey: false, code: 'KeyV' });
  story.paste({ 'text/plain': '' });
  story.paste(HTML);
  expect(story.taken).toMatchObject([{ html: HTML['text/html'] }]);
});
