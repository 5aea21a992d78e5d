import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  visit,
  type Document,
  type Pair,
  type YAMLMap,
} from 'yaml';
import { parseStrings } from '../yaml/document';
import { KEYS } from './keys';

/**
 * The YAML between the two `---` lines at the top of a file, cut into its top-level keys, so that a key whose value
 * does not change keeps its bytes: comments, quoting, order and all.
 */
export interface FrontMatter {
  /** The opening line, with its line end. */
  readonly open: string;
  /** Comments and blank lines above the first key. */
  readonly head: string;
  readonly entries: readonly FrontMatterEntry[];
  /** Whether each key has lines of its own; else all stands in `head`, and the entries have no text. */
  readonly isCut: boolean;
  /** The closing line, with its line end if it has one. */
  readonly close: string;
  /** What the YAML parser found wrong; entries are empty then. */
  readonly error: { readonly line: number; readonly detail: string } | null;
  /** All the text between the two lines. */
  readonly text: string;
}

export interface FrontMatterEntry {
  readonly key: string;
  /** The lines of the key and its value. */
  readonly text: string;
  /** Comments and blank lines below it. */
  readonly after: string;
  /** Strings, lists and maps of such; every scalar is the string it is written as. */
  readonly value: unknown;
  /** Line in the file, counted from 1. */
  readonly line: number;
}

/** The opening line, what stands between, and the closing line. */
export const FENCED =
  /^(---[ \t]*(?:\r\n|\n|\r))((?:[^]*?(?:\r\n|\n|\r))??)(---[ \t]*(?:(?:\r\n|\n|\r)|$))/;

/** Cuts front matter off the head of a file. Null where there is none: what stands between the lines is no map. */
export function splitFrontMatter(
  text: string,
): { readonly frontMatter: FrontMatter; readonly rest: string } | null {
  const match = FENCED.exec(text);
  if (!match) return null;
  const [whole, open, inner, close] = match as unknown as [string, string, string, string];
  const lines = new LineCounter();
  const document = parseStrings(inner, lines);
  const rest = text.slice(whole.length);
  const base = { open, close, text: inner, isCut: true };

  const fault = document.errors[0];
  if (fault) {
    const line = lines.linePos(fault.pos[0]).line + 1;
    const detail = fault.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '');
    return { frontMatter: { ...base, head: '', entries: [], error: { line, detail } }, rest };
  }
  if (document.contents === null || inner.trim() === '') {
    return { frontMatter: { ...base, head: inner, entries: [], error: null }, rest };
  }
  if (!isMap(document.contents)) return null;
  const values = plainValues(document);
  if (!values) {
    const error = { line: 2, detail: 'Its aliases (*) can’t be resolved.' };
    return { frontMatter: { ...base, head: '', entries: [], error }, rest };
  }
  const cut = cutEntries(inner, document.contents, values, lines);
  return { frontMatter: { ...base, ...cut, error: null }, rest };
}

/** The values of the map, aliases resolved; null where they can't be. */
function plainValues(document: Document.Parsed): Readonly<Record<string, unknown>> | null {
  try {
    return document.toJS() as Record<string, unknown>;
  } catch (error) {
    // An alias without its anchor, or more of them than any file needs (a "billion laughs").
    if (error instanceof ReferenceError) return null;
    throw error;
  }
}

function cutEntries(
  inner: string,
  map: YAMLMap,
  values: Readonly<Record<string, unknown>>,
  lines: LineCounter,
): Pick<FrontMatter, 'head' | 'entries' | 'isCut'> {
  const pairs = map.items as Pair[];
  const isCut = !map.flow && pairs.every((pair) => isAtLineStart(inner, pair) && !refers(pair));
  const starts = pairs.map((pair) => lineStart(inner, rangeOf(pair.key)[0]));
  const entries = pairs.map((pair, index): FrontMatterEntry => {
    const start = starts[index]!;
    const next = starts[index + 1] ?? inner.length;
    const end = Math.min(next, endOfValue(inner, pair, start));
    const key = String(isScalar(pair.key) ? pair.key.value : pair.key);
    return {
      key,
      text: isCut ? inner.slice(start, end) : '',
      after: isCut ? inner.slice(end, next) : '',
      value: Object.hasOwn(values, key) ? values[key] : undefined,
      line: lines.linePos(start).line + 1,
    };
  });
  return { head: isCut ? inner.slice(0, starts[0]) : inner, entries, isCut };
}

function isAtLineStart(inner: string, { key }: Pair): boolean {
  const [start] = rangeOf(key);
  return start === lineStart(inner, start);
}

/** Whether a key of ours has an anchor or an alias: what stands for two places can't be changed at one. */
function refers({ key, value }: Pair): boolean {
  if (!isScalar(key) || !Object.hasOwn(KEYS, String(key.value)) || !isNode(value)) return false;
  let found = false;
  visit(value, {
    Node: (_, node) => {
      if (!isAlias(node) && !node.anchor) return undefined;
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

/** The end of the last line on which the pair's value stands. */
function endOfValue(inner: string, pair: Pair, start: number): number {
  const value = rangeOf(pair.value ?? pair.key);
  let end = Math.max(value[1], start + 1);
  // Blank lines and comments that the parser counts to a value stand below it, not in it.
  while (end > start && /\s/.test(inner[end - 1]!)) end -= 1;
  const lineEnd = /\r\n|\n|\r/.exec(inner.slice(end));
  return lineEnd ? end + lineEnd.index + lineEnd[0].length : inner.length;
}

function rangeOf(node: unknown): [number, number] {
  const range = (node as { range?: [number, number, number] | null } | null)?.range;
  return range ? [range[0], range[1]] : [0, 0];
}

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start -= 1;
  return start;
}
