import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { article, paragraph, plainText, source, spansIn, text } from '../../../../app/article';
import { factCheckCopy } from '../../../../app/export/fact-check/copy';
import { factsOf } from '../../../../app/export/fact-check/facts';
import { article as anyArticle } from '../../../support/arbitraries';
import { factCheckLabels } from '../../../support/fact-check-labels';
import { span, STORY } from './story';

const EN = factCheckLabels('en');
const facts = () =>
  Object.fromEntries(factCheckCopy(STORY).quotes.map((one) => [one.id, factsOf(one, EN)]));

it('numbers quotes in reading order, records without words behind them', () => {
  expect(factCheckCopy(STORY).quotes.map(({ number, id }) => `${number} ${id}`)).toEqual([
    '1 q1',
    '2 q2',
    '3 q7',
    '4 q3',
    '5 q4',
    '6 q9',
  ]);
});

it('tells all that is known of a quote', () => {
  expect(facts()['q1']).toEqual({
    number: '1',
    words: '“It sails,” … “at dawn.”',
    kind: 'direct',
    source: 'Nila Tan',
    role: 'Deputy harbour master',
    organisation: 'Port of Selira',
    via: 'Kawat',
    cue: 'said',
    how: 'interview',
    date: '2025-08-22',
    recording: 'Nila: 22 Aug.m4a',
    timecode: '0:12:31',
    page: '7',
    link: 'https://example.com/talk?a=b&c',
    terms: 'on the record',
    status: 'changed since checked',
    'checked-words': '“It sails,”\n“at noon.”',
    'original-language': 'id',
    original: '“Kapalnya berlayar,\nsaat fajar.”',
    remark: '',
  });
});

it('shows what is not as it should be as such', () => {
  const { q2, q3, q4, q7, q9 } = facts();
  expect(q2).toMatchObject({
    source: 'A dock worker',
    terms: 'off the record',
    status: 'unchecked',
    remark: 'alias of a protected source',
  });
  expect(q3).toMatchObject({
    source: 'gone',
    status: 'checked',
    remark: 'The story does not list this source.',
  });
  expect(q4).toMatchObject({ source: '', kind: 'indirect', terms: 'embargoed', remark: '' });
  expect(q7).toMatchObject({
    words: '“Lost,”',
    source: '',
    terms: '',
    status: '',
    remark: 'These words have no record.',
  });
  expect(q9).toMatchObject({
    words: '',
    role: 'Harbour master',
    link: 'x.pdf',
    remark: 'This record has no words in the story any more.',
  });
});

it.each([
  ['assets/talk.m4a', 'talk.m4a'],
  ['D:\\Desk\\nila\\talk.wav', 'talk.wav'],
  ['\\\\server\\share\\talk.wav', 'talk.wav'],
  ['talk.m4a', 'talk.m4a'],
  ['/desk/nila/', 'nila'],
  ['', ''],
])('names the file of the recording %j, and no folder', (recording, name) => {
  const q1 = STORY.quotes['q1']!;
  const story = { ...STORY, quotes: { q1: { ...q1, obtained: { ...q1.obtained, recording } } } };
  expect(factsOf(factCheckCopy(story).quotes[0]!, EN).recording).toBe(name);
});

it('drops and invents nothing, whatever the article', () => {
  fc.assert(
    fc.property(anyArticle, (story) => {
      const { quotes } = factCheckCopy(story);
      const spans = [...spansIn(story.body)].filter(({ type }) => type === 'quote');
      expect(quotes.flatMap(({ words }) => words).sort()).toEqual(
        spans.map(({ content }) => plainText(content)).sort(),
      );
      expect(new Set(quotes.map(({ id }) => id)).size).toBe(quotes.length);
      for (const id of Object.keys(story.quotes)) {
        expect(quotes.find((one) => one.id === id)?.record).toBe(story.quotes[id]);
      }
      expect(quotes.map(({ number }) => number)).toEqual(quotes.map((_, index) => index + 1));
    }),
    { numRuns: 300 },
  );
});

it('takes names for what they are', () => {
  const long = 'n'.repeat(10_000);
  const story = {
    ...article({}, [paragraph(span('__proto__', text('One')), span('constructor', text('two')))]),
    sources: { long: source(long) },
  };
  expect(factCheckCopy(story).quotes.map(({ record }) => record)).toEqual([null, null]);
  const [first] = factCheckCopy({ ...STORY, sources: { nila: source(long) } }).quotes;
  expect(factsOf(first!, EN).source).toBe(long);
});
