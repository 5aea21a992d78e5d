import * as fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeText } from '../../../app/format';
import { IndexEngine } from '../../../main/index/engine';
import type { IndexedFile } from '../../../main/index/put-article';
import { article } from '../../support/arbitraries';
import { file, indexed } from './indexed';

function index(...files: readonly IndexedFile[]): IndexEngine {
  const engine = new IndexEngine(null);
  onTestFinished(() => engine.close());
  engine.update(files);
  return engine;
}

const DAY = 24 * 60 * 60 * 1000;
const open = (name: string) => ({ name, protected: '' });

/** An article with a source a line, and a quote for each line `source [via]`. */
function naming(
  name: string,
  sources: readonly string[],
  quotes: readonly string[] = [],
  more: Partial<IndexedFile> = {},
): IndexedFile {
  const records = quotes.map((of, place) => `  q${place + 1}: { ${of} }`);
  const words = quotes.map((_, place) => `:quote[Words ${place + 1}.]{#q${place + 1}}`).join(' ');
  const head = ['headline: ' + name, 'sources:', ...sources.map((source) => `  ${source}`)];
  const all = quotes.length > 0 ? [...head, 'quotes:', ...records] : head;
  return indexed(name, file(all, words), more);
}

const find = (engine: IndexEngine, text = '', more: { limit?: number; offset?: number } = {}) =>
  engine.sources({ text, sort: 'best', offset: 0, limit: 50, ...more });
const found = (engine: IndexEngine, text = '') =>
  find(engine, text).sources.map(({ name }) => name);

describe('the directory', () => {
  it('has everybody who is named, with what they were last and how often', () => {
    const engine = index(
      naming(
        'a',
        ['nila: { name: Nila Tan, role: pilot }', 'radio: { name: Radio, kind: organisation }'],
        ['source: nila, via: radio', 'source: nila'],
      ),
      naming('b', ['n: { name: Nila Tan, role: master, organisation: The Port }'], ['source: n'], {
        changed: 5.5,
      }),
      naming('c', ['n: Nila Tan'], [], { changed: 9, archived: true }),
    );
    expect(find(engine)).toEqual({
      sources: [
        {
          ...{ name: 'Nila Tan', protected: '', kind: 'person' },
          ...{ role: 'master', organisation: 'The Port', articles: 3, quotes: 3, last: 9 },
        },
        {
          ...{ name: 'Radio', protected: '', kind: 'organisation' },
          ...{ role: '', organisation: '', articles: 1, quotes: 1, last: 0 },
        },
      ],
      total: 2,
    });
  });

  it('finds by the beginnings of words, without case and diacritics, also in scripts without spaces', () => {
    const engine = index(
      naming('a', ['a: Dr. José Álvarez-Nuñez', 'b: 金正恩', 'c: إلياس الحدّاد', 'd: Josephine']),
    );
    expect(found(engine, 'jose')).toEqual(['Dr. José Álvarez-Nuñez', 'Josephine']);
    expect(found(engine, 'NUNEZ jos')).toEqual(['Dr. José Álvarez-Nuñez']);
    expect(found(engine, '正')).toEqual(['金正恩']);
    expect(found(engine, 'الحداد')).toEqual(['إلياس الحدّاد']);
    expect(found(engine, 'osé')).toEqual([]);
    expect(found(engine, '"')).toHaveLength(4);
  });

  it('has who is named often and of late first, and all by name', () => {
    const recent = { changed: 100 * DAY };
    const engine = index(
      naming('a', ['a: Zaid', 'b: Old']),
      naming('b', ['a: Zaid', 'b: Old']),
      naming('c', ['a: Zaid', 'c: Aya'], [], recent),
      naming('d', ['d: Budi'], [], { changed: 90 * DAY }),
    );
    expect(found(engine)).toEqual(['Zaid', 'Aya', 'Budi', 'Old']);
    const byName = engine.sources({ text: '', sort: 'name', offset: 1, limit: 2 });
    expect(byName.sources.map(({ name }) => name)).toEqual(['Budi', 'Old']);
    expect(byName.total).toBe(4);
  });

  it('tells those apart who are protected by what is behind their alias', () => {
    const engine = index(
      naming('a', ['a: { name: A rigger, protected: k1 }'], ['source: a']),
      naming('b', ['a: { name: A rigger, protected: k2 }', 'b: A rigger']),
    );
    const keys = find(engine, 'rigger').sources.map((one) => [one.protected, one.quotes]);
    expect(keys.toSorted()).toEqual([
      ['', 0],
      ['k1', 1],
      ['k2', 0],
    ]);
    const told = engine.told({ who: [{ name: 'A rigger', protected: 'k2' }], offset: 0, limit: 9 });
    expect(told.total).toBe(0);
  });

  it('has names of any kind, and of any length', () => {
    const long = 'x'.repeat(10_000);
    const engine = index(
      naming('a', ['a: { name: "" }', `b: ${long}`], ['source: a', 'source: b']),
    );
    expect(find(engine).sources.map(({ name }) => name)).toEqual(['', long]);
    expect(found(engine, 'xxx')).toEqual([long]);
    expect(engine.told({ who: [open('')], offset: 0, limit: 9 }).total).toBe(1);
    expect(engine.told({ who: [open(long)], offset: 0, limit: 9 }).quotes[0]!.source).toBe(long);
  });

  it('is the same however it came to be', () => {
    const files = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), article, fc.nat(9)), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(files, fc.subarray(['a', 'b', 'c']), (versions, gone) => {
        const all = versions.map(([name, any, changed]) =>
          indexed(name, writeText(any), { changed }),
        );
        const last = new Map(all.map((one) => [one.article, one]));
        for (const name of gone) last.delete(name);
        const grown = index();
        for (const one of all) grown.update([one]);
        grown.update([], gone);
        const anew = index(...last.values());
        const state = (engine: IndexEngine) => {
          const { sources } = engine.sources({ text: '', sort: 'name', offset: 0, limit: 200 });
          return sources.map((one) => ({
            ...{ ...one, told: engine.told({ who: [one], offset: 0, limit: 200 }) },
            // Of two records in articles that are equally new, any may be taken.
            ...{ kind: '', role: '', organisation: '' },
          }));
        };
        expect(state(grown)).toEqual(state(anew));
      }),
      { numRuns: 40 },
    );
  });
});

describe('all that somebody told', () => {
  const engine = () =>
    index(
      naming(
        'a',
        ['n: { name: Nila Tan, role: pilot, organisation: The Port }', 'r: Radio'],
        [
          'source: n, via: r, terms: background, status: checked, cue: told, obtained: { how: interview, date: 2020-01-02 }',
          'source: n, role: captain, status: checked, verbatim: Words of before.',
        ],
        { changed: 10 * DAY },
      ),
      naming(
        'b',
        ['n: { name: Nila Tan, role: minister }', 'o: Other'],
        ['source: n', 'source: o'],
        {
          changed: 20_000 * DAY,
          archived: true,
        },
      ),
    );

  it('is every quote, of the newest article first, as it stands in its record', () => {
    const { quotes, total } = engine().told({ who: [open('Nila Tan')], offset: 0, limit: 9 });
    expect(total).toBe(3);
    expect(quotes.map(({ article: name, quote }) => name + quote)).toEqual(['bq1', 'aq1', 'aq2']);
    expect(quotes[0]).toMatchObject({ archived: true, role: 'minister', headline: 'b' });
    expect(quotes[1]).toEqual({
      ...{ article: 'a', archived: false, headline: 'a', slug: '', changed: 10 * DAY, quote: 'q1' },
      ...{ words: 'Words 1.', source: 'Nila Tan', via: 'Radio', role: 'pilot', kind: 'direct' },
      ...{ cue: 'told', terms: 'background', status: 'checked', how: 'interview' },
      date: '2020-01-02',
    });
    expect(quotes[2]).toMatchObject({ role: 'captain', status: 'changed' });
  });

  it('is what came through them too, and comes page by page', () => {
    const library = engine();
    const radio = library.told({ who: [open('Radio')], offset: 0, limit: 9 });
    expect(radio.quotes.map(({ source, via }) => [source, via])).toEqual([['Nila Tan', 'Radio']]);
    const both = [open('Nila Tan'), open('Other'), open('Nobody')];
    const page = library.told({ who: both, offset: 1, limit: 2 });
    expect(page.total).toBe(4);
    expect(page.quotes.map(({ article: name, quote }) => name + quote)).toEqual(['bq2', 'aq1']);
  });

  it('has the roles they had, the last one first', () => {
    const { roles } = engine().told({ who: [open('Nila Tan')], offset: 0, limit: 1 });
    expect(roles).toEqual([
      { role: 'minister', organisation: '', from: 20_000 * DAY, to: 20_000 * DAY },
      ...[{ role: 'pilot', organisation: 'The Port', ...span(Date.parse('2020-01-02')) }],
      { role: 'captain', organisation: 'The Port', ...span(10 * DAY) },
    ]);
  });

  it('is cut where it is too long for a list', () => {
    const words = 'w'.repeat(9000);
    const text = file(
      ['sources: { n: Nila }', 'quotes: { q1: { source: n } }'],
      `:quote[${words}]{#q1}`,
    );
    const { quotes } = index(indexed('a', text)).told({ who: [open('Nila')], offset: 0, limit: 1 });
    expect(quotes[0]!.words).toMatch(/^w{4000}…$/);
  });
});

describe('the articles that name somebody', () => {
  it('are those that do, the archive too, oldest first, with the damaged ones and who has the new name', () => {
    const library = index(
      naming('new', ['n: Nila'], [], { changed: 3 }),
      naming('old', ['n: Nila', 'm: Mona'], [], { changed: 1, archived: true }),
      naming('other', ['n: { name: Nila, protected: k1 }', 'm: Mona']),
      indexed('damaged', file(['headline: "x'])),
    );
    expect(library.naming([open('Nila')], 'Mona')).toEqual({
      articles: [
        { article: 'old', headline: 'old' },
        { article: 'new', headline: 'new' },
      ],
      damaged: [{ article: 'damaged', headline: 'damaged' }],
      known: [open('Mona')],
    });
  });
});

function span(time: number) {
  return { from: time, to: time };
}
