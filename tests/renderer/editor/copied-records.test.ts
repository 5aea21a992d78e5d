import { $exportMimeTypeFromSelection, $insertDataTransferForRichText } from '@lexical/clipboard';
import { buildEditorFromExtensions } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import {
  $getRoot,
  $selectAll,
  configExtension,
  defineExtension,
  PASTE_TAG,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import {
  note,
  paragraph,
  quote,
  source,
  text,
  type Block,
  type Inline,
  type Quote,
} from '../../../app/article';
import { StoryBlocks } from '../../../renderer/editor/convert/story-blocks';
import { StoryExtension } from '../../../renderer/editor/extensions/story-extension';
import { $newRecordId } from '../../../renderer/editor/new-record-id';
import { $getRecords, $setRecords, type Records } from '../../../renderer/editor/records';
import { $untag } from '../../../renderer/editor/tag-words';

const said = (id: string, words: string): Inline => ({
  type: 'quote',
  quote: id,
  content: [text(words)],
});
const noted = (id: string, words: string): Inline => ({
  type: 'note',
  note: id,
  content: [text(words)],
});

const NILA = source('Nila Tan', { contact: 'nila@example.com' });
const NILAS: Records = {
  sources: { tan: NILA },
  quotes: { q1: quote('tan', { terms: 'off-record' }) },
  notes: { n1: note('Ask.', { at: '2026-01-02T03:04:05Z' }) },
};
/** What Galley puts on the clipboard beside HTML, which wants a browser. */
const TYPES = ['text/plain', 'application/x-lexical-editor'];
type Clipboard = Readonly<Record<string, string | null>>;

const NOTHING: Records = { sources: {}, quotes: {}, notes: {} };

/** A story as it is when it was opened anew: with these blocks and records in its file. */
function open(blocks: readonly Block[], records: Records, name = 'a.textbundle') {
  const editor = buildEditorFromExtensions(
    defineExtension({
      name: '[root]',
      namespace: name,
      dependencies: [StoryExtension, configExtension(HistoryExtension, { disabled: false })],
      onError: (error) => {
        throw error;
      },
    }),
  );
  const story = new StoryBlocks(editor);
  story.show(blocks, () => $setRecords(records));
  story.follow();
  const update = ($change: () => void) => editor.update($change, { discrete: true });
  const copy = ($select = $selectAll) => {
    const data: Record<string, string | null> = {};
    update(() => {
      const all = $select();
      for (const type of TYPES) data[type] = $exportMimeTypeFromSelection(type, all);
    });
    return data;
  };
  return {
    editor,
    update,
    body: () => story.collect().map(({ block }) => block),
    records: () => editor.read($getRecords),
    cut: () => {
      const data = copy();
      update(() => $selectAll().removeText());
      return data;
    },
    copy,
    pasteAtEnd: (data: Clipboard) =>
      editor.update(
        () => {
          const clipboard = { getData: (type: string) => data[type] ?? '' } as DataTransfer;
          $insertDataTransferForRichText(clipboard, $getRoot().selectEnd());
        },
        { discrete: true, tag: PASTE_TAG },
      ),
  };
}

/** Cuts a line with a quote and a note out of a story. */
function cut(records = NILAS): Clipboard {
  const line = paragraph(said('q1', 'One.'), text(' '), noted('n1', 'Two.'));
  return open([line], records).cut();
}

const LINE = (q: string, n: string) => [said(q, 'One.'), text(' '), noted(n, 'Two.')];

it('cut words bring their records, and who said them, where the story has them no more', () => {
  const story = open([paragraph(text('Here: '))], NOTHING);
  story.pasteAtEnd(cut());
  expect(story.body()).toEqual([paragraph(text('Here: '), ...LINE('q1', 'n1'))]);
  expect(story.records()).toEqual(NILAS);
  story.editor.dispatchCommand(UNDO_COMMAND, undefined);
  story.update(() => {});
  expect(story.body()).toEqual([paragraph(text('Here: '))]);
  expect(story.records()).toEqual(NOTHING);
});

it('cut words go on in their records where the story still has them', () => {
  const checked: Records = {
    ...NILAS,
    quotes: { q1: { ...NILAS.quotes['q1']!, status: 'checked' } },
  };
  const story = open([paragraph(said('q1', 'Zero.'), text(' '))], checked);
  story.pasteAtEnd(cut());
  expect(story.body()).toEqual([paragraph(said('q1', 'Zero.'), text(' '), ...LINE('q1', 'n1'))]);
  expect(story.records()).toEqual(checked);
});

it('no words come by a record that was given their id meanwhile', () => {
  const other = quote('ben');
  const others: Records = {
    sources: { ben: source('Ben'), tan: source('Lim Tan') },
    quotes: { q1: other },
    notes: { n1: note('Shorter?') },
  };
  const story = open([paragraph(said('q1', 'Mine.'), noted('n1', 'Long.'), text(' '))], others);
  story.pasteAtEnd(cut());
  expect(story.body()).toEqual([
    paragraph(said('q1', 'Mine.'), noted('n1', 'Long.'), text(' '), ...LINE('q2', 'n2')),
  ]);
  const { sources, quotes, notes } = story.records();
  expect(sources).toEqual({ ...others.sources, 'nila-tan': NILA });
  expect(quotes).toEqual({
    q1: other,
    q2: { ...NILAS.quotes['q1'], source: 'nila-tan' } satisfies Partial<Quote>,
  });
  expect(notes).toEqual({ ...others.notes, n2: NILAS.notes['n1'] });
});

it('the words of one quote stay those of one', () => {
  const blocks = [paragraph(said('q1', 'One.')), paragraph(said('q1', 'Two.'))];
  const data = open(blocks, NILAS).cut();
  const story = open([paragraph(said('q1', 'Mine.'), text(' '))], {
    ...NOTHING,
    quotes: { q1: quote(null) },
  });
  story.pasteAtEnd(data);
  expect(story.body()).toEqual([
    paragraph(said('q1', 'Mine.'), text(' '), said('q2', 'One.')),
    paragraph(said('q2', 'Two.')),
  ]);
});

it('in the story that it was cut from a quote stays what was made of it since', () => {
  const story = open([paragraph(said('q1', 'One.'))], NILAS);
  const data = story.cut();
  const changed = { ...NILAS, quotes: { q1: quote('tan', { terms: 'background' }) } };
  story.update(() => $setRecords(changed));
  story.pasteAtEnd(data);
  expect(story.body()).toEqual([paragraph(said('q1', 'One.'))]);
  expect(story.records()).toEqual(changed);
});

it('a quote that is no more comes back with its words, whose id nothing else was given', () => {
  const story = open([paragraph(said('q1', 'One.'))], NILAS);
  const data = story.cut();
  story.update(() => {
    $untag($getRoot(), 'quote', 'q1');
    $setRecords(NOTHING);
    expect($newRecordId('quote')).not.toBe('q1');
  });
  story.pasteAtEnd(data);
  expect(story.body()).toEqual([paragraph(said('q1', 'One.'))]);
  expect(story.records().quotes).toEqual(NILAS.quotes);
});

it('a story that is one quote is cut with its record, however it is selected', () => {
  const story = open([paragraph(said('q1', 'One.'))], NILAS);
  const data = story.copy(() => $getRoot().select(0, $getRoot().getChildrenSize()));
  const other = open([paragraph(text('Here: '))], NOTHING);
  other.pasteAtEnd(data);
  expect(other.body()).toEqual([paragraph(text('Here: '), said('q1', 'One.'))]);
});

it('words that only say they were copied here are plain words', () => {
  const data = cut();
  const json = data['application/x-lexical-editor']!;
  const forged = { ...data, 'application/x-lexical-editor': json.replace('One.', 'Zero.') };
  const story = open([paragraph(said('q1', 'Mine.'), text(' '))], NILAS);
  story.pasteAtEnd(forged);
  expect(story.body()).toEqual([paragraph(said('q1', 'Mine.'), text(' One. Two.'))]);
});

it('words whose records the file did not have are not given another’s', () => {
  const line = paragraph(said('q1', 'One.'), text(' '), noted('n1', 'Two.'));
  const data = open([line], NOTHING).cut();
  const story = open([paragraph(said('q1', 'Mine.'), text(' '))], NILAS);
  story.pasteAtEnd(data);
  expect(story.body()).toEqual([paragraph(said('q1', 'Mine.'), text(' One. Two.'))]);
});

describe('in another story', () => {
  const OTHER = 'b.textbundle';

  it('words bring their records, and who said them', () => {
    const story = open([paragraph(text('Here: '))], NOTHING, OTHER);
    story.pasteAtEnd(cut());
    expect(story.body()).toEqual([paragraph(text('Here: '), ...LINE('q1', 'n1'))]);
    expect(story.records()).toEqual(NILAS);
    story.editor.dispatchCommand(UNDO_COMMAND, undefined);
    story.update(() => {});
    expect(story.body()).toEqual([paragraph(text('Here: '))]);
    expect(story.records()).toEqual(NOTHING);
  });

  it('they get other ids where theirs are taken, also by records that look the same', () => {
    const checked = { q1: { ...NILAS.quotes['q1']!, status: 'checked' as const } };
    const story = open(
      [paragraph(said('q1', 'Mine.'), noted('n1', 'Why?'), text(' '))],
      { ...NILAS, quotes: checked },
      OTHER,
    );
    story.pasteAtEnd(cut());
    expect(story.body()).toEqual([
      paragraph(said('q1', 'Mine.'), noted('n1', 'Why?'), text(' '), ...LINE('q2', 'n2')),
    ]);
    const { sources, quotes, notes } = story.records();
    expect(sources).toEqual(NILAS.sources);
    expect(quotes).toEqual({ ...checked, q2: NILAS.quotes['q1'] });
    expect(notes).toEqual({ ...NILAS.notes, n2: NILAS.notes['n1'] });
  });

  it('somebody who is a source there already is not doubled', () => {
    const nila = source('nila tan ', { role: 'harbour master' });
    const story = open([paragraph(text(' '))], { ...NOTHING, sources: { nt: nila } }, OTHER);
    story.pasteAtEnd(cut());
    expect(story.records().sources).toEqual({ nt: nila });
    expect(story.records().quotes['q1']?.source).toBe('nt');
  });

  it('somebody else by the same alias is', () => {
    const alias = (key: string) => source('An official', { protected: key });
    const from = { ...NILAS, sources: { tan: alias('k1') } };
    const there = { ...NOTHING, sources: { tan: alias('k2'), open: source('An official') } };
    const story = open([paragraph(text(' '))], there, OTHER);
    story.pasteAtEnd(cut(from));
    const id = story.records().quotes['q1']!.source!;
    expect(Object.keys(there.sources)).not.toContain(id);
    expect(story.records().sources).toEqual({ ...there.sources, [id]: alias('k1') });
  });

  it('words of one record that are pasted one after the other have one record', () => {
    const from = open([paragraph(said('q1', 'One.'))], NILAS);
    const story = open([paragraph(said('q1', 'Mine.'), text(' '))], NILAS, OTHER);
    story.pasteAtEnd(from.copy());
    story.update(() => void $getRoot().selectEnd().insertText(' and '));
    const changed = { ...story.records().quotes['q2']!, cue: 'said' };
    story.update(() => {
      const records = $getRecords();
      $setRecords({ ...records, quotes: { ...records.quotes, q2: changed } });
    });
    story.pasteAtEnd(from.copy());
    expect(story.body()).toEqual([
      paragraph(
        said('q1', 'Mine.'),
        text(' '),
        said('q2', 'One.'),
        text(' and '),
        said('q2', 'One.'),
      ),
    ]);
    expect(story.records().quotes).toEqual({ ...NILAS.quotes, q2: changed });
  });

  it('an id that was another record’s once is not given to what is brought', () => {
    const story = open([paragraph(said('q1', 'Mine.'))], NILAS, OTHER);
    const mine = story.cut();
    story.update(() => $setRecords(NOTHING));
    story.pasteAtEnd(cut());
    story.pasteAtEnd(mine);
    expect(story.body()).toEqual([paragraph(...LINE('q2', 'n2'), said('q1', 'Mine.'))]);
  });
});

it('nothing of a source or a note is on the clipboard but the words', () => {
  const data = JSON.stringify(cut());
  expect(data).not.toMatch(/Nila|nila|off-record|Ask/);
});
