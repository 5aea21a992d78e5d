import { describe, expect, it } from 'vitest';
import { splitCredit } from '../../../../app/import/wire/credit';

describe('a credit in square brackets', () => {
  it.each([
    'KCNA via KNS/AFP',
    'Reuters',
    'dpa/AFP',
    '@desk/Kawat',
    'رويترز',
    '共同',
    'File: Amal Haddad/Reuters',
    'AP Photo/J. Scott Lindqvist',
    'Handout via U.S. Navy/Reuters',
    'Courtesy of the family',
    '© Kawat 2025',
  ])('is %s', (credit) => {
    expect(splitCredit(`The ferry in port [${credit}]`)).toEqual({
      caption: 'The ferry in port',
      credit,
    });
  });

  it('may follow a sentence and a closed quote', () => {
    expect(splitCredit('She said “never again”. [AFP]')?.caption).toBe('She said “never again”.');
    expect(splitCredit('Sie sagte „nie wieder“ [dpa/AFP]')?.credit).toBe('dpa/AFP');
    expect(splitCredit('Elle a dit « jamais » [AFP]')?.credit).toBe('AFP');
  });

  it('keeps a space too many with the caption', () => {
    expect(splitCredit('The ferry  [AFP]')).toEqual({ caption: 'The ferry ', credit: 'AFP' });
  });

  it.each([
    ['an insertion in a quote that goes on', '“We saw them [Northerners]'],
    ['the same with straight marks', 'He said "we saw them [Northerners]'],
    ['the same in guillemets', '« nous les avons vus [Nordistes]'],
    ['a bracket inside the line', 'Our army [North Korea] is there'],
    ['a bracket before the full stop', 'They came from there [Kursk].'],
    ['a bracket before the closing mark', '“They came [to Kursk]”'],
    ['an aside in small letters', 'And he laughed [sic]'],
    ['a sentence', 'And he laughed [They all left.]'],
    ['a question', 'And he laughed [Who?]'],
    ['a bracket alone', '[AFP]'],
    ['a bracket with no space before it', 'The ferry[AFP]'],
    ['nested brackets', 'The ferry [a [b] c]'],
    ['an ellipsis', 'The ferry […]'],
    ['no words before it', '1234 [AFP]'],
    ['too much', `The ferry [A${'a'.repeat(100)}]`],
    ['nothing', 'The ferry []'],
    ['an open bracket only', 'The ferry [AFP'],
  ])('is not %s', (_name, line) => {
    expect(splitCredit(line)).toBeNull();
  });
});
