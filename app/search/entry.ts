import { estimateWords } from '../text/count';
import { readBodyText } from './body';
import { readFrontMatter, type Values } from './front-matter';
import { readQuoted, type Quoted } from './quoted';

/** An article as it is listed and searched. */
export interface Entry {
  readonly headline: string;
  readonly slug: string;
  readonly status: string;
  readonly language: string;
  readonly words: number;
  /** The first picture, as a path below the bundle, or null. */
  readonly picture: string | null;
  readonly standfirst: string;
  readonly text: string;
  readonly captions: string;
  /** Who is quoted, as what and how, and who wrote it: a line each. */
  readonly sources: string;
  readonly tags: readonly string[];
  /** What it is filed under: tags and section. */
  readonly labels: string;
  /** Everybody quoted and every byline, by name. */
  readonly persons: readonly string[];
  /** The records of who is quoted, and of what was said. */
  readonly quoted: Quoted;
}

/** What is longer is found by its beginning: 300,000 words are no story. */
const LONGEST = 2_000_000;

/** Reads `text.md` for the library's list and index. Null when its front matter cannot be understood. */
export function readEntry(file: string): Entry | null {
  const { values, body } = readFrontMatter(file.replace(/^\uFEFF/, ''));
  if (!values) return null;
  const language = textOf(values.get('language'));
  const tags = distinct(textsOf(values.get('tags')));
  const searched = body.slice(0, LONGEST);
  const { text, captions, pictures, picture } = readBodyText(searched);
  return {
    headline: textOf(values.get('headline')),
    slug: textOf(values.get('slug')),
    status: textOf(values.get('status')) || 'draft',
    language,
    words: estimateWords(`${text}\n${captions}`),
    picture,
    standfirst: textOf(values.get('standfirst')),
    text: lines([textOf(member(values.get('dateline'), 'place')), text]),
    captions: lines([captions, pictures]),
    ...people(values),
    tags,
    labels: distinct([...tags, textOf(values.get('section'))]).join(', '),
    quoted: readQuoted(values, searched),
  };
}

function people(values: Values): Pick<Entry, 'sources' | 'persons'> {
  const bylines = textsOf(values.get('bylines'));
  const sources = membersOf(values.get('sources')).map((source) =>
    typeof source === 'string' ? [source] : textsAt(source, ['name', 'role', 'organisation']),
  );
  const quotes = membersOf(values.get('quotes')).map((quote) => textsAt(quote, ['role', 'cue']));
  const said = [...sources, ...quotes].map((parts) => parts.join(', '));
  const names = sources.map(([name]) => name ?? '');
  return {
    sources: lines(distinct([...said, ...bylines])),
    persons: distinct([...names, ...bylines]),
  };
}

function textsAt(value: unknown, keys: readonly string[]): string[] {
  return keys.map((key) => textOf(member(value, key))).filter((text) => text !== '');
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(textOf) : [textOf(value)];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function membersOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.values(value)
    : [];
}

function member(value: unknown, key: string): unknown {
  const isMap = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
  return isMap ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}

function lines(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}
