import {
  article,
  blockQuote,
  BREAK,
  crosshead,
  figure,
  gallery,
  list,
  listItem,
  paragraph,
  quote,
  SECTION_BREAK,
  source,
  table,
  text,
  type Article,
  type Inline,
} from '../../app/article';

/** A story with nothing but what both ninjs and NITF can say. */
export const PLAIN_WIRE_STORY: Article = {
  ...article(
    {
      id: '0198d2f0-1111-7000-8000-000000000000',
      slug: 'ferry-dawn',
      headline: 'Ferry sails <again> & again',
      standfirst: 'The first boat in a year.',
      bylines: ['Nila Tan', 'Omar Said'],
      dateline: { place: 'Port Aru', date: '2025-08-22' },
      language: 'en',
      tags: ['ferries', 'sea'],
      section: 'News',
      embargo: '2025-08-22T06:00+07:00',
      seo: { title: 'Ferry sails', description: 'A boat.' },
      canonical: 'https://example.com/ferry',
    },
    [
      paragraph(
        text('It sailed at '),
        text('dawn', 'italic'),
        text(', said '),
        { type: 'link', url: 'https://example.com/port', title: '', content: [text('the port')] },
        text('.'),
        BREAK,
        { type: 'quote', quote: 'q1', content: [text('“We waited,”')] },
        text(' Tan said.'),
      ),
      crosshead(2, text('What next')),
      list('bulleted', listItem([text('More boats')], list('numbered', listItem([text('One')])))),
      blockQuote(paragraph(text('A longer word.'))),
      SECTION_BREAK,
      figure({
        picture: 'assets/ferry.jpg',
        caption: [text('The ferry.')],
        credit: 'N. Tan',
        alt: 'A boat',
        source: 'Port archive',
        terms: 'One use',
      }),
      table([[text('Day')], [text('Boats')]], [[text('Mon')], [text('2')]]),
    ],
  ),
  sources: { tan: source('Nila Tan') },
  quotes: { q1: quote('tan') },
};

/** The same with what only Galley knows. */
export function richWireStory(): Article {
  const words = (value: string): Inline[] => [text(value)];
  return {
    ...PLAIN_WIRE_STORY,
    fields: {
      ...PLAIN_WIRE_STORY.fields,
      language: 'qqq',
      embargo: 'after the vote',
      notes: 'Call',
    },
    body: [
      paragraph(text('Bold', 'bold'), text(' bell \u0007')),
      paragraph({ type: 'link', url: 'javascript:x', title: '', content: words('Odd') }),
      crosshead(3, ...words('Deep')),
      list('check', { ...listItem(words('Done')), checked: true }),
      { type: 'pull-quote', content: words('We waited') },
      gallery(figure({ caption: words('One') })),
      figure({
        ...{ picture: 'assets/a.jpg', turn: 90, focus: { left: 10, top: 10 } },
        crop: { left: 0, top: 0, width: 5000, height: 5000 },
      }),
      figure({ picture: 'elsewhere/b.jpg' }),
      { type: 'code', language: 'ts', meta: 'title="x"', text: 'let a;' },
      { type: 'raw', source: '<aside>x</aside>' },
      paragraph({ type: 'quote', quote: 'q1', content: words('He sailed') }),
    ],
    sources: { tan: source('Nila Tan', { role: 'captain', contact: '0812' }) },
    quotes: { q1: quote('tan', { cue: 'said' }) },
  };
}
