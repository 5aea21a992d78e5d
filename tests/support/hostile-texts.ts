import {
  article,
  figure,
  paragraph,
  pullQuote,
  quote,
  raw,
  source,
  table,
  text,
  type Article,
} from '../../app/article';
import { readShared } from './shared-files';

/** Every fragment of the shared data that was made to be run, and what ends texts in XML and JSON, each on one line. */
export function hostileTexts(): readonly string[] {
  const payloads = (JSON.parse(readShared('hostile', 'html', 'payloads.json')) as unknown[]).map(
    (entry) =>
      typeof entry === 'string' ? entry : String((entry as { payload?: unknown }).payload),
  );
  return [...payloads, ']]>', '<!DOCTYPE x [', '&x;', '"}],"uri":"', '\u2028-->'].map((value) =>
    value.replace(/[\n\r\0]/g, ' ').toWellFormed(),
  );
}

/** A story that holds the text at every place where a wire format has words. */
export function storyOf(value: string): Article {
  const content = [text(value)];
  return {
    ...article(
      {
        ...{ slug: value, headline: value, standfirst: value, bylines: [value], section: value },
        ...{ dateline: { place: value, date: '' }, tags: [value] },
        seo: { title: value, description: value },
      },
      [
        paragraph(...content, { type: 'raw-inline', source: value }),
        paragraph({ type: 'link', url: value, title: value, content }),
        paragraph({ type: 'quote', quote: 'q1', content }),
        pullQuote(...content),
        figure({
          ...{ picture: 'assets/a.jpg', caption: content },
          ...{ credit: value, alt: value, source: value, terms: value },
        }),
        { type: 'code', language: '', meta: value, text: value },
        table([content, content]),
        raw(value),
      ],
    ),
    sources: { a: source(value, { role: value, organisation: value }) },
    quotes: { q1: quote('a', { via: 'a', role: value }) },
  };
}
