import { EMPTY_FIELDS, STATUSES, type Article, type Fields } from '../article';
import { readNote, readQuote, readSource, writeNote, writeQuote, writeSource } from './records';
import {
  mapOf,
  mapValues,
  readCount,
  readMap,
  readOneOf,
  readString,
  readStrings,
  readTexts,
  type Complain,
  type YamlValue,
} from './values';

/** One top-level key of the front matter: where it is in the article, and how it is read. */
interface Key {
  /** The value to write, or null to leave the key out. */
  readonly get: (article: Article) => YamlValue | null;
  readonly set: (article: Article, value: unknown, complain: Complain) => Article;
}

/** Our keys in the order in which they are written. */
export const KEYS: Readonly<Record<string, Key>> = {
  id: text('id'),
  headline: text('headline'),
  standfirst: text('standfirst'),
  slug: text('slug'),
  language: text('language'),
  bylines: texts('bylines'),
  dateline: {
    get: ({ fields }) => mapOf({ ...fields.dateline }),
    set: (article, value, complain) =>
      withField(article, 'dateline', {
        ...EMPTY_FIELDS.dateline,
        ...readTexts(value, complain, ['place', 'date']),
      }),
  },
  section: text('section'),
  profile: text('profile'),
  status: {
    get: ({ fields }) => fields.status,
    set: (article, value, complain) =>
      withField(article, 'status', readOneOf(STATUSES, value, complain) ?? 'draft'),
  },
  embargo: text('embargo'),
  tags: texts('tags'),
  seo: {
    get: ({ fields }) => mapOf({ ...fields.seo }),
    set: (article, value, complain) =>
      withField(article, 'seo', {
        ...EMPTY_FIELDS.seo,
        ...readTexts(value, complain, ['title', 'description']),
      }),
  },
  canonical: text('canonical'),
  target: {
    get: ({ fields }) => fields.target || null,
    set: (article, value, complain) => withField(article, 'target', readCount(value, complain)),
  },
  notes: text('notes'),
  sources: {
    get: ({ sources }) => mapOf(mapValues(sources, writeSource)),
    set: (article, value, complain) => ({
      ...article,
      sources: mapValues(readMap(value, complain), (entry) => readSource(entry, complain)),
    }),
  },
  quotes: {
    get: ({ quotes }) => mapOf(mapValues(quotes, writeQuote)),
    set: (article, value, complain) => ({
      ...article,
      quotes: mapValues(readMap(value, complain), (entry) => readQuote(entry, complain)),
    }),
  },
  'not-quotes': texts('notQuotes'),
  'not-slips': texts('notSlips'),
  'desk-notes': {
    get: ({ notes }) => mapOf(mapValues(notes, writeNote)),
    set: (article, value, complain) => ({
      ...article,
      notes: mapValues(readMap(value, complain), (entry) => readNote(entry, complain)),
    }),
  },
};

type TextField = {
  [Name in keyof Fields]: Fields[Name] extends string
    ? string extends Fields[Name]
      ? Name
      : never
    : never;
}[keyof Fields];

function text(name: TextField): Key {
  return {
    get: ({ fields }) => fields[name] || null,
    set: (article, value, complain) => withField(article, name, readString(value, complain)),
  };
}

function texts(name: 'bylines' | 'tags' | 'notQuotes' | 'notSlips'): Key {
  return {
    get: ({ fields }) => (fields[name].length > 0 ? fields[name] : null),
    set: (article, value, complain) => withField(article, name, readStrings(value, complain)),
  };
}

function withField<Name extends keyof Fields>(
  article: Article,
  name: Name,
  value: Fields[Name],
): Article {
  return { ...article, fields: { ...article.fields, [name]: value } };
}
