import { isEqual } from '../equal';
import {
  isMap as isYamlMap,
  isScalar,
  parseDocument,
  YAMLMap,
  type Document,
  type Node,
  type Scalar,
} from 'yaml';
import { editYaml } from '../yaml/edit';
import { parseYaml, YAML_STYLE, type YamlProblem } from '../yaml/parse';
import { isMap, problemList, ValueReader } from '../yaml/read-values';

/** A saved piece of a story. */
export interface Snippet {
  /** Names it among the snippets. */
  readonly name: string;
  /** Its blocks as Markdown, as they would stand in `text.md`. */
  readonly text: string;
}

export interface ReadSnippets {
  readonly snippets: readonly Snippet[];
  readonly problems: readonly YamlProblem[];
  /** Nothing can be taken from the file, so it must not be written over. */
  readonly isDamaged: boolean;
}

export interface SnippetEdit {
  readonly name: string;
  readonly to: {
    readonly [Key in keyof Snippet]?: Snippet[Key] | undefined;
  };
}

/** What is to become of the user's snippets; those that are not named stay as they are. */
export interface SnippetsChange {
  /** Whole ones: those of a known name in its place, new ones at the end. */
  readonly put: readonly Snippet[];
  /** Another text or name for snippets that are there. One that is gone stays gone, and no name is taken twice. */
  readonly change: readonly SnippetEdit[];
  /** Names. */
  readonly remove: readonly string[];
}

/** Reads `snippets.yaml`, a map of names and texts; null where there is no such file. Never throws. */
export function readSnippets(text: string | null): ReadSnippets {
  const parsed = parseYaml(text ?? '');
  if (!parsed.ok) return { snippets: [], problems: [parsed.problem], isDamaged: true };
  const { value, lineOf } = parsed;
  if (value === null || value === '') return { snippets: [], problems: [], isDamaged: false };
  if (!isMap(value)) {
    return { snippets: [], problems: [{ line: 1, detail: '' }], isDamaged: true };
  }
  const { problems, note } = problemList(lineOf);
  const reader = new ValueReader(value, [], note);
  const snippets = Object.keys(value).map((name) => ({ name, text: reader.text(name) }));
  return {
    snippets: snippets.filter(({ text: words }) => words !== ''),
    problems,
    isDamaged: false,
  };
}

const HEAD = ' Snippets: pieces of stories by their names, as Markdown.';

/** `snippets.yaml` with the change in it; comments stay. The text must not be a damaged one. */
export function writeSnippets(text: string | null, change: Partial<SnippetsChange>): string {
  const { snippets: before, isDamaged } = readSnippets(text);
  if (isDamaged) throw new Error('A damaged file of snippets must not be written over.');
  const after = changed(before, change);
  if (text === null) return writtenAnew(after);
  if (isEqual(before, after)) return text;
  const isRight = (written: string) => {
    const read = readSnippets(written);
    return !read.isDamaged && isEqual(sorted(read.snippets), sorted(after));
  };
  return editYaml(text, (document) => edit(document, change), isRight) ?? writtenAnew(after);
}

function changed(
  before: readonly Snippet[],
  { put = [], change = [], remove = [] }: Partial<SnippetsChange>,
): readonly Snippet[] {
  const kept = before.filter(({ name }) => !remove.includes(name));
  const edited = change.reduce(withEdit, kept);
  const known = edited.map((old) => put.find(({ name }) => name === old.name) ?? old);
  const added = put.filter(({ name }) => edited.every((old) => old.name !== name));
  return [...known, ...added].filter(({ text }) => text !== '');
}

function withEdit(snippets: readonly Snippet[], { name, to }: SnippetEdit): readonly Snippet[] {
  const isTaken = snippets.some((other) => other.name === to.name);
  return snippets.map((old) => {
    if (old.name !== name) return old;
    return { name: isTaken ? name : (to.name ?? name), text: to.text ?? old.text };
  });
}

function edit(
  document: Document,
  { put = [], change = [], remove = [] }: Partial<SnippetsChange>,
): void {
  const map = mapOf(document);
  for (const name of remove) map.delete(name);
  for (const { name, to } of change) {
    const pair = map.items.find(({ key }) => isScalar(key) && key.value === name);
    if (!pair) continue;
    if (to.text !== undefined) map.set(name, to.text);
    if (to.name !== undefined && !map.has(to.name)) pair.key = keyNode(document, to.name, pair.key);
  }
  for (const { name, text } of put) {
    if (map.has(name)) map.set(name, text);
    else map.add(document.createPair(keyNode(document, name, null), text));
  }
}

/** A name, with the comments above the one before it. */
function keyNode(document: Document, name: string, before: unknown): Node {
  const key = document.createNode(name) as Scalar;
  // Bare at the head of a file, even below comments, it is read as a byte order mark and is gone.
  if (name.startsWith('\uFEFF')) key.type = 'QUOTE_DOUBLE';
  if (isScalar(before)) {
    key.commentBefore = before.commentBefore ?? null;
    key.spaceBefore = before.spaceBefore ?? false;
  }
  return key;
}

/** The map of snippets, made where there is none yet. */
function mapOf(document: Document): YAMLMap {
  if (!isYamlMap(document.contents)) document.contents = new YAMLMap(document.schema);
  return document.contents as YAMLMap;
}

function writtenAnew(snippets: readonly Snippet[]): string {
  const document = parseDocument('', { schema: 'failsafe' });
  document.commentBefore = HEAD;
  edit(document, { put: snippets });
  return document.toString(YAML_STYLE);
}

function sorted(snippets: readonly Snippet[]): readonly Snippet[] {
  return snippets.toSorted((one, two) => (one.name < two.name ? -1 : 1));
}
