import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldApart } from '../../../app/text/fold';
import { tokensOf } from '../../../app/text/tokens';
import { textValue } from '../../support/arbitraries';

const anyText = fc.oneof(textValue, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

const words = (text: string) => tokensOf(text).map((token) => token.text);

describe('fold', () => {
  it.each([
    ['Łódź, ÀÉÎ', 'lodz, aei'],
    ['Straße', 'strasse'],
    ['İstanbul Iğdır', 'istanbul igdir'],
    ['ﬁnd ＦＵＬＬ', 'find full'],
    ['ΌΣΟΣ', 'οσοσ'],
    ['Ёлка', 'елка'],
    ['الحُكُومَة', 'الحكومه'],
    ['أحمد إلى آثار ٱلله', 'احمد الي اثار الله'],
    ['الحكومـــة', 'الحكومه'],
    ['کتابی', 'كتابي'],
    ['٢٠٢٥ ۲۰۲۵ २०२५', '2025 2025 2025'],
    ['שָׁלוֹם', 'שלום'],
    ['ｶﾞ', 'が'.normalize('NFD').replace('か', 'カ')],
    ['soft\u00adhyphen', 'softhyphen'],
    ['“a”\u3000—b\0', ' a   b '],
  ])('%j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps what is a letter in all but name', () => {
    expect(fold('की')).not.toBe(fold('का'));
    expect(fold('ผู้')).not.toBe(fold('ผ'));
    expect(fold('バス')).not.toBe(fold('パス'));
  });

  it('changes nothing that is folded', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
    const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCodePoint(code));
    expect(characters.filter((one) => fold(fold(one)) !== fold(one))).toEqual([]);
  });

  it('takes each character on its own', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(Array.from(text, fold).join('')).toBe(fold(text));
      }),
    );
  });

  it('makes one of composed and decomposed, large and small', () => {
    fc.assert(
      fc.property(fc.constantFrom('é', 'Ö', 'ả', 'ñ', 'й', 'آ', 'が', '한', 'Å'), (letter) => {
        expect(fold(letter.normalize('NFD'))).toBe(fold(letter));
        expect(fold(letter.toUpperCase())).toBe(fold(letter.toLowerCase()));
      }),
    );
  });
});

describe('the words of a text', () => {
  it('are cut at spaces, signs and line ends', () => {
    expect(words('It’s 10:30, “said” she_said\nnow')).toEqual(
      'it s 10 30 said she said now'.split(' '),
    );
  });

  it('are single characters where no spaces are set', () => {
    expect(words('在北京abc ไทย')).toEqual(['在', '北', '京', 'abc', 'ไ', 'ท', 'ย']);
    expect(words('ガ')).toEqual(words('ｶﾞ'));
  });

  it('stand where they say', () => {
    const text = '😀 “Crème” ﬁn\u0301e كتابٌ!';
    const places = tokensOf(text).map(({ start, end }) => text.slice(start, end));
    expect(places).toEqual(['Crème', 'ﬁn\u0301e', 'كتابٌ']);
  });

  it('are folded, in order, and come of the characters at their place', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let before = 0;
        for (const token of tokensOf(text)) {
          expect(token.start).toBeGreaterThanOrEqual(0);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeLessThanOrEqual(text.length);
          expect(token.start).toBeGreaterThanOrEqual(before);
          expect(fold(text.slice(token.start, token.end))).toContain(token.text);
          before = token.start;
        }
      }),
    );
  });

  it('are those that the index parts at signs of ASCII', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldApart(text).match(/[a-z0-9\u0080-\u{10ffff}]+/gu) ?? []).toEqual(words(text));
      }),
    );
  });
});
