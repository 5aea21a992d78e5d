import { attribute, elementsIn, oneLine, textOf, type Element, type Node } from './element';

/** What schema.org's words for a story say of it, each empty where they don't. */
export interface SaidByJsonLd {
  readonly headline: string;
  readonly description: string;
  readonly authors: readonly string[];
  readonly published: string;
  readonly place: string;
  readonly section: string;
  readonly tags: readonly string[];
}

const NOTHING: SaidByJsonLd = {
  ...{ headline: '', description: '', authors: [], published: '', place: '' },
  ...{ section: '', tags: [] },
};

/** `NewsArticle`, `BlogPosting` and what else schema.org has below `Article`. */
const STORY = /(?:Article|BlogPosting|Report)$/;

/** A page of more than these is none that says what it is. */
const MOST_SCRIPTS = 50;
const MOST_ENTRIES = 1000;
const MOST_NAMES = 100;

/** The first story in a page's JSON-LD. It is read as data, and what is no JSON is passed over. */
export function saidByJsonLd(tree: readonly Node[]): SaidByJsonLd {
  const scripts = [...elementsIn(tree, isJsonLd)].slice(0, MOST_SCRIPTS);
  for (const script of scripts) {
    const story = entriesOf(parse(textOf(script.childNodes))).find(isStory);
    if (story) return saidBy(story);
  }
  return NOTHING;
}

function isJsonLd(element: Element): boolean {
  if (element.tagName !== 'script') return false;
  return /^application\/ld\+json\b/i.test(attribute(element, 'type')?.trim() ?? '');
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

type Entry = Readonly<Record<string, unknown>>;

/** The entry, or the entries of a list or a graph. */
function entriesOf(value: unknown): readonly Entry[] {
  const listed = Array.isArray(value) ? value : isEntry(value) ? [value, ...inGraph(value)] : [];
  return listed.slice(0, MOST_ENTRIES).filter(isEntry);
}

function inGraph(entry: Entry): readonly unknown[] {
  const graph = entry['@graph'];
  return Array.isArray(graph) ? graph : [];
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStory(entry: Entry): boolean {
  return listOf(entry['@type']).some((type) => typeof type === 'string' && STORY.test(type));
}

function saidBy(entry: Entry): SaidByJsonLd {
  const text = (name: string) => textIn(listOf(entry[name])[0]);
  return {
    headline: text('headline'),
    description: text('description'),
    authors: namesIn(entry['author']),
    published: text('datePublished'),
    place: text('dateline'),
    section: text('articleSection'),
    tags: tagsIn(entry['keywords']),
  };
}

/** Persons and organisations, or their names alone. An address is no name. */
function namesIn(value: unknown): readonly string[] {
  return listOf(value)
    .slice(0, MOST_NAMES)
    .map((one) => textIn(isEntry(one) ? one['name'] : one))
    .filter((name) => name !== '' && !/^https?:/i.test(name));
}

/** A list, or a text with commas. */
function tagsIn(value: unknown): readonly string[] {
  const words = typeof value === 'string' ? value.split(',') : listOf(value);
  return words
    .slice(0, MOST_NAMES)
    .map(textIn)
    .filter((tag) => tag !== '');
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? oneLine(value) : '';
}
