import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findByName, fitOf } from '../../../app/commands/match';

const find = (typed: string, ...names: string[]) => findByName(typed, names, (name) => [name]);

describe('names', () => {
  it('are found by the beginnings of their words, in any order', () => {
    const names = ['Bulleted list', 'Numbered list', 'Block quote'];
    expect(find('list num', ...names)).toEqual(['Numbered list']);
    expect(find('b', ...names)).toEqual(['Bulleted list', 'Block quote', 'Numbered list']);
    expect(find('listing', ...names)).toEqual([]);
  });

  it('are found whatever the case, diacritics and signs', () => {
    expect(find('MAJUSCULE', 'Exporté…', 'májuscule')).toEqual(['májuscule']);
    expect(find('exporte', 'Exporté…')).toEqual(['Exporté…']);
    expect(find('web html', 'Web page (HTML)…')).toEqual(['Web page (HTML)…']);
    expect(find('اقتباس', 'الاقتباس')).toEqual(['الاقتباس']);
  });

  it('stand in the order in which they fit: whole, beginning, words, anywhere', () => {
    const names = ['Decode', 'The code', 'Code block', 'Code'];
    expect(find('code', ...names)).toEqual(['Code', 'Code block', 'The code', 'Decode']);
  });

  it('may be put together of several', () => {
    const dark = ['Gelap', 'Tampilan Gelap', 'Dark', 'tema warna malam'];
    expect(findByName('tema gelap', [dark, ['Terang', 'tema']], (names) => names)).toEqual([dark]);
  });

  it('are all found by nothing, as they came', () => {
    expect(find('  ', 'b', 'a')).toEqual(['b', 'a']);
  });

  it('count the more the further in front they are', () => {
    const things = [['Tebal', 'Bold'], ['Bold']];
    expect(findByName('bold', things, (names) => names)).toEqual([['Bold'], ['Tebal', 'Bold']]);
  });
});

it('a name is found by any beginning of it that has a letter, and what is found fits', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(name, fc.nat(20), (whole, length) => {
      const typed = Array.from(whole).slice(0, length).join('');
      expect(fitOf(typed, [whole])).not.toBeNull();
    }),
  );
});
