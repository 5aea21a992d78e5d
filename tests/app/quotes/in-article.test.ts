import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  article,
  BREAK,
  figure,
  inlineRuns,
  list,
  listItem,
  blockQuote,
  paragraph,
  plainText,
  quote,
  source,
  table,
  text,
  type Article,
  type Block,
  type Inline,
} from '../../../app/article';
import { suggestInArticle, type ArticleSuggestion } from '../../../app/quotes/in-article';
import type { PlaceInArticle } from '../../../app/quotes/in-article/places';
import { rejectionKey } from '../../../app/quotes/in-article/rejected';
import { body } from '../../support/arbitraries';

const english = (...blocks: Block[]): Article => article({ language: 'en' }, blocks);
const line = (words: string): Block => paragraph(text(words));
const words = (value: Article): readonly string[] =>
  suggestInArticle(value).map((one) => one.words);

/** The lines with words of a block, as places count them. */
function linesOfBlock(block: Block): readonly string[] {
  return [...inlineRuns([block])].map(plainText).filter((run) => run.trim() !== '');
}

describe('suggestions in an article', () => {
  it('say who, by which words, and where', () => {
    const [one] = suggestInArticle(
      english(
        line('Harbour master Nila Tan met the crews.'),
        line('“We sail at dawn,” Tan said, “and nobody stays behind.”'),
      ),
    );
    expect(one).toMatchObject({
      words: '“We sail at dawn,” … “and nobody stays behind.”',
      kind: 'direct',
      source: { text: 'Tan', name: 'Nila Tan', id: null },
      cue: { text: 'said', places: [{ block: 1, run: 0, start: 23, end: 27, text: 'said' }] },
      places: [
        { block: 1, run: 0, start: 0, end: 18 },
        { block: 1, run: 0, start: 29, end: 55 },
      ],
    });
  });

  it('take a quote that goes on over paragraphs for one', () => {
    const [one, ...others] = suggestInArticle(
      english(
        line('“The road is long. We have walked it before.'),
        line('“We will walk it again,” said Oren Vale.'),
      ),
    );
    expect(others).toEqual([]);
    expect(one!.places.map((place) => [place.block, place.text])).toEqual([
      [0, '“The road is long. We have walked it before.'],
      [1, '“We will walk it again,”'],
    ]);
    expect(one!.source!.name).toBe('Oren Vale');
  });

  it('go on across what stands between paragraphs, and give it to nobody beside it', () => {
    const picture = figure({ caption: [text('“Nobody saw it,” said Lia Sonde.')] });
    const found = suggestInArticle(
      english(
        line('“The road is long. We have walked it before.'),
        picture,
        line('“We will walk it again,” said Oren Vale.'),
      ),
    );
    expect(found.map(({ source: from, places }) => [from!.name, places.length])).toEqual([
      ['Oren Vale', 2],
      ['Lia Sonde', 1],
    ]);
    const lone = figure({ caption: [text('“Nobody saw the boat leave that day.”')] });
    const [, caption] = suggestInArticle(
      english(line('“We walk on,” said Oren Vale.'), lone, line('Lia Sonde agreed.')),
    );
    expect(caption?.source ?? null).toBeNull();
  });

  it('are found in lists, block quotes and cells, each at its line', () => {
    const found = suggestInArticle(
      english(
        list(
          'bulleted',
          listItem([]),
          listItem([text('“One boat is enough,” said Oren Vale.')]),
          listItem(
            [text('Then:')],
            list('numbered', listItem([text('“Two are more,” said Lia Sonde.')])),
          ),
        ),
        blockQuote(line('“Three will do,” said Ede Mora.')),
        table([[text('“Four it is,” said Bo Lund.')], [text('4')]]),
      ),
    );
    expect(found.map(({ places: [one] }) => [one!.block, one!.run, one!.text])).toEqual([
      [0, 0, '“One boat is enough,”'],
      [0, 2, '“Two are more,”'],
      [1, 0, '“Three will do,”'],
      [2, 0, '“Four it is,”'],
    ]);
  });

  it('see through marks, links and line ends, and not into code and raw Markdown', () => {
    const value = english(
      paragraph(
        text('“We '),
        text('sail', 'bold'),
        { type: 'link', url: 'https://example.com', title: '', content: [text(' at')] },
        text(' dawn,”'),
        BREAK,
        text('said Nila Tan. Then she typed '),
        text('“code it is,” said Oren Vale', 'code'),
        { type: 'raw-inline', source: '<span title="“no,” he said">' },
        text('.'),
      ),
    );
    expect(words(value)).toEqual(['“We sail at dawn,”']);
    expect(suggestInArticle(value)[0]!.source!.name).toBe('Nila Tan');
  });

  it('leave out what is tagged already', () => {
    const span: Inline = { type: 'quote', quote: 'q1', content: [text('sail at dawn')] };
    const value = english(
      paragraph(text('“We '), span, text(',” said Nila Tan. “Nobody stays behind,” Tan said.')),
    );
    expect(words({ ...value, quotes: { q1: quote(null) } })).toEqual(['“Nobody stays behind,”']);
  });

  it('leave out what was rejected, however it is set by now', () => {
    const value = english(
      line('“We sail at dawn,” said Nila Tan. “Nobody stays behind,” said Oren Vale.'),
    );
    const notQuotes = ['"We sail  at dawn,"'];
    expect(words({ ...value, fields: { ...value.fields, notQuotes } })).toEqual([
      '“Nobody stays behind,”',
    ]);
  });

  it('are not taken for wire copy or a file by their lines', () => {
    const value = english(
      line('---'),
      line('Here is a line that is longer than a half of wire copy'),
      line('“We sail at dawn,” said Nila Tan.'),
      line('---'),
    );
    expect(words(value)).toEqual(['“We sail at dawn,”']);
  });
});

describe('the source of a suggestion', () => {
  const said = (name: string, ...names: string[]) => {
    const value = english(line(`“We sail at dawn,” said ${name}.`));
    const sources = Object.fromEntries(names.map((one, index) => [`s${index}`, source(one)]));
    return suggestInArticle({ ...value, sources })[0]!.source;
  };

  it('is one of the article’s by name, last name or alias', () => {
    expect(said('Nila Tan', 'Oren Vale', 'Nila Tan')!.id).toBe('s1');
    expect(said('Tan', 'Oren Vale', 'Nila Tan')!.id).toBe('s1');
    expect(said('NILA TAN', 'Níla Tan')!.id).toBe('s0');
  });

  it('is nobody’s where two of them may be meant', () => {
    expect(said('Tan', 'Bo Tan', 'Nila Tan')).toMatchObject({ name: 'Tan', id: null });
    expect(said('Bo Tan', 'Bo Tan', 'Nila Tan')!.id).toBe('s0');
  });

  it('is a new one by its name where the article has none', () => {
    expect(said('Lia Sonde', 'Oren Vale')).toMatchObject({ name: 'Lia Sonde', id: null });
  });
});

/** Paragraphs that are likely to have something in them, among all that an article may hold. */
const SENTENCES = [
  '“We sail at dawn,” said Nila Tan.',
  '“It is over,” she said, “and done.”',
  'Oren Vale said that the boats would not come back.',
  '“This one goes on.',
  'He called it “a mess” and left.',
  '"Straight," said Lia Sonde.',
  '“Kami siap,” kata Budi Hartono.',
  'قال سامي حداد: «ستبحر السفن غدا».',
  '---',
  '"',
];
const articles: fc.Arbitrary<Article> = fc
  .record({
    blocks: fc.tuple(
      body,
      fc.array(fc.constantFrom(...SENTENCES).map(line), { maxLength: 6 }),
      body,
      fc.array(
        fc.constantFrom(...SENTENCES).map((one) => figure({ caption: [text(one)] })),
        { maxLength: 2 },
      ),
    ),
    language: fc.constantFrom('en', 'id', 'ar', 'de', '', 'no tag at all'),
    notQuotes: fc.array(fc.constantFrom('“We sail at dawn,”', 'a mess', ''), { maxLength: 2 }),
  })
  .map(({ blocks, language, notQuotes }) => ({
    ...article({ language, notQuotes }, blocks.flat()),
    sources: { 'nila-tan': source('Nila Tan'), nobody: source('') },
  }));

function placesOf({
  places,
  source: from,
  via,
  cue,
}: ArticleSuggestion): readonly PlaceInArticle[] {
  return [...places, ...[from, via, cue].flatMap((one) => one?.places ?? [])];
}

describe('suggestions in any article', () => {
  it('stand where they say, in reading order', () => {
    fc.assert(
      fc.property(articles, (value) => {
        const found = suggestInArticle(value);
        for (const { block, run, start, end, text: there } of found.flatMap(placesOf)) {
          expect(linesOfBlock(value.body[block]!)[run]!.slice(start, end)).toBe(there);
          expect(start).toBeLessThan(end);
          expect(there.isWellFormed()).toBe(true);
        }
        for (const one of found) {
          expect(one.words).toBe(one.places.map((place) => place.text).join(' … '));
        }
        const order = found.map(({ places: [one] }) => [one!.block, one!.run, one!.start]);
        expect(order).toEqual(
          [...order].sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]!),
        );
      }),
    );
  });

  it('go when they are rejected, and only they', () => {
    fc.assert(
      fc.property(articles, fc.nat(), (value, at) => {
        const found = suggestInArticle(value);
        if (found.length === 0) return;
        const gone = found[at % found.length]!.words;
        const notQuotes = [...value.fields.notQuotes, gone];
        const left = suggestInArticle({ ...value, fields: { ...value.fields, notQuotes } });
        expect(left.length).toBeLessThan(found.length);
        expect(left.map((one) => one.words)).not.toContain(gone);
        const others = found.filter(({ words: one }) => rejectionKey(one) !== rejectionKey(gone));
        expect(left).toEqual(others);
      }),
    );
  });
});

describe('bad input', () => {
  it('is gone through: a mark that is left open, a quote over the whole story', () => {
    expect(() =>
      suggestInArticle(english(line('“'), line('”'), line('»'), line('“a'))),
    ).not.toThrow();
    const lines = Array.from({ length: 40 }, (_, index) =>
      line(`“Line ${index} of a long speech goes on and on.`),
    );
    const [one] = suggestInArticle(english(...lines, line('“The end,” said Oren Vale.')));
    expect(one!.places).toHaveLength(41);
  });

  it('is read in time by its length: 5,000 quotes and a thousand cells', () => {
    const lines = Array.from({ length: 5000 }, (_, index) =>
      line(`“Boat ${index} sails at dawn,” said Nila Tan.`),
    );
    const cells = Array.from({ length: 1000 }, (_, index) => [[text(`“Yes ${index},” he said.`)]]);
    const found = suggestInArticle(english(...lines, table(...cells)));
    expect(found.filter(({ places: [one] }) => one!.block < 5000)).toHaveLength(5000);
  }, 30_000);
});
