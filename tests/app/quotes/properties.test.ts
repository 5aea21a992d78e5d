import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUOTE_KINDS } from '../../../app/article/quote';
import { suggestQuotes, type Suggestion, type Words } from '../../../app/quotes';

/** Pieces that the rules look for, in every order. */
const PIECES = [
  ...['"', "'", '“', '”', '‘', '’', '„', '«', '»', '「', '」', ' ', ' ', ' ', '\n', '\n\n', '\r\n'],
  ...[
    '. ',
    ', ',
    ': ',
    ' – ',
    '… ',
    '(',
    ')',
    '-',
    "'s ",
    'said',
    'She ',
    'he ',
    'Anna Lee ',
    'that ',
  ],
  ...[
    'kata ',
    'menurut ',
    'katanya',
    'yang ',
    'Presiden ',
    'قال ',
    'سامي ',
    'إن ',
    '5',
    '\u200f',
    '😀',
    '\ud800',
  ],
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
const languages = fc.constantFrom('en', 'id', 'ar', 'de', 'zh', '', 'no tag at all');

describe('suggestions for any text', () => {
  it('are words of the text, in its order', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        const found = suggestQuotes(text, language);
        for (const one of found) checkWords(text, one);
        expect(found.map(({ start }) => start)).toEqual(
          found.map(({ start }) => start).sort((a, b) => a - b),
        );
      }),
    );
  });

  it('of the same kind do not overlap', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        const found = suggestQuotes(text, language);
        for (const kind of QUOTE_KINDS) checkApart(found.filter((one) => one.kind === kind));
      }),
    );
  });

  function checkApart(found: readonly Suggestion[]): void {
    found.slice(1).forEach(({ start }, index) => {
      expect(start).toBeGreaterThanOrEqual(found[index]!.end);
    });
  }

  function checkWords(text: string, suggestion: Suggestion): void {
    const { confidence, source, cue, via } = suggestion;
    for (const words of [suggestion, source, cue, via])
      if (words) expect(words).toSatisfy(isIn(text));
    expect(confidence).toBeGreaterThanOrEqual(0.5);
    expect(confidence).toBeLessThanOrEqual(1);
  }

  function isIn(text: string) {
    return ({ start, end, text: words }: Words): boolean =>
      start < end && text.slice(start, end) === words;
  }
});

/** What takes the square of its length would not come to an end here. */
describe('a long text of nothing else', () => {
  const hostile = [
    ...['"', '“', '”', "'", ' "', '" ', 'a" ', '«', '“a\n', '"a\n\n', 'a"\n', '“‘', '“a ‘b ', '("'],
    ...[
      'said ',
      'he ',
      'Ann ',
      'Anna Lee said ',
      '"a" ',
      '"a" said Ann, ',
      'who said, ',
      'the senior minister ',
      'Ann, the minister, ',
      'minister Ann said "a". ',
      '<a ',
      '{{',
      '](',
      ', ',
      '---\n',
    ],
  ];

  it.each(hostile)('%j', (piece) => {
    const text = piece.repeat(100_000);
    expect(() => suggestQuotes(text, 'en')).not.toThrow();
  });
});

describe('a story of unusual size', () => {
  it('has 5,000 quotes, each with its speaker', () => {
    const found = suggestQuotes('“We sail at dawn,” said Anna Lee.\n\n'.repeat(5000), 'en');
    expect(found).toHaveLength(5000);
    expect(found.every(({ source }) => source?.text === 'Anna Lee')).toBe(true);
  });

  it('is one quote', () => {
    const text = `“${'We sail at dawn. '.repeat(12_000).trim()}”`;
    expect(suggestQuotes(text, 'en')).toMatchObject([{ start: 0, end: text.length }]);
  });

  it('is one quote over many paragraphs, re-opened in each', () => {
    const text = `${'“We sail at dawn.\n\n'.repeat(5000)}“We do,” said Anna Lee.`;
    expect(suggestQuotes(text, 'en')).toMatchObject([{ start: 0, source: { text: 'Anna Lee' } }]);
  });

  it('begins with a paragraph of quotes', () => {
    const text = '“We sail”, '.repeat(20_000);
    expect(() => suggestQuotes(text, 'en')).not.toThrow();
  });
});
