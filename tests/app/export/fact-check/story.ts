import {
  article,
  paragraph,
  pullQuote,
  quote,
  source,
  text,
  type Article,
  type Inline,
} from '../../../../app/article';

export const span = (id: string, ...content: Inline[]): Inline => ({
  type: 'quote',
  quote: id,
  content,
});

/** A story with a quote of every kind there can be, also of those that should not be. */
export const STORY: Article = {
  ...article({ id: 'x', headline: 'Ferry sails again', language: 'en-GB' }, [
    paragraph(span('q1', text('“It sails,”')), text(' she said, '), span('q1', text('“at dawn.”'))),
    paragraph(span('q2', text('“They knew,”')), text(' he said. '), span('q7', text('“Lost,”'))),
    pullQuote(span('q3', text('the rope was worn'))),
    paragraph({
      type: 'link',
      url: 'https://example.com/',
      title: '',
      content: [span('q4', text('Nobody counted'))],
    }),
  ]),
  sources: {
    nila: source('Nila Tan', {
      role: 'Harbour master',
      organisation: 'Port of Selira',
      contact: '+62 1',
      notes: 'afraid',
    }),
    worker: source('A dock worker', { protected: 'k3v9', contact: '+62 2' }),
    kawat: source('Kawat', { kind: 'organisation' }),
  },
  quotes: {
    q1: quote('nila', {
      via: 'kawat',
      cue: 'said',
      role: 'Deputy harbour master',
      status: 'checked',
      verbatim: '“It sails,”\n“at noon.”',
      obtained: {
        how: 'interview',
        date: '2025-08-22',
        recording: '/home/nila/talks/Nila: 22 Aug.m4a',
        timecode: '0:12:31',
        page: '7',
        link: 'https://example.com/talk?a=b&c',
      },
      original: { language: 'id', text: '“Kapalnya berlayar,\nsaat fajar.”' },
    }),
    q2: quote('worker', { terms: 'off-record' }),
    q3: quote('gone', { kind: 'partial', terms: 'background', status: 'checked' }),
    q4: quote(null, { kind: 'indirect', terms: 'embargoed' }),
    q9: quote('nila', { obtained: { ...quote(null).obtained, link: 'file:///home/nila/x.pdf' } }),
  },
};

/** A story of so many quotes, each said by somebody else. */
export function longStory(quotes: number): Article {
  const numbers = Array.from({ length: quotes }, (_, index) => index);
  return {
    ...article(
      { headline: 'A long hearing', language: 'en' },
      numbers.map((n) =>
        paragraph(span(`q${n}`, text(`“They paid ${n} coins,”`)), text(` said witness ${n}.`)),
      ),
    ),
    sources: Object.fromEntries(numbers.map((n) => [`w${n}`, source(`Witness ${n}`)])),
    quotes: Object.fromEntries(numbers.map((n) => [`q${n}`, quote(`w${n}`, { cue: 'said' })])),
  };
}
