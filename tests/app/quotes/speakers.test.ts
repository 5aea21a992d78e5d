import { describe, expect, it } from 'vitest';
import { suggestQuotes } from '../../../app/quotes';

/** Who said each of the words in marks. */
function speakers(text: string, language: string): readonly (string | undefined)[] {
  return suggestQuotes(text, language)
    .filter(({ kind }) => kind !== 'indirect')
    .map(({ source }) => source?.text);
}

describe('the subject of a verb', () => {
  it.each([
    [
      'is before who is told',
      'Hill told Radio Ash host Tom Ray that the deal was “a disaster.”',
      ['Hill'],
    ],
    [
      'is before what is put in behind it',
      'Tom Hill, of the consultants AshLab, which made the list, said: “We sail.”',
      ['Tom Hill'],
    ],
    [
      'is the name behind an office',
      'A spokesman for Lee, Tom Hill, said it had “no comment.”',
      ['Tom Hill'],
    ],
    [
      'is the name before an office',
      '“We sail,” said the head of the port, Anna Lee.',
      ['Anna Lee'],
    ],
    [
      'begins its clause',
      'After meeting with Prime Minister Anna Lee, President Tom Hill said they had “a great day.”',
      ['Tom Hill'],
    ],
    [
      'is the first of two verbs',
      'Tom Hill, who has worked here for years and is a member of the Ash union, said: “We sail.”',
      ['Tom Hill'],
    ],
    [
      'is whoever “who” follows',
      'It drew criticism from Rep. Anna Lee, who called it “shameful.”',
      ['Anna Lee'],
    ],
    [
      'is not one of two that are met',
      'Tom Hill praised Lee and Moon Ray and added: “We sail.”',
      ['Tom Hill'],
    ],
    ['may have an auxiliary', 'Democrats have called the move “unlawful.”', ['Democrats']],
    [
      'may be a body’s official',
      '“We sail,” a White House official told us.',
      ['a White House official'],
    ],
    ['may be somebody’s', 'Lee’s spokeswoman said Hill had “lied again.”', ['Lee’s spokeswoman']],
    [
      'may be a document',
      'The report found that the agency “failed at every level.”',
      ['The report'],
    ],
    [
      'may stand in a sentence with short words',
      'Anna Lee told the U.N. Council on Monday: “We sail.”',
      ['Anna Lee'],
    ],
    ['says what it wants', 'Anna Lee said the town wants “a quiet night.”', ['Anna Lee']],
  ])('%s', (_what, text, expected) => {
    expect(speakers(text, 'en')).toEqual(expected);
  });

  it.each([
    ['“Kami siap,” kata Kepala Badan Laut (BL) Anna Lie di Ash, Senin (3/2).', ['Anna Lie']],
    ['Juru Bicara Kementerian Laut Tom Hill mengatakan “kapal itu aman”.', ['Tom Hill']],
    ['Menteri Luar Negeri Amerika Serikat, Tom Hill, menyampaikan: “Kami siap.”', ['Tom Hill']],
    ['“Kami menolak,” kata seorang warga, Tom, kepada kami.', ['Tom']],
    ['Tom Hill, pengamat laut AshLab, berpendapat “laut tenang”.', ['Tom Hill']],
  ])('(id) %s', (text, expected) => {
    expect(speakers(text, 'id')).toEqual(expected);
  });
});

describe('who is known already', () => {
  it.each([
    [
      'by the pronoun of the given name',
      'Anna Lee met Tom Hill. “He was kind,” she said.',
      'Anna Lee',
    ],
    [
      'by an office before the name',
      'Minister Anna Lee met Tom Hill. “We sail,” the minister said.',
      'Anna Lee',
    ],
    [
      'by an office behind the name',
      'Anna Lee, the chief of the port, met Tom Hill. “We sail,” the chief said.',
      'Anna Lee',
    ],
    [
      'by the age',
      'Anna Lee won the race. The 24-year-old said it was “a long night”.',
      'Anna Lee',
    ],
    [
      'but not through somebody of the family',
      'Tom Hill won the race and his father died in May. He said it was “a long night”.',
      'Tom Hill',
    ],
    ['but not who has no name', 'A judge met Anna Lee. “We wait,” the judge said.', 'the judge'],
    [
      'but not another of the kind',
      'Minister Anna Lee met a judge. “We wait,” the judge said.',
      'the judge',
    ],
  ])('is meant %s', (_what, text, expected) => {
    expect(speakers(text, 'en').at(-1)).toBe(expected);
  });

  it('is meant by an office in a headline', () => {
    const text =
      'Pemimpin Selandia Baru tegaskan ‘hari baru’\nPemimpin Selandia Baru Tom Hill tiba kemarin.';
    expect(speakers(text, 'id')).toEqual(['Tom Hill']);
  });

  it('says in the story what the headline takes from it', () => {
    const text =
      'Port plans ‘hard look’ at boats\nAnna Lee said she would take “a hard look at boats”.';
    expect(speakers(text, 'en')).toEqual(['Anna Lee', 'Anna Lee']);
  });
});

describe('via', () => {
  it.each([
    ['“We sail,” Anna Lee told Radio Ash.', 'en', 'Radio Ash'],
    ['“We sail,” said Anna Lee, according to the Ash Times.', 'en', 'Ash Times'],
    ['“We sail,” Anna Lee said, as quoted by the Ash Times.', 'en', 'Ash Times'],
    [
      '“Kami siap,” demikian dilaporkan Kantor Berita Ash, mengutip Lie.',
      'id',
      'Kantor Berita Ash',
    ],
    ['“We sail,” Anna Lee told reporters.', 'en', undefined],
    ['“We sail,” said Anna Lee.', 'en', undefined],
  ])('%s', (text, language, via) => {
    expect(suggestQuotes(text, language)[0]!.via?.text).toBe(via);
  });
});
