import {
  EMPTY_FIELDS,
  QUOTE_KINDS,
  QUOTE_STATUSES,
  QUOTE_TERMS,
  SOURCE_KINDS,
  STATUSES,
  quote,
  source,
  type Article,
  type Fields,
  type Quote,
  type Source,
} from '../article';

/** What stands in YAML: strings, lists of them, and maps. */
export type YamlValue = string | readonly string[] | { readonly [key: string]: YamlValue };

/** Said when a value in a file by hand is of the wrong kind; the default is taken in its place. */
export type Complain = (detail: string) => void;

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
};

function writeSource(value: Source): YamlValue {
  const { name, role, organisation, contact, notes } = value;
  const kind = value.kind === 'person' ? '' : value.kind;
  return present({ name, kind, role, organisation, contact, notes }, ['name']);
}

function readSource(value: unknown, complain: Complain): Source {
  if (typeof value === 'string') return source(value);
  const names = ['name', 'role', 'organisation', 'contact', 'notes'] as const;
  const kind = readOneOf(SOURCE_KINDS, member(value, 'kind'), complain);
  const texts = readTexts(value, complain, names);
  return source(texts.name ?? '', { ...texts, ...(kind ? { kind } : {}) });
}

function writeQuote(value: Quote): YamlValue {
  const { source: from, via, kind, cue, role, terms, status } = value;
  return present({ source: from ?? '', via: via ?? '', kind, cue, role, terms, status }, []);
}

function readQuote(value: unknown, complain: Complain): Quote {
  const texts = readTexts(value, complain, ['source', 'via', 'cue', 'role']);
  const kind = readOneOf(QUOTE_KINDS, member(value, 'kind'), complain);
  const terms = readOneOf(QUOTE_TERMS, member(value, 'terms'), complain);
  const status = readOneOf(QUOTE_STATUSES, member(value, 'status'), complain);
  return quote(texts.source || null, {
    via: texts.via || null,
    cue: texts.cue ?? '',
    role: texts.role ?? '',
    ...(kind ? { kind } : {}),
    ...(terms ? { terms } : {}),
    ...(status ? { status } : {}),
  });
}

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

function texts(name: 'bylines' | 'tags'): Key {
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

/** Without the entries that are empty, except those always written. */
function present(value: Readonly<Record<string, string>>, always: readonly string[]): YamlValue {
  return Object.fromEntries(
    Object.entries(value).filter(([key, entry]) => entry !== '' || always.includes(key)),
  );
}

/** The map without empty strings, or null when nothing is left. */
function mapOf(value: Readonly<Record<string, YamlValue>>): YamlValue | null {
  const kept = Object.entries(value).filter(([, entry]) => entry !== '');
  return kept.length > 0 ? Object.fromEntries(kept) : null;
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Record<string, To> {
  // fromEntries defines properties: a key named __proto__ is a key like any other.
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

function readString(value: unknown, complain: Complain): string {
  if (typeof value === 'string') return value;
  if (value !== null && value !== undefined) complain('');
  return '';
}

function readStrings(value: unknown, complain: Complain): readonly string[] {
  if (value === null || value === undefined || value === '') return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.map((entry) => readString(entry, complain)).filter((entry) => entry !== '');
}

function readMap(value: unknown, complain: Complain): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>;
  }
  if (value !== null && value !== undefined && value !== '') complain('');
  return {};
}

function member(value: unknown, key: string): unknown {
  const map = readMap(value, () => {});
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

function readTexts<Name extends string>(
  value: unknown,
  complain: Complain,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const map = readMap(value, complain);
  const found: Partial<Record<Name, string>> = {};
  for (const name of names) {
    if (Object.hasOwn(map, name)) found[name] = readString(map[name], complain);
  }
  return found;
}

function readOneOf<Value extends string>(
  values: readonly Value[],
  value: unknown,
  complain: Complain,
): Value | null {
  if (value === undefined || value === null || value === '') return null;
  const found = values.find((candidate) => candidate === value);
  if (found === undefined) complain(String(value));
  return found ?? null;
}
