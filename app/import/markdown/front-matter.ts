import type { Article, Fields } from '../../article';

/** Front matter by key, in small letters: strings, lists and maps of such. */
export type Keys = ReadonlyMap<string, unknown>;

/** One field of ours that other programs call differently. */
interface Foreign {
  /** What it is called elsewhere (Hugo, Jekyll, Ghost, Eleventy, Pandoc), the best first. */
  readonly keys: readonly string[];
  readonly isGiven: (fields: Fields) => boolean;
  /** Null if the value says nothing that the field can hold. */
  readonly set: (fields: Fields, value: unknown) => Fields | null;
}

const FOREIGN: readonly Foreign[] = [
  {
    keys: ['title'],
    isGiven: ({ headline }) => headline !== '',
    set: (fields, value) => withText(value, (headline) => ({ ...fields, headline })),
  },
  {
    keys: [
      'description',
      'excerpt',
      'custom_excerpt',
      'deck',
      'dek',
      'subtitle',
      'summary',
      'abstract',
    ],
    isGiven: ({ standfirst }) => standfirst !== '',
    set: (fields, value) => withText(value, (standfirst) => ({ ...fields, standfirst })),
  },
  {
    keys: ['authors', 'author', 'byline'],
    isGiven: ({ bylines }) => bylines.length > 0,
    set: (fields, value) => withTexts(value, (bylines) => ({ ...fields, bylines })),
  },
  {
    keys: [
      'date',
      'publishdate',
      'published_at',
      'date_published',
      'pubdate',
      'published',
      'created',
    ],
    isGiven: ({ dateline }) => dateline.date !== '',
    set: (fields, value) => {
      const date = DAY.exec(oneText(value))?.[0];
      return date === undefined ? null : { ...fields, dateline: { ...fields.dateline, date } };
    },
  },
  {
    keys: ['location', 'place'],
    isGiven: ({ dateline }) => dateline.place !== '',
    set: (fields, value) =>
      withText(value, (place) => ({ ...fields, dateline: { ...fields.dateline, place } })),
  },
  {
    keys: ['category', 'categories'],
    isGiven: ({ section }) => section !== '',
    set: (fields, value) =>
      withTexts(value, ([section = '', ...more]) => ({
        ...fields,
        section,
        tags: [...fields.tags, ...more.filter((tag) => !fields.tags.includes(tag))],
      })),
  },
  {
    keys: ['keywords', 'topics'],
    isGiven: ({ tags }) => tags.length > 0,
    set: (fields, value) => withTexts(value, (tags) => ({ ...fields, tags })),
  },
  {
    keys: ['lang', 'locale', 'languagecode'],
    isGiven: ({ language }) => language !== '',
    set: (fields, value) =>
      withText(value, (tag) => ({ ...fields, language: tag.replaceAll('_', '-') })),
  },
  {
    keys: ['canonical_url', 'canonicalurl'],
    isGiven: ({ canonical }) => canonical !== '',
    set: (fields, value) => withText(value, (canonical) => ({ ...fields, canonical })),
  },
  {
    keys: ['meta_title'],
    isGiven: ({ seo }) => seo.title !== '',
    set: (fields, value) =>
      withText(value, (title) => ({ ...fields, seo: { ...fields.seo, title } })),
  },
  {
    keys: ['meta_description'],
    isGiven: ({ seo }) => seo.description !== '',
    set: (fields, value) =>
      withText(value, (description) => ({ ...fields, seo: { ...fields.seo, description } })),
  },
];

/** The article with the fields that its own keys leave empty filled from other programs' keys. */
export function readForeignKeys(article: Article, keys: Keys): Article {
  let { fields } = article;
  for (const { keys: names, isGiven, set } of FOREIGN) {
    for (const name of names) {
      if (!isGiven(fields) && keys.has(name)) fields = set(fields, keys.get(name)) ?? fields;
    }
  }
  return fields === article.fields ? article : { ...article, fields };
}

/** The time of day and its zone are not part of a dateline. */
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/;

function withText(value: unknown, set: (text: string) => Fields): Fields | null {
  const text = oneText(value);
  return text === '' ? null : set(text);
}

function withTexts(value: unknown, set: (texts: string[]) => Fields): Fields | null {
  const texts = (Array.isArray(value) ? value : [value]).map(oneText).filter((text) => text !== '');
  return texts.length === 0 ? null : set(texts);
}

/** A text, or the name of a person or thing described by a map; line ends are blanks. */
function oneText(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'name' in value) return oneText(value.name);
  return typeof value === 'string' ? value.trim().replace(/\s*[\r\n]\s*/g, ' ') : '';
}
