import { isMap as isYamlMap, type Document } from 'yaml';
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

/** What is to become of the user's snippets; those that are not named stay as they are. */
export interface SnippetsChange {
  readonly put: readonly Snippet[];
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
export function writeSnippets(text: string | null, { put, remove }: SnippetsChange): string {
  const document = documentOf(text);
  for (const name of remove) document.delete(name);
  for (const snippet of put) document.set(snippet.name, snippet.text);
  return document.toString(YAML_STYLE);
}

function documentOf(text: string | null): Document {
  const parsed = parseYaml(text ?? '');
  if (parsed.ok && isYamlMap(parsed.document.contents)) return parsed.document;
  if (!parsed.ok || (parsed.value !== null && parsed.value !== '')) {
    throw new Error('A damaged file of snippets must not be written over.');
  }
  const { document } = parsed;
  document.contents = document.createNode({});
  if (text === null) document.commentBefore = HEAD;
  return document;
}
