import { isEqual } from '../equal';
import { isMap, parseDocument, Scalar, stringify, visit, type Document, type Node } from 'yaml';
import { article as newArticle, type Article } from '../article';
import { splitFrontMatter, type FrontMatter } from './front-matter';
import { parseStrings } from '../yaml/document';
import { YAML_STYLE } from '../yaml/parse';
import { KEYS } from './keys';
import { readFields } from './read';
import type { YamlValue } from './values';

/** The front matter of a new file; empty when there is nothing to say. */
export function newFrontMatter(article: Article): string {
  const entries = Object.entries(KEYS).flatMap(([key, { get }]) => {
    const value = get(article);
    return value === null ? [] : [newEntry(key, value)];
  });
  return entries.length === 0 ? '' : `---\n${entries.join('')}---\n`;
}

/** The front matter that was read, with the keys whose value has changed since written anew. */
export function changedFrontMatter(
  article: Article,
  before: { readonly article: Article; readonly frontMatter: FrontMatter },
  eol: string,
): string {
  const { frontMatter } = before;
  const changed = new Map(
    Object.entries(KEYS)
      .map(([key, { get }]) => [key, get(article), get(before.article)] as const)
      .filter(([, now, then]) => !isEqual(now, then))
      .map(([key, now, then]) => [key, { now, then }]),
  );
  if (changed.size === 0) return textOf(frontMatter);
  if (!frontMatter.isCut) return writtenAnew(article, frontMatter, eol);
  const entries: { key: string; text: string }[] = [];
  for (const entry of frontMatter.entries) {
    const change = changed.get(entry.key);
    changed.delete(entry.key);
    const kept = change
      ? withLineEnd(changedEntry(entry.key, entry.text, change.now, change.then), eol)
      : entry.text;
    entries.push({ key: entry.key, text: kept + entry.after });
  }
  for (const [key, { now }] of changed) {
    if (now !== null) insertInOrder(entries, key, withLineEnd(newEntry(key, now), eol));
  }
  const inner = frontMatter.head + entries.map(({ text }) => text).join('');
  const text = frontMatter.open + inner + frontMatter.close;
  // YAML has more corners than anybody knows: what does not read back as it should is written plainly.
  return readsAs(text, article) ? text : writtenAnew(article, frontMatter, eol);
}

/** The bytes that were read. */
export function textOf(frontMatter: FrontMatter): string {
  return frontMatter.open + frontMatter.text + frontMatter.close;
}

/** All values, ours and others', without comments: for front matter that can't be changed a line at a time. */
function writtenAnew(article: Article, frontMatter: FrontMatter, eol: string): string {
  const others = frontMatter.entries.filter(({ key }) => !Object.hasOwn(KEYS, key));
  const values = Object.fromEntries(others.map(({ key, value }) => [key, value]));
  const foreign = others.length === 0 ? '' : stringify(values, YAML_STYLE);
  const ours = newFrontMatter(article).replace(/^---\n|---\n$/g, '');
  return frontMatter.open + withLineEnd(ours + foreign, eol) + frontMatter.close;
}

function readsAs(text: string, article: Article): boolean {
  const frontMatter = splitFrontMatter(text)?.frontMatter;
  if (!frontMatter || frontMatter.error) return false;
  const read = readFields(newArticle({}), frontMatter, []);
  return Object.values(KEYS).every(({ get }) => isEqual(get(read), get(article)));
}

function newEntry(key: string, value: YamlValue): string {
  if (typeof value !== 'object') return stringify({ [key]: value }, YAML_STYLE);
  if (Array.isArray(value)) {
    return documentOf((document) => document.set(key, document.createNode(value, { flow: true })));
  }
  const isNested = Object.values(value).some((entry) => typeof entry === 'object');
  return documentOf((document) => {
    document.set(key, document.createNode(isNested ? {} : value, { flow: !isNested }));
    if (!isNested) return;
    for (const [name, entry] of Object.entries(value)) {
      document.setIn([key, name], flowNode(document, entry));
    }
  });
}

function documentOf(fill: (document: Document) => void): string {
  const document = parseDocument('{}');
  document.contents = document.createNode({}) as typeof document.contents;
  fill(document);
  return document.toString(YAML_STYLE);
}

/** A value inside a record, in one line: text with line ends is quoted, for bare it would not be read again. */
function flowNode(document: Document, value: YamlValue): Node {
  const node = document.createNode(value, { flow: typeof value === 'object' });
  visit(node, {
    Scalar: (_, scalar) => {
      if (/[\n\r]/.test(String(scalar.value))) scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return node;
}

/** The entry with its value changed in place, so that comments and unknown keys inside it stay. */
function changedEntry(
  key: string,
  text: string,
  now: YamlValue | null,
  then: YamlValue | null,
): string {
  if (now === null) return '';
  // As it is read: with another schema `1:` and "1": would be two keys.
  const document = parseStrings(text);
  const node = document.get(key, true);
  if (!isMap(node) || typeof now !== 'object' || Array.isArray(now)) return newEntry(key, now);
  patch(document, [key], now as YamlMap, (then ?? {}) as YamlMap);
  return document.toString(YAML_STYLE);
}

type YamlMap = Readonly<Record<string, YamlValue>>;

function patch(document: Document, path: readonly string[], now: YamlMap, then: YamlMap): void {
  for (const name of Object.keys(then)) {
    if (!Object.hasOwn(now, name)) document.deleteIn([...path, name]);
  }
  for (const [name, value] of Object.entries(now)) {
    const old = Object.hasOwn(then, name) ? then[name] : undefined;
    if (isEqual(value, old)) continue;
    if (isYamlMap(value) && isYamlMap(old) && isMap(document.getIn([...path, name], true))) {
      patch(document, [...path, name], value, old);
    } else {
      document.setIn([...path, name], flowNode(document, value));
    }
  }
}

function isYamlMap(value: YamlValue | undefined): value is YamlMap {
  return typeof value === 'object' && !Array.isArray(value);
}

/** Behind the nearest of our keys that comes before it in the usual order; at the head if none does. */
function insertInOrder(entries: { key: string; text: string }[], key: string, text: string): void {
  const order = Object.keys(KEYS);
  const earlier = new Set(order.slice(0, order.indexOf(key)));
  const index = entries.findLastIndex((entry) => earlier.has(entry.key));
  entries.splice(index + 1, 0, { key, text });
}

function withLineEnd(text: string, eol: string): string {
  return eol === '\n' ? text : text.replace(/\n/g, eol);
}
