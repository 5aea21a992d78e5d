import { describe, expect, it } from 'vitest';
import {
  article as newArticle,
  note,
  paragraph,
  quote,
  source,
  text,
  type Article,
  type Block,
  type Inline,
} from '../../../app/article';
import { canKeepBoth, mergeArticles, resolveMerge, type Choice } from '../../../app/compare';
import { readText, writeText } from '../../../app/format';

const p = (...content: (string | Inline)[]): Block =>
  paragraph(...content.map((part) => (typeof part === 'string' ? text(part) : part)));
const span = (id: string, words: string): Inline => ({
  type: 'quote',
  quote: id,
  content: [text(words)],
});
const story = (...body: (string | Block)[]): Article =>
  newArticle(
    {},
    body.map((block) => (typeof block === 'string' ? p(block) : block)),
  );
const words = ({ body }: Article) =>
  body.map(
    (block) =>
      JSON.stringify(block)
        .match(/"text":"[^"]*"/g)
        ?.map((found) => found.slice(8, -1))
        .join('') ?? block.type,
  );

const ONE = 'The ferry left the harbour before dawn.';
const TWO = 'Nobody saw it come back in the evening.';
const THREE = 'The port master said he was not told.';

function mergeTexts(base: Article, mine: Article, theirs: Article) {
  const { article, conflicts } = mergeArticles(base, mine, theirs);
  return {
    body: words(article),
    conflicts: conflicts.map((found) =>
      found.kind === 'blocks'
        ? [found.mine, found.theirs].map((body) => words(newArticle({}, body)))
        : found.id,
    ),
  };
}

describe('bodies', () => {
  it('takes changes of neighbouring paragraphs from both sides', () => {
    expect(
      mergeTexts(
        story(ONE, TWO, THREE),
        story(ONE.replace('ferry', 'old ferry'), TWO, THREE),
        story(ONE, TWO.replace('evening', 'night'), THREE),
      ),
    ).toEqual({
      body: [ONE.replace('ferry', 'old ferry'), TWO.replace('evening', 'night'), THREE],
      conflicts: [],
    });
  });

  it('keeps both where both changed one paragraph', () => {
    const [mine, theirs] = [ONE.replace('dawn', 'six'), ONE.replace('dawn', 'seven')];
    expect(mergeTexts(story(ONE, TWO), story(mine, TWO), story(theirs, TWO))).toEqual({
      body: [mine, theirs, TWO],
      conflicts: [[[mine], [theirs]]],
    });
  });

  it('shows a paragraph that one side took out and the other changed', () => {
    const changed = TWO.replace('evening', 'night');
    expect(
      mergeTexts(story(ONE, TWO, THREE), story(ONE, THREE), story(ONE, changed, THREE)),
    ).toEqual({
      body: [ONE, changed, THREE],
      conflicts: [[[], [changed]]],
    });
  });

  it('takes out what one side took out and the other left alone', () => {
    expect(mergeTexts(story(ONE, TWO), story(ONE), story(ONE, TWO, THREE))).toEqual({
      body: [ONE, THREE],
      conflicts: [],
    });
  });

  it('has what both wrote alike once', () => {
    expect(mergeTexts(story(ONE), story(ONE, TWO, THREE), story(ONE, TWO))).toEqual({
      body: [ONE, TWO, THREE],
      conflicts: [],
    });
  });

  it('shows what both wrote at one place', () => {
    expect(mergeTexts(story(ONE), story(ONE, TWO), story(ONE, THREE))).toEqual({
      body: [ONE, TWO, THREE],
      conflicts: [[[TWO], [THREE]]],
    });
  });

  it('sees a paragraph that one side split and the other changed as one place', () => {
    const long = `${ONE} ${TWO}`;
    const changed = long.replace('evening', 'night');
    expect(mergeTexts(story(long, THREE), story(ONE, TWO, THREE), story(changed, THREE))).toEqual({
      body: [ONE, TWO, changed, THREE],
      conflicts: [[[ONE, TWO], [changed]]],
    });
  });

  it('sees two paragraphs that one side joined and the other changed as one place', () => {
    const changed = TWO.replace('evening', 'night');
    expect(
      mergeTexts(story(ONE, TWO, THREE), story(`${ONE} ${TWO}`, THREE), story(ONE, changed, THREE)),
    ).toEqual({
      body: [`${ONE} ${TWO}`, ONE, changed, THREE],
      conflicts: [[[`${ONE} ${TWO}`], [ONE, changed]]],
    });
  });

  it('leaves the bytes of the file alone where only the other program wrote', () => {
    const file = '*   odd\n*   bullets\n\nOne __strong__ line.\n\nAnother.\n';
    const theirs = readText(file.replace('Another', 'Another one'));
    const mine = readText(file).article;
    const edited = { ...mine, body: [p('New first.'), ...structuredClone(mine.body)] };
    const { article, conflicts } = mergeArticles(readText(file).article, edited, theirs.article);
    expect(conflicts).toEqual([]);
    expect(writeText(article, theirs)).toBe(
      'New first.\n\n*   odd\n*   bullets\n\nOne __strong__ line.\n\nAnother one.\n',
    );
  });
});

describe('fields', () => {
  const base = newArticle({ headline: 'Ferry', tags: ['sea'], slug: 'ferry' });
  const mine = newArticle({ headline: 'Ferry sinks', tags: ['sea', 'ships'], slug: 'ferry' });
  const theirs = newArticle({ headline: 'Ferry lost', tags: ['sea', 'rescue'], slug: 'ferry-2' });

  it('takes what one side changed and shows what both did', () => {
    const { article, conflicts } = mergeArticles(base, mine, theirs);
    expect(article.fields).toEqual({ ...mine.fields, slug: 'ferry-2' });
    expect(conflicts.map(({ id }) => id)).toEqual(['field:headline', 'field:tags']);
    expect(conflicts.map(canKeepBoth)).toEqual([false, true]);
  });

  it.each<[Choice | null, string, string[]]>([
    [null, 'Ferry sinks', ['sea', 'ships']],
    ['mine', 'Ferry sinks', ['sea', 'ships']],
    ['theirs', 'Ferry lost', ['sea', 'rescue']],
    ['both', 'Ferry sinks', ['sea', 'ships', 'rescue']],
  ])('as chosen: %s', (choice, headline, tags) => {
    const merge = mergeArticles(base, mine, theirs);
    const choices = merge.conflicts.flatMap(({ id }): [string, Choice][] =>
      choice ? [[id, choice]] : [],
    );
    expect(resolveMerge(merge, new Map(choices)).fields).toMatchObject({ headline, tags });
  });
});

describe('records', () => {
  const kim = source('Kim');
  const base: Article = {
    ...story(p('Kim said ', span('q1', 'we will look into it'), '.'), TWO),
    sources: { kim },
    quotes: { q1: quote('kim') },
  };

  it('gives their new quote a name of its own where mine has the same', () => {
    const add = (said: string, by: string, at: number): Article => ({
      ...base,
      sources: { ...base.sources, [by.toLowerCase()]: source(by) },
      quotes: { ...base.quotes, q2: quote(by.toLowerCase()) },
      body: base.body.toSpliced(at, 0, p(`${by}: `, span('q2', said))),
    });
    const { article, conflicts } = mergeArticles(
      base,
      add('nobody told me anything', 'Ana', 0),
      add('the boat was old and heavy', 'Budi', 2),
    );
    expect(conflicts).toEqual([]);
    expect(article.body[0]).toEqual(p('Ana: ', span('q2', 'nobody told me anything')));
    expect(article.quotes['q2']).toEqual(quote('ana'));
    expect(article.body[3]).toEqual(p('Budi: ', span('q3', 'the boat was old and heavy')));
    expect(article.quotes['q3']).toEqual(quote('budi'));
  });

  it('shows two records of the same new quote', () => {
    const tag = (by: Partial<Parameters<typeof quote>[1]>): Article => ({
      ...base,
      quotes: { ...base.quotes, q2: quote('kim', by) },
      body: [base.body[0]!, p(span('q2', TWO))],
    });
    const merge = mergeArticles(base, tag({ kind: 'direct' }), tag({ kind: 'indirect' }));
    expect(merge.conflicts.map(({ id }) => id)).toEqual(['quote:q2']);
    expect(merge.article.body).toHaveLength(2);
    const theirs = resolveMerge(merge, new Map([['quote:q2', 'theirs']]));
    expect(theirs.quotes['q2']?.kind).toBe('indirect');
  });

  it('does not take a freed id for the quote that had it', () => {
    const mine: Article = {
      ...base,
      sources: { kim, ana: source('Ana') },
      quotes: { q1: quote('ana') },
      body: [p('Kim was silent.'), p('Ana cried: ', span('q1', 'give me back my children'))],
    };
    const theirs: Article = {
      ...base,
      body: [p('Kim said at noon ', span('q1', 'we will look into it'), '.'), base.body[1]!],
    };
    const { article } = mergeArticles(base, mine, theirs);
    const speakers = Object.fromEntries(
      article.body.flatMap((block) =>
        block.type !== 'paragraph'
          ? []
          : block.content.flatMap((node) =>
              node.type === 'quote'
                ? [
                    [
                      words(story(paragraph(...node.content)))[0],
                      article.quotes[node.quote]?.source,
                    ],
                  ]
                : [],
            ),
      ),
    );
    expect(speakers).toEqual({ 'give me back my children': 'ana', 'we will look into it': 'kim' });
  });

  it('tells two new sources of one id apart by their names', () => {
    const add = (name: string): Article => ({ ...base, sources: { kim, source: source(name) } });
    const { article, conflicts } = mergeArticles(base, add('★'), add('☆'));
    expect(conflicts).toEqual([]);
    expect(
      Object.values(article.sources)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Kim', '★', '☆']);
  });

  it('shows one person with two roles', () => {
    const add = (role: string): Article => ({
      ...base,
      sources: { kim, ana: source('Ana', { role }) },
    });
    const { conflicts } = mergeArticles(base, add('captain'), add('cook'));
    expect(conflicts).toMatchObject([{ kind: 'source', key: 'ana', base: null }]);
  });

  it('keeps a record that one side took away where the other still needs it', () => {
    const mine: Article = { ...story(TWO), sources: {}, quotes: {} };
    const theirs: Article = {
      ...base,
      body: [...base.body, p('Again: ', span('q1', 'we will look into it'))],
    };
    const merge = mergeArticles(base, mine, theirs);
    expect(words(merge.article)).toEqual([TWO, 'Again: we will look into it']);
    expect(merge.article.quotes).toEqual(base.quotes);
    expect(merge.article.sources).toEqual(base.sources);
  });

  it('drops the records of words that were not chosen', () => {
    const mine: Article = {
      ...base,
      quotes: { ...base.quotes, q2: quote('kim') },
      body: [base.body[0]!, p('Nobody saw it, he said: ', span('q2', 'it was dark'))],
    };
    const theirs: Article = { ...base, body: [base.body[0]!, p('Nobody saw it come back.')] };
    const merge = mergeArticles(base, mine, theirs);
    expect(Object.keys(merge.article.quotes)).toEqual(['q1', 'q2']);
    const chosen = resolveMerge(merge, new Map([['blocks:0', 'theirs']]));
    expect(chosen.quotes).toEqual(base.quotes);
    expect(chosen.body).toEqual(theirs.body);
  });
});

describe('notes', () => {
  const noted = (id: string, words: string): Inline => ({
    type: 'note',
    note: id,
    content: [text(words)],
  });
  const base = story(ONE, TWO);

  it('of both sides have names of their own, even on the same words of two paragraphs', () => {
    const mine: Article = {
      ...base,
      notes: { n1: note('Ask the port.') },
      body: [p('The ferry left the ', noted('n1', 'harbour'), ' before dawn.'), base.body[1]!],
    };
    const theirs: Article = {
      ...base,
      notes: { n1: note('Ask the pilot.') },
      body: [base.body[0]!, p('Nobody saw it come back in the ', noted('n1', 'evening'), '.')],
    };
    const { article, conflicts } = mergeArticles(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(article.notes).toEqual({ n1: note('Ask the port.'), n2: note('Ask the pilot.') });
    expect(article.body).toEqual([
      mine.body[0],
      p('Nobody saw it come back in the ', noted('n2', 'evening'), '.'),
    ]);
  });

  it('that both sides changed are in conflict, and one that one side resolved is resolved', () => {
    const before: Article = {
      ...base,
      notes: { n1: note('Ask.'), n2: note('Who?') },
      body: [p(noted('n1', ONE)), p(noted('n2', TWO))],
    };
    const change = (n1: string, n2: Partial<ReturnType<typeof note>>): Article => ({
      ...before,
      notes: { n1: note(n1), n2: note('Who?', n2) },
    });
    const merge = mergeArticles(
      before,
      change('Ask twice.', { status: 'resolved' }),
      change('Ask her.', {}),
    );
    expect(merge.conflicts.map(({ id }) => id)).toEqual(['note:n1']);
    expect(merge.article.notes['n2']).toEqual(note('Who?', { status: 'resolved' }));
    const chosen = resolveMerge(merge, new Map([['note:n1', 'theirs']]));
    expect(chosen.notes['n1']).toEqual(note('Ask her.'));
  });
});
