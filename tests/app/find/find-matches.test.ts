import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMatches, MOST_MATCHES, type FindQuery } from '../../../app/find';
import { fold } from '../../../app/text/fold';
import { textValue } from '../../support/arbitraries';

const PLAIN: FindQuery = { text: '', matchCase: false, wholeWord: false, isExpression: false };

function found(text: string, query: string, options: Partial<FindQuery> = {}): readonly string[] {
  const result = findMatches([text], { ...PLAIN, ...options, text: query });
  if (!result.ok) throw new Error(result.problem.code);
  return result.matches[0]!.map(({ start, end }) => text.slice(start, end));
}

const anyText = fc.oneof(textValue, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

describe('plain words', () => {
  it.each([
    ['A cat, a Cat, CATS', 'cat', ['cat', 'Cat', 'CAT']],
    ['Café and cafe\u0301!', 'cafe', ['Café', 'cafe\u0301']],
    ['Straße STRASSE', 'strasse', ['Straße', 'STRASSE']],
    ["don’t, don't", "don't", ['don’t', "don't"]],
    ['“Yes,” she said', '"yes,"', ['“Yes,”']],
    ['one — two – three', '—', ['—']],
    ['wait… what', '...', ['…']],
    ['12\u00a0000 and 12 000', '12 000', ['12\u00a0000', '12 000']],
    ['الحُكُومَة', 'الحكومه', ['الحُكُومَة']],
    ['北京在北京', '北京', ['北京', '北京']],
    ['aaaa', 'aa', ['aa', 'aa']],
    ['a😀b😀', '😀', ['😀', '😀']],
    ['soft\u00adhyphen', 'softhyphen', ['soft\u00adhyphen']],
    // Half a ligature or half a letter is nothing that could be replaced.
    ['ﬁn Maß', 'f', []],
    ['Maß', 'Mas', []],
    ['a\u0301', '\u0301', ['\u0301']],
    ['text', '', []],
  ])('in %j, %j', (text, query, words) => {
    expect(found(text, query)).toEqual(words);
  });

  it('are found in their case where that is asked for', () => {
    expect(found('Cat cat Cát', 'Cat', { matchCase: true })).toEqual(['Cat']);
    expect(found('don’t', "don't", { matchCase: true })).toEqual([]);
  });

  it('come of pieces that sound the same, in order, none over another, none empty', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.boolean(), (text, query, matchCase) => {
        const result = findMatches([text], { ...PLAIN, text: query, matchCase });
        if (!result.ok) throw new Error(result.problem.code);
        let before = 0;
        for (const { start, end } of result.matches[0]!) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          const piece = text.slice(start, end);
          if (matchCase) expect(piece).toBe(query);
          else expect(fold(piece).replace(/\s/g, '')).toBe(fold(query).replace(/\s/g, ''));
          before = end;
        }
      }),
    );
  });

  it('are found wherever they stand in a text', () => {
    fc.assert(
      fc.property(anyText, textValue, anyText, (before, query, behind) => {
        fc.pre(query !== '');
        const text = before + query + behind;
        expect(found(text, query, { matchCase: true }).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('whole words', () => {
  it.each([
    ['port, Portugal, airport, port', 'port', ['port', 'port']],
    ['Anna’s Annapolis', 'Anna', ['Anna']],
    ['naïveté naïve', 'naive', ['naïve']],
    ['می‌خواهم خواهم', 'خواهم', ['خواهم']],
    // Nobody sets spaces there.
    ['我在北京工作', '北京', ['北京']],
    ['ภาษาไทย', 'ไทย', ['ไทย']],
    ['𝒳y y', 'y', ['y']],
    ['said “yes” yes-man', '“yes”', ['“yes”']],
  ])('in %j, %j', (text, query, words) => {
    expect(found(text, query, { wholeWord: true })).toEqual(words);
  });
});

describe('expressions', () => {
  const expression = { isExpression: true };

  it.each([
    ['10 May, 3 June', String.raw`\d+ \w+`, ['10 May', '3 June']],
    ['Ärger ärger', 'ärger', ['Ärger', 'ärger']],
    ['one\ntwo', '^t', ['t']],
    ['aaa', 'x*', []],
    ['😀x', '^.', ['😀']],
  ])('in %j, %j', (text, query, words) => {
    expect(found(text, query, expression)).toEqual(words);
  });

  it('keep their groups', () => {
    const result = findMatches(['Tan, Nila'], {
      ...PLAIN,
      ...expression,
      text: String.raw`(?<last>\w+), (\w+)( Jr)?`,
    });
    expect(result).toEqual({
      ok: true,
      matches: [[{ start: 0, end: 9, groups: ['Tan', 'Nila', undefined], named: { last: 'Tan' } }]],
    });
  });

  it('may take the case and whole words into account', () => {
    expect(found('Cat cat cats', 'c.t', { ...expression, matchCase: true })).toEqual([
      'cat',
      'cat',
    ]);
    expect(found('Cat cat cats', 'c.t', { ...expression, wholeWord: true })).toEqual([
      'Cat',
      'cat',
    ]);
  });

  it('take the longer way to a whole word where the shorter one is none', () => {
    const wholeWord = (text: string, query: string) =>
      found(text, query, { ...expression, wholeWord: true });
    expect(wholeWord('cats cat', 'cat|cats')).toEqual(['cats', 'cat']);
    expect(wholeWord('cats', 'c.+?')).toEqual(['cats']);
    expect(wholeWord('12a 34', String.raw`\d+`)).toEqual(['34']);
    expect(wholeWord('𝒳y y', 'y|𝒳y')).toEqual(['𝒳y', 'y']);
    expect(wholeWord('我在北京工作', '京|北京')).toEqual(['北京']);
  });

  it('keep their groups where whole words are asked for', () => {
    const text = String.raw`(a|b)(?<n>\d)\1|x`;
    const query = { ...PLAIN, ...expression, wholeWord: true, text };
    expect(findMatches(['a1ab a1a'], query)).toEqual({
      ok: true,
      matches: [[{ start: 5, end: 8, groups: ['a', '1'], named: { n: '1' } }]],
    });
  });

  it('have whole words where plain words have them', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', '𝒳', '\u0301', ' ', '北', '’', '\ud835'),
    });
    fc.assert(
      fc.property(letters, (text) => {
        const asked = { matchCase: true, wholeWord: true };
        expect(found(text, 'a', { ...asked, ...expression })).toEqual(found(text, 'a', asked));
      }),
    );
  });

  it.each(['a)(?:b', '\\', 'a)|(?:b'])('%s is none for whole words either', (text) => {
    const found = findMatches(['ab'], { ...PLAIN, ...expression, wholeWord: true, text });
    expect(found).toMatchObject({ ok: false, problem: { code: 'expression' } });
  });

  it('that are none are told with the reason', () => {
    expect(findMatches(['a'], { ...PLAIN, ...expression, text: '(' })).toEqual({
      ok: false,
      problem: { code: 'expression', detail: 'Unterminated group' },
    });
  });
});

it('does not cross from one text to the next', () => {
  const result = findMatches(['ab', 'ab'], { ...PLAIN, text: 'ba' });
  expect(result).toEqual({ ok: true, matches: [[], []] });
});

it('gives up when there are more places than anybody looks at', () => {
  const query = { ...PLAIN, text: 'a' };
  expect(findMatches(['a'.repeat(MOST_MATCHES)], query).ok).toBe(true);
  expect(findMatches(['a'.repeat(MOST_MATCHES), 'a'], query)).toEqual({
    ok: false,
    problem: { code: 'too-many' },
  });
});
