import type { Fields } from '../../article';
import { linkAddress } from './address';
import { saidByJsonLd } from './page-json-ld';
import { attribute, elementsIn, oneLine, textOf, type Element, type Node } from './element';

/** What a page says of itself in its head, by name: `title`, `html lang`, and all its `meta`. */
type Sayings = ReadonlyMap<string, string>;

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/;
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

/** The fields that a page fills. Its title is a headline for when nothing in the page itself is one. */
export function pageFields(tree: readonly Node[]): Partial<Fields> {
  const said = sayings(tree);
  const first = (...names: string[]) =>
    names.map((name) => said.get(name) ?? '').find((value) => value !== '') ?? '';
  const data = saidByJsonLd(tree);
  const published = first('article:published_time', 'date', 'datepublished') || data.published;
  const date = DAY.exec(published)?.[0] ?? '';
  const language = first('html lang').replaceAll('_', '-');
  return {
    headline: first('og:title') || data.headline || first('title'),
    standfirst: first('og:description', 'description') || data.description,
    bylines: data.authors.length > 0 ? data.authors : authorsIn(tree),
    dateline: { place: data.place, date },
    section: first('article:section') || data.section,
    tags: data.tags,
    language: LANGUAGE.test(language) ? language : '',
    canonical: linkAddress(first('canonical', 'og:url')) ?? '',
  };
}

function authorsIn(tree: readonly Node[]): readonly string[] {
  const named = [...elementsIn(tree, ({ tagName }) => tagName === 'meta')].slice(0, MOST_META);
  const authors = (name: string) =>
    named
      .filter((element) => nameOf(element).toLowerCase() === name)
      .map((element) => oneLine(attribute(element, 'content') ?? ''))
      .filter((author) => author !== '' && !linkAddress(author));
  const [own, shared] = [authors('author'), authors('article:author')];
  return [...new Set(own.length > 0 ? own : shared)];
}

/** More than any head of a page has. */
const MOST_META = 1000;

function sayings(tree: readonly Node[]): Sayings {
  const said = new Map<string, string>();
  for (const element of elementsIn(tree, ({ tagName }) => Object.hasOwn(SAYINGS, tagName))) {
    const [name, value] = SAYINGS[element.tagName]!(element);
    if (!said.has(name)) said.set(name, oneLine(value));
  }
  return said;
}

/** How each element of a head says something: its name and what it says. */
const SAYINGS: Readonly<Record<string, (element: Element) => readonly [string, string]>> = {
  html: (element) => ['html lang', attribute(element, 'lang') ?? ''],
  title: (element) => ['title', textOf(element.childNodes)],
  link: (element) => [attribute(element, 'rel') ?? '', attribute(element, 'href') ?? ''],
  meta: (element) => [nameOf(element).toLowerCase(), attribute(element, 'content') ?? ''],
};

function nameOf(element: Element): string {
  const names = ['property', 'name', 'itemprop'].map((name) => attribute(element, name));
  return names.find((name) => name !== null) ?? '';
}
