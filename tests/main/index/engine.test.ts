import * as fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Entry } from '../../../app/search/entry';
import { findHits } from '../../../app/search/hits';
import { readQuery } from '../../../app/search/query';
import { tokensOf } from '../../../app/text/tokens';
import { IndexEngine } from '../../../main/index/engine';
import type { IndexedFile } from '../../../main/index/put-article';
import { textValue } from '../../support/arbitraries';
import { file, indexed, names, wanted } from './indexed';

/** An index in memory. */
function index(...files: readonly IndexedFile[]): IndexEngine {
  const engine = new IndexEngine(null);
  onTestFinished(() => engine.close());
  engine.update(files);
  return engine;
}

const find = (engine: IndexEngine, text: string, more: Parameters<typeof wanted>[1] = {}) =>
  names(engine.query(wanted(text, more)));

const anyText = fc.oneof(textValue, fc.string({ unit: 'binary' }));

describe('the index', () => {
  it('lists what was put in', () => {
    const text = file(
      ['headline: A ferry', 'slug: ferry', 'status: ready', 'language: id'],
      '![](assets/a.jpg)\n\nKapal itu berangkat.',
    );
    const engine = index(indexed('a.textbundle', text, { changed: 12.5 }));
    expect(engine.query(wanted(''))).toEqual({
      articles: [
        {
          article: 'a.textbundle',
          headline: 'A ferry',
          slug: 'ferry',
          status: 'ready',
          language: 'id',
          words: 3,
          picture: 'assets/a.jpg',
          changed: 12,
          damaged: false,
          archived: false,
          snippet: null,
        },
      ],
      total: 1,
    });
  });

  it('has the newest state of an article only', () => {
    const engine = index(indexed('a', 'ferry'), indexed('b', 'bridge'));
    engine.update([indexed('a', 'harbour', { state: '2' })]);
    expect(find(engine, 'ferry')).toEqual([]);
    expect(find(engine, 'harbour')).toEqual(['a']);
    expect(engine.stateOf('a')).toBe('2');
    expect(engine.query(wanted('')).total).toBe(2);
  });

  it('forgets what is gone, whether it knew it or not', () => {
    const engine = index(indexed('a', file(['tags: [x]'], 'ferry')), indexed('b', 'ferry'));
    engine.update([], ['a', 'never']);
    expect(find(engine, 'ferry')).toEqual(['b']);
    expect(engine.stateOf('a')).toBeUndefined();
    expect(engine.facets().tags).toEqual([]);
    expect(engine.states()).toEqual(new Map([['b', '1']]));
  });

  it('takes all of an update or nothing', () => {
    const engine = index(indexed('a', 'ferry'));
    const fine = indexed('b', 'ferry');
    const broken = { ...fine, entry: { ...fine.entry, standfirst: null } as unknown as Entry };
    expect(() => engine.update([fine, broken], ['a'])).toThrow();
    expect(find(engine, 'ferry')).toEqual(['a']);
    engine.update([fine]);
    expect(find(engine, 'ferry')).toHaveLength(2);
  });

  it('begins anew', () => {
    const engine = index(indexed('a', 'ferry'));
    engine.clear();
    expect(engine.states().size).toBe(0);
    engine.update([indexed('b', 'ferry')]);
    expect(find(engine, 'ferry')).toEqual(['b']);
  });

  it('lists what cannot be understood, by its name', () => {
    const engine = index(indexed('a', '', { title: 'ferry-story', entry: null }));
    const [found] = engine.query(wanted('ferry')).articles;
    expect(found).toMatchObject({ headline: 'ferry-story', damaged: true, words: 0, slug: '' });
  });
});

describe('a search', () => {
  const STORY = file(
    [
      'headline: Headword',
      'slug: slugword',
      'standfirst: Standword',
      'tags: [ tagword ]',
      'section: Sectionword',
      'bylines: [ A. Byword ]',
      'sources:',
      '  s1: { name: Sourceword, role: harbour master }',
    ],
    'Textword.\n\n:::figure{credit="Creditword"}\n![Altword](assets/a.jpg)\n\nCaptionword.\n:::',
  );

  it.each([
    ['headword', undefined],
    ['slugword', undefined],
    ['textword', 'text'],
    ['captionword', 'caption'],
    ['creditword', 'caption'],
    ['altword', 'caption'],
    ['sourceword', 'source'],
    ['"harbour master"', 'source'],
    ['byword', 'source'],
    ['standword', 'standfirst'],
    ['tagword', 'tags'],
    ['sectionword', 'tags'],
  ])('finds %s, and shows where', (text, place) => {
    const { articles } = index(indexed('a', STORY)).query(wanted(text));
    expect(articles).toHaveLength(1);
    expect(articles[0]!.snippet?.place).toBe(place);
    if (articles[0]!.snippet) {
      const marked = articles[0]!.snippet.pieces.filter(({ hit }) => hit);
      expect(marked.length).toBeGreaterThan(0);
    }
  });

  it('wants all words, wherever they stand, and phrases in one place', () => {
    const engine = index(indexed('a', STORY));
    expect(find(engine, 'captionword textword headword')).toEqual(['a']);
    expect(find(engine, 'textword ferry')).toEqual([]);
    expect(find(engine, '"textword captionword"')).toEqual([]);
  });

  it('finds words in any script, however they are written', () => {
    const engine = index(
      indexed('ar', 'قررت الحُكُومَة أمس'),
      indexed('zh', '国务院总理在北京主持会议'),
      indexed('th', 'สวัสดีชาวโลก'),
      indexed('fr', 'Crème brûlée'),
      indexed('ja', 'ﾊﾞｽが来た'),
    );
    expect(find(engine, 'الحكومه')).toEqual(['ar']);
    expect(find(engine, 'قَرَّرَت امس')).toEqual(['ar']);
    expect(find(engine, '北京主')).toEqual(['zh']);
    expect(find(engine, '京')).toEqual(['zh']);
    expect(find(engine, 'ชาว')).toEqual(['th']);
    expect(find(engine, 'CREME bru')).toEqual(['fr']);
    expect(find(engine, 'ＢＲＵＬＥＥ')).toEqual(['fr']);
    expect(find(engine, 'バス')).toEqual(['ja']);
    expect(find(engine, 'パス')).toEqual([]);
  });

  it('puts those first that have the words in their headline', () => {
    const engine = index(
      indexed('text', file(['headline: A story'], `ferry ${'word '.repeat(200)}`)),
      indexed('headline', file(['headline: The ferry'], 'word '.repeat(200))),
    );
    expect(find(engine, 'ferry')).toEqual(['headline', 'text']);
  });

  it('means nothing by signs and operators', () => {
    const engine = index(indexed('a', 'ferry or near bridge'), indexed('b', 'ferry'));
    expect(find(engine, 'ferry OR bridge')).toEqual(['a']);
    expect(find(engine, '(ferry*) AND NOT')).toEqual([]);
    expect(find(engine, 'ferry -bridge')).toEqual(['a']);
    expect(find(engine, 'text:ferry')).toEqual([]);
    expect(find(engine, '^ferry +"(" {a}')).toEqual([]);
    expect(find(engine, '"\'*')).toEqual(find(engine, ''));
  });

  it('finds what stands behind characters that are none', () => {
    const text = 'one\0two \ud800 ferry';
    const engine = index(indexed('a', '', { entry: { ...readPlain(), text, tags: [text] } }));
    expect(find(engine, '"two ferry"')).toEqual(['a']);
    expect(engine.query(wanted('ferry')).articles[0]!.snippet?.pieces).toEqual([
      { text: 'one\ufffdtwo \ufffd ', hit: false },
      { text: 'ferry', hit: true },
    ]);
    expect(find(engine, '', { filter: { tag: text } })).toEqual(['a']);
    expect(find(engine, '', { filter: { tag: engine.facets().tags[0]!.value } })).toEqual(['a']);
  });

  it('fails for no text and no filter', () => {
    const engine = index(indexed('a', file(['tags: [ x ]'], 'ferry')));
    const filter = fc.record({
      ...{ status: fc.option(anyText), tag: fc.option(anyText) },
      ...{ language: fc.option(anyText), person: fc.option(anyText), archived: fc.boolean() },
    });
    const signs = fc.string({ unit: fc.constantFrom(...'"\'*()^:+-{}ab “»ä北\0\ud800 ') });
    const sort = fc.constantFrom(
      ...(['match', 'changed', 'headline', 'slug', 'status', 'words'] as const),
    );
    fc.assert(
      fc.property(fc.oneof(anyText, signs), filter, sort, (text, filter, sort) => {
        expect(engine.query(wanted(text, { filter, sort })).total).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('finds an article by each word of it, and none that has not all', () => {
    const engine = index();
    fc.assert(
      fc.property(anyText, anyText, fc.nat(), (text, other, pick) => {
        const entry = { ...readPlain(), text };
        engine.update([indexed('a', '', { entry })]);
        const tokens = tokensOf(text);
        const word = tokens.length > 0 ? tokens[pick % tokens.length]!.text : '';
        for (const typed of [word, other, `${word} "${other}"`, text]) {
          const query = readQuery(typed);
          const hits = new Set(findHits(text, query).map(({ term }) => term));
          const { articles } = engine.query(wanted(typed));
          expect(articles).toHaveLength(query.every((_, term) => hits.has(term)) ? 1 : 0);
          if (query.length > 0 && articles.length > 0) expect(articles[0]!.snippet).not.toBeNull();
        }
      }),
    );
  });

  /** An entry with nothing in it. */
  function readPlain(): Entry {
    return indexed('', '').entry!;
  }
});

describe('a list', () => {
  const engine = () =>
    index(
      indexed('a', file(['headline: Éa', 'slug: z', 'status: own'], 'one two'), { changed: 1 }),
      indexed('b', file(['headline: Zb', 'status: draft'], 'one'), { changed: 3 }),
      indexed('c', file(['headline: ec', 'slug: A', 'status: ready'], 'one two three'), {
        changed: 2,
      }),
      indexed('d', file(['headline: Zb', 'status: draft'], 'one'), { changed: 3 }),
    );

  it.each([
    ['match', ['b', 'd', 'c', 'a']],
    ['changed', ['b', 'd', 'c', 'a']],
    ['headline', ['a', 'c', 'b', 'd']],
    ['slug', ['c', 'a', 'b', 'd']],
    ['status', ['b', 'd', 'c', 'a']],
    ['words', ['c', 'a', 'b', 'd']],
  ] as const)('is sorted by %s', (sort, order) => {
    expect(find(engine(), '', { sort })).toEqual(order);
  });

  it('is sorted so with words too', () => {
    expect(find(engine(), 'one', { sort: 'headline' })).toEqual(['a', 'c', 'b', 'd']);
    expect(find(engine(), 'one', { sort: 'changed' })).toEqual(['b', 'd', 'c', 'a']);
  });

  it('comes in pages', () => {
    const files = Array.from({ length: 25 }, (_, at) =>
      indexed(`n${at}`, 'ferry', { changed: at }),
    );
    const library = index(...files);
    for (const text of ['', 'ferry']) {
      const pages = [0, 10, 20, 30].map((offset) =>
        library.query(wanted(text, { sort: 'changed', offset, limit: 10 })),
      );
      expect(pages.map(({ total }) => total)).toEqual([25, 25, 25, 25]);
      expect(pages.flatMap(names)).toEqual(files.map(({ article }) => article).reverse());
    }
  });

  it('is filtered, by one thing or several', () => {
    const library = index(
      indexed('a', file(['status: ready', 'language: id', 'tags: [ x, y ]', 'bylines: [ Ani ]'])),
      indexed('b', file(['status: ready', 'language: en', 'tags: [ x ]', 'bylines: [ Budi ]'])),
      indexed('c', file(['language: id', 'sources:', '  s: { name: Ani }'], 'ferry')),
    );
    const by = (filter: Parameters<typeof wanted>[1] & object) =>
      [...find(library, '', filter)].sort();
    expect(by({ filter: { status: 'ready' } })).toEqual(['a', 'b']);
    expect(by({ filter: { status: 'draft' } })).toEqual(['c']);
    expect(by({ filter: { language: 'id' } })).toEqual(['a', 'c']);
    expect(by({ filter: { tag: 'x' } })).toEqual(['a', 'b']);
    expect(by({ filter: { person: 'Ani' } })).toEqual(['a', 'c']);
    expect(by({ filter: { person: 'Ani', status: 'ready', tag: 'y' } })).toEqual(['a']);
    expect(by({ filter: { person: 'Ani', tag: 'no' } })).toEqual([]);
    expect(find(library, 'ferry', { filter: { person: 'Ani' } })).toEqual(['c']);
    expect(library.query(wanted('', { filter: { tag: 'x' }, limit: 1 })).total).toBe(2);
  });

  it('shows each article once, however many have the words', () => {
    const library = index(
      ...Array.from({ length: 1100 }, (_, at) =>
        indexed(`n${at}`, file([`headline: ${at % 100 === 0 ? 'Ferry' : 'Other'}`], 'ferry')),
      ),
    );
    const pages = [0, 5, 400, 800, 1200].map((offset, at, all) =>
      library.query(wanted('ferry', { offset, limit: (all[at + 1] ?? 1300) - offset })),
    );
    expect(pages.map(({ total }) => total)).toEqual([1100, 1100, 1100, 1100, 1100]);
    const found = pages.flatMap(names);
    expect(new Set(found).size).toBe(1100);
    expect(found).toHaveLength(1100);
    expect(found.slice(0, 11).every((name) => name.endsWith('00') || name === 'n0')).toBe(true);
  });

  it('has what is archived, or what is not', () => {
    const library = index(
      indexed('a', 'ferry'),
      indexed('archive:a', 'ferry', { archived: true }),
      indexed('archive:b', 'ferry', { archived: true, changed: 5 }),
    );
    expect(find(library, 'ferry')).toEqual(['a']);
    expect(find(library, 'ferry', { filter: { archived: true } }).toSorted()).toEqual([
      'archive:a',
      'archive:b',
    ]);
    expect(find(library, '', { filter: { archived: true } })).toEqual(['archive:b', 'archive:a']);
    expect(library.query(wanted('', { filter: { archived: true } })).articles[0]!.archived).toBe(
      true,
    );
  });

  it('shows every article that was put in, in whatever order, once', () => {
    const change = fc.record({
      name: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      changed: fc.integer({ min: 0, max: 9 }),
      archived: fc.boolean(),
      gone: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        const library = index();
        const model = new Map<string, IndexedFile>();
        for (const { name, gone, ...more } of changes) {
          const story = indexed(name, 'ferry', more);
          library.update(gone ? [] : [story], gone ? [name] : []);
          if (gone) model.delete(name);
          else model.set(name, story);
        }
        for (const archived of [false, true]) {
          const expected = [...model.values()]
            .filter((story) => story.archived === archived)
            .sort((a, b) => b.changed - a.changed || (a.article < b.article ? -1 : 1))
            .map(({ article }) => article);
          expect(find(library, '', { filter: { archived } })).toEqual(expected);
          const found = find(library, 'fer', { filter: { archived }, sort: 'changed' });
          expect(found).toEqual(expected);
        }
        library.close();
      }),
      { numRuns: 30 },
    );
  });
});

describe('facets', () => {
  it('are counted, the most frequent first, without the archive', () => {
    const engine = index(
      indexed('a', file(['status: ready', 'language: id', 'tags: [ x, y ]', 'bylines: [ Ani ]'])),
      indexed('b', file(['language: id', 'tags: [ y, y ]'])),
      indexed('c', 'Only words.'),
      indexed('archive:d', file(['tags: [ z ]', 'language: fr']), { archived: true }),
    );
    expect(engine.facets()).toEqual({
      statuses: [
        { value: 'draft', count: 2 },
        { value: 'ready', count: 1 },
      ],
      tags: [
        { value: 'y', count: 2 },
        { value: 'x', count: 1 },
      ],
      languages: [{ value: 'id', count: 2 }],
      persons: [{ value: 'Ani', count: 1 }],
    });
  });

  it('can be filtered by, whatever is in them', () => {
    fc.assert(
      fc.property(anyText, (tag) => {
        const engine = index();
        engine.update([indexed('a', '', { entry: { ...indexed('', '').entry!, tags: [tag] } })]);
        for (const { value } of engine.facets().tags) {
          expect(find(engine, '', { filter: { tag: value } })).toEqual(['a']);
        }
        engine.close();
      }),
      { numRuns: 50 },
    );
  });
});
