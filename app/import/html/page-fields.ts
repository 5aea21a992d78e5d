import type { Fields } from '../../article';
import { linkAddress } from './address';
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
  const author = first('author', 'article:author');
  const date = DAY.exec(first('article:published_time', 'date', 'datepublished'))?.[0] ?? '';
  const language = first('html lang').replaceAll('_', '-');
  return {
    headline: first('og:title', 'title'),
    standfirst: first('og:description', 'description'),
    bylines: author === '' || linkAddress(author) ? [] : [author],
    dateline: { place: '', date },
    language: LANGUAGE.test(language) ? language : '',
    canonical: linkAddress(first('canonical', 'og:url')) ?? '',
  };
}

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
