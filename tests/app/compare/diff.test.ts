import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  article as newArticle,
  crosshead,
  figure,
  gallery,
  paragraph,
  quote,
  source,
  text,
} from '../../../app/article';
import { diffArticles, diffBodies, diffWords } from '../../../app/compare';
import { splitWords } from '../../../app/text/words';
import { article, textValue } from '../../support/arbitraries';
import { threeSides } from './edits';

const RUNS = Number(process.env['GALLEY_RUNS'] ?? 300);
const p = (words: string) => paragraph(text(words));

/** `[-out-]` and `{+in+}`, as `git diff --word-diff` has it. */
function shown(before: string, after: string): string {
  return diffWords(before, after)
    .map(({ text: words, kind }) =>
      kind === 'same' ? words : kind === 'removed' ? `[-${words}-]` : `{+${words}+}`,
    )
    .join('');
}

describe('words', () => {
  it.each([
    ['the same', 'The ferry sank.', 'The ferry sank.', 'The ferry sank.'],
    ['one word', 'The ferry sank.', 'The boat sank.', 'The [-ferry-]{+boat+} sank.'],
    [
      'two words in a row',
      'an old ferry sank',
      'a new boat sank',
      '[-an old ferry-]{+a new boat+} sank',
    ],
    ['a word more', 'It sank.', 'It sank fast.', 'It sank{+ fast+}.'],
    ['a sign', 'He said yes.', 'He said, yes!', 'He said{+,+} yes[-.-]{+!+}'],
    ['all', 'left', 'right', '[-left-]{+right+}'],
    ['from nothing', '', 'All new.', '{+All new.+}'],
    ['to nothing', 'All gone.', '', '[-All gone.-]'],
    ['joined words', 'don’t pay 1,000', 'don’t pay 1,200', 'don’t pay [-1,000-]{+1,200+}'],
    ['Arabic', 'قال الوزير أمس', 'قال الرئيس أمس', 'قال [-الوزير-]{+الرئيس+} أمس'],
    ['Chinese, which has no spaces', '渡轮昨天沉没', '渡轮今天沉没', '渡轮[-昨天-]{+今天+}沉没'],
    ['a family, which is one sign', 'a 👩‍👩‍👧 b', 'a 👨‍👩‍👧 b', 'a [-👩‍👩‍👧-]{+👨‍👩‍👧+} b'],
  ])('%s', (_, before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  test(`${RUNS} generated pairs of texts are both in what is shown`, () => {
    fc.assert(
      fc.property(textValue, textValue, (before, after) => {
        const pieces = diffWords(before, after);
        const of = (kind: string) =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map((piece) => piece.text)
            .join('');
        expect(of('added')).toBe(before);
        expect(of('removed')).toBe(after);
        expect(splitWords(before).join('')).toBe(before);
      }),
      { numRuns: RUNS },
    );
  });

  it('gives up on the words of two long texts that are each other mixed up', () => {
    const before = Array.from({ length: 2000 }, (_, index) => `w${(index * 7919) % 2000}`).join(
      ' ',
    );
    const after = Array.from({ length: 2000 }, (_, index) => `w${index}`).join(' ');
    expect(diffWords(`Begin ${before} end`, `Begin ${after} end`).map(({ kind }) => kind)).toEqual([
      ...['same', 'removed', 'added', 'same'],
    ]);
  });
});

describe('bodies', () => {
  const kinds = (before: string[], after: string[]) =>
    diffBodies(before.map(p), after.map(p)).map(({ kind }) => kind);

  it('pairs what has words in common and leaves the rest apart', () => {
    expect(
      kinds(
        ['One stays here.', 'The old ferry left the harbour.', 'Gone for good.'],
        ['One stays here.', 'Something else entirely!', 'The old ferry left that harbour.'],
      ),
    ).toEqual(['same', 'added', 'changed', 'removed']);
  });

  it('tells a change of looks from one of words', () => {
    const [change] = diffBodies(
      [p('Ferry lost at sea')],
      [crosshead(2, text('Ferry lost at sea'))],
    );
    expect(change).toMatchObject({ kind: 'changed' });
    expect(change!.parts.flatMap(({ pieces }) => pieces)).toEqual([
      { text: 'Ferry lost at sea', kind: 'same' },
    ]);
  });

  it('compares the pictures of a gallery line by line', () => {
    const [one, two] = ['one', 'two'].map((name) => figure({ picture: name, credit: 'AP' }));
    const after = { ...two!, credit: 'dpa', caption: [text('Two')] };
    const [change] = diffBodies([gallery(one!, two!)], [gallery(one!, after)]);
    const changed = change!.parts.filter((part) => part.before !== part.after);
    expect(changed.map(({ name, before: old, after: young }) => [name, old, young])).toEqual([
      ['caption', '', '\nTwo'],
      ['credit', 'AP\nAP', 'AP\ndpa'],
    ]);
  });

  it('compares a picture by all that is said of it', () => {
    const before = figure({
      picture: 'assets/a.jpg',
      caption: [text('The pier at dawn')],
      credit: 'AP',
    });
    const after = figure({
      picture: 'assets/b.jpg',
      caption: [text('The pier at dusk')],
      credit: 'AP',
    });
    const [change] = diffBodies([before], [after]);
    const changed = change!.parts.filter((part) => part.before !== part.after);
    expect(changed.map(({ name, before: old, after: young }) => [name, old, young])).toEqual([
      ['picture', 'assets/a.jpg', 'assets/b.jpg'],
      ['caption', 'The pier at dawn', 'The pier at dusk'],
    ]);
  });

  test(
    `${RUNS} generated edits hold both bodies, each in its order`,
    { timeout: RUNS * 1000 },
    () => {
      fc.assert(
        fc.property(threeSides, ({ mine, theirs }) => {
          const changes = diffBodies(mine.body, theirs.body);
          const sides = [changes.map(({ before }) => before), changes.map(({ after }) => after)];
          const bodies = sides.map((side) => side.filter((placed) => placed !== null));
          expect(bodies[0]!.map(({ block }) => block)).toEqual(mine.body);
          expect(bodies[1]!.map(({ block }) => block)).toEqual(theirs.body);
          expect(bodies[1]!.map(({ index }) => index)).toEqual([...theirs.body.keys()]);
        }),
        { numRuns: RUNS },
      );
    },
  );
});

describe('articles', () => {
  it('names what changed beside the body', () => {
    const before = {
      ...newArticle({ headline: 'Ferry lost', tags: ['sea'] }),
      sources: { kim: source('Kim') },
      quotes: { q1: quote('kim'), q2: quote(null) },
    };
    const after = {
      ...newArticle({ headline: 'Ferry found', tags: ['sea'] }),
      sources: { kim: source('Kim', { role: 'captain' }), ana: source('Ana') },
      quotes: { q1: quote('ana', { status: 'checked' }) },
    };
    const diff = diffArticles(before, after);
    expect(diff.fields.map(({ name }) => name)).toEqual(['headline']);
    expect(diff.sources.map(({ id, kind }) => [id, kind])).toEqual([
      ['kim', 'changed'],
      ['ana', 'added'],
    ]);
    const [q1, q2] = diff.quotes;
    expect(q1!.parts.map(({ name, before: old, after: young }) => [name, old, young])).toEqual([
      ['source', 'Kim', 'Ana'],
      ['status', 'unchecked', 'checked'],
    ]);
    expect(q2).toMatchObject({ id: 'q2', kind: 'removed' });
  });

  it('counts the words that came and went', () => {
    const diff = diffArticles(
      newArticle({}, [p('The old ferry sank.'), p('Gone for good.')]),
      newArticle({}, [p('The brand new ferry sank.'), figure({ caption: [text('Two more')] })]),
    );
    expect([diff.added, diff.removed]).toEqual([4, 4]);
  });

  test(`${RUNS} generated articles do not differ from themselves`, { timeout: RUNS * 1000 }, () => {
    fc.assert(
      fc.property(article, (value) => {
        const diff = diffArticles(value, structuredClone(value));
        expect(diff).toMatchObject({ fields: [], sources: [], quotes: [], added: 0, removed: 0 });
        expect(diff.blocks.every(({ kind }) => kind === 'same')).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });
});
