import { describe, expect, it } from 'vitest';
import { givesAway, signsOf, wordsToFind } from '../../../app/protected';

const NILA = signsOf({ name: 'Nila Várga-Tan', contact: '+62 811 555 010' });

describe('a text gives somebody away', () => {
  it.each([
    'It was Nila Várga-Tan who said so.',
    'nila varga tan',
    'NILA  VARGA TAN',
    'nila-varga-tan',
    'the file nila_varga_tan.m4a',
    'said Tan.',
    '(“Tan”)',
    '[Nila](https://a.example/x) **Varga-Tan**',
    'https://a.example/nila%20varga%2Dtan',
    'mailto:nilavargatan@a.example',
    'call +62-811-555-010 at night',
  ])('%s', (text) => {
    expect(givesAway(text, NILA)).toBe(true);
  });

  it.each([
    'A port official',
    'Tanjung',
    'the titan sank',
    'Nila',
    'Varga',
    '62 811',
    '%',
    '%E0%A4%A',
  ])('but not: %s', (text) => {
    expect(givesAway(text, NILA)).toBe(false);
  });
});

describe('signs', () => {
  it('are none of an empty name, and nothing gives nobody away', () => {
    expect(signsOf({ name: ' – ', contact: '' })).toEqual({ words: [], pieces: [] });
    expect(givesAway('', signsOf({ name: '', contact: '' }))).toBe(false);
  });

  it('leave out a last part that says nothing', () => {
    expect(signsOf({ name: 'Budi Santoso Jr.', contact: '' }).words).toEqual([
      'budi santoso jr',
      'santoso',
    ]);
  });

  it('stand anywhere in a script without spaces', () => {
    expect(givesAway('据王小明说', signsOf({ name: '王小明', contact: '' }))).toBe(true);
  });

  it('are found in Arabic with other marks and letters', () => {
    const signs = signsOf({ name: 'أحمد الطيّب', contact: '' });
    expect(givesAway('قال احمد الطيب أمس', signs)).toBe(true);
    expect(givesAway('قال الطيب أمس', signs)).toBe(true);
    expect(givesAway('قال مسؤول في الميناء', signs)).toBe(false);
  });

  it('are read in a name of any length', () => {
    const name = 'Nila Tan '.repeat(1200);
    expect(givesAway(`x ${name}`, signsOf({ name, contact: '' }))).toBe(true);
  });
});

it('the words to look for in a story are the whole name and its last part', () => {
  expect(wordsToFind(' Nila  Tan ')).toEqual(['Nila  Tan', 'Tan']);
  expect(wordsToFind('Nila')).toEqual(['Nila']);
  expect(wordsToFind(' ')).toEqual([]);
});
