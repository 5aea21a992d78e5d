import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHits } from '../../../app/search/hits';
import { readQuery } from '../../../app/search/query';
import { tokensOf } from '../../../app/text/tokens';
import { textValue } from '../../support/arbitraries';

/** Terms as one could type them: a phrase in quotation marks, an unfinished one with a star. */
const shown = (text: string) =>
  readQuery(text).map(({ tokens, isPrefix }) => tokens.join('+') + (isPrefix ? '*' : ''));

describe('a query', () => {
  it.each([
    ['ferry', ['ferry*']],
    ['the Ferry  brid', ['the', 'ferry', 'brid*']],
    ['"ferry bridge"', ['ferry+bridge']],
    ['“Ferry bridge” so', ['ferry+bridge', 'so*']],
    ['a "ferry bri', ['a', 'ferry+bri*']],
    ['don’t', ['don+t*']],
    ['北京', ['北+京']],
    ['北京abc', ['北+京+abc*']],
    ['ferry ferry x', ['ferry', 'x*']],
    ['', []],
    ['* "" ( -- ', []],
    ['ferry OR NOT (x*) ^a:b NEAR', ['ferry', 'or', 'not', 'x', 'a+b', 'near*']],
  ])('%j', (text, terms) => {
    expect(shown(text)).toEqual(terms);
  });

  it('holds nothing but words, whatever was typed', () => {
    fc.assert(
      fc.property(fc.oneof(textValue, fc.string({ unit: 'binary' })), (text) => {
        for (const { tokens } of readQuery(text)) {
          expect(tokens.length).toBeGreaterThan(0);
          for (const token of tokens) expect(token).toMatch(/^[\p{L}\p{M}\p{N}]+$/u);
        }
      }),
    );
  });

  it('stays short', () => {
    expect(
      readQuery(Array.from({ length: 500 }, (_, index) => `w${index}`).join(' ')),
    ).toHaveLength(24);
  });
});

describe('a hit', () => {
  it('is found for every word of a text, and for the beginning of it', () => {
    fc.assert(
      fc.property(textValue, fc.nat(), fc.nat(), (text, pick, cut) => {
        const tokens = tokensOf(text);
        fc.pre(tokens.length > 0);
        const token = tokens[pick % tokens.length]!;
        const letters = [...token.text];
        const query = readQuery(letters.slice(0, 1 + (cut % letters.length)).join(''));
        const hits = findHits(text, query);
        expect(hits.map(({ start }) => start)).toContain(token.start);
      }),
    );
  });

  it('is found for every part of a text without spaces', () => {
    const part = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 6 }));
    const text = fc.string({ unit: fc.constantFrom(...'北京国务院总理がバสวัสดี'), minLength: 8 });
    fc.assert(
      fc.property(text, part, (whole, [pick, length]) => {
        const start = pick % whole.length;
        const some = whole.slice(start, start + length);
        const hits = findHits(`x ${whole}。`, readQuery(some));
        expect(hits).toContainEqual({ start: start + 2, end: start + 2 + some.length, term: 0 });
      }),
    );
  });

  it('is none inside a word', () => {
    expect(findHits('unferry ferryman', readQuery('"ferry"'))).toEqual([]);
    expect(findHits('unferry ferryman', readQuery('ferry'))).toEqual([
      { start: 8, end: 16, term: 0 },
    ]);
  });
});
