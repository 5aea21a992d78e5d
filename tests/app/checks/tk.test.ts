import { expect, it } from 'vitest';
import {
  blockQuote,
  EMPTY_FIELDS,
  figure,
  list,
  listItem,
  paragraph,
  text,
} from '../../../app/article';
import { countBodyTks, countTks, findTks } from '../../../app/checks/tk';

const words = (value: string, language = 'en') =>
  findTks(value, language).map(({ start, end }) => value.slice(start, end));

it.each([
  ['TK', ['TK']],
  ['About TK people, TKTK.', ['TK', 'TKTK']],
  ['TK. “TK” (TK) TK-year-old $TK _TK_', ['TK', 'TK', 'TK', 'TK', 'TK', 'TK']],
  ['All the TKs are gone', ['TKs']],
  ['约TK人，計TKTK名', ['TK', 'TKTK']],
  ['عدد TK من', ['TK']],
])('%j still has something to come', (value, found) => {
  expect(words(value)).toEqual(found);
});

it.each(['ATKINS', 'tk', 'Tk', 'TKO', 'STK', 'TK1', '1TK', 'TKsa', 'TKTKT', 'éTK', 'TK\u0301', ''])(
  '%j says nothing of the kind',
  (value) => {
    expect(words(value)).toEqual([]);
  },
);

it.each(['id', 'ms', 'id-ID', 'MS', 'in'])('in %s a single TK is a word', (language) => {
  expect(words('TK Pertiwi dan TK, TK.', language)).toEqual([]);
  expect(words('TKTK orang, TKTKTK, TKs, TKTKs, TKa', language)).toEqual([
    ...['TKTK', 'TKTKTK', 'TKs', 'TKTKs'],
  ]);
});

it.each(['', 'su', 'jv', 'no language at all'])('in %j it is none', (language) => {
  expect(words('TK Pertiwi, TKTK', language)).toEqual(['TK', 'TKTK']);
});

it('counts a block anew for another language', () => {
  const body = [paragraph(text('TK Pertiwi, TKTK'))];
  const counts = ['en', 'id', 'fr', 'ms', 'en'].map((language) => countBodyTks(body, language));
  expect(counts).toEqual([2, 1, 2, 1, 2]);
  const fields = { ...EMPTY_FIELDS, headline: 'TK Pertiwi', standfirst: 'TKTK', language: 'id' };
  expect(countTks({ fields, body })).toBe(2);
});

it('counts headline, standfirst and everything in the body', () => {
  const body = [
    paragraph(text('TK and '), text('TK', 'bold'), text('x')),
    list('bulleted', listItem([text('TK')], list('bulleted', listItem([text('TK')])))),
    figure({ caption: [text('TK left')], credit: 'TK' }),
    blockQuote(paragraph(text('TK'))),
    { type: 'code', language: '', meta: '', text: 'TK' } as const,
  ];
  // “TKx” is one word, however it is set.
  expect(countBodyTks(body, '')).toBe(7);
  const fields = { ...EMPTY_FIELDS, headline: 'TK at sea', standfirst: 'TK, TK' };
  expect(countTks({ fields, body })).toBe(10);
});
