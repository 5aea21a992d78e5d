import { FENCED, splitFrontMatter } from '../format/front-matter';

/** What the keys of a front matter hold, as {@link splitFrontMatter} has it: strings, lists and maps of such. */
export type Values = ReadonlyMap<string, unknown>;

export interface Split {
  /** Null when the YAML cannot be understood. */
  readonly values: Values | null;
  /** The text behind the front matter. */
  readonly body: string;
}

/**
 * The values of a text's front matter, and its body. A whole YAML parser takes longer than all else that the index does
 * with an article, so the plain lines that nearly every front matter consists of are read here; whatever is not plain
 * beyond doubt goes to the parser.
 */
export function readFrontMatter(text: string): Split {
  const fenced = FENCED.exec(text);
  if (!fenced) return { values: new Map(), body: text };
  if (fenced[2]!.length > LONGEST) return { values: null, body: '' };
  const plain = readPlain(fenced[2]!);
  if (plain) return { values: plain, body: text.slice(fenced[0].length) };
  const split = splitFrontMatter(text);
  if (!split) return { values: new Map(), body: text };
  const { error, entries } = split.frontMatter;
  return {
    values: error ? null : new Map(entries.map(({ key, value }) => [key, value])),
    body: split.rest,
  };
}

/** The parser takes seconds for more, and nobody has written it by hand or with Galley. */
const LONGEST = 500_000;

/** Null for what is not plain. */
export function readPlain(yaml: string): Values | null {
  // Tabs, other controls and the oddities of Unicode: the parser knows.
  if (/[^\n\r\x20-\x7e\u00a1-\ud7ff\ue000-\ufefe\uff00-\uffef]|\r(?!\n)/.test(withoutPairs(yaml)))
    return null;
  const values = new Map<string, unknown>();
  const lines = yaml.split(/\r?\n/).filter((line) => line.trim() !== '');
  for (let index = 0; index < lines.length;) {
    const [, key, rest = ''] = KEY.exec(lines[index]!) ?? [];
    if (key === undefined || values.has(key)) return null;
    let next = index + 1;
    while (next < lines.length && lines[next]!.startsWith(' ')) next += 1;
    const below = lines.slice(index + 1, next);
    const inLine = trimSpaces(rest);
    const value = below.length === 0 ? readValue(inLine) : inLine === '' ? readMap(below) : null;
    if (value === null) return null;
    values.set(key, value);
    index = next;
  }
  return values.size > 0 ? values : null;
}

/** Letters first: a line that begins with anything else may be anything. */
const KEY = /^([A-Za-z][\w-]*):(?: (.*))?$/;
const INNER_KEY = /^ {2}([\p{L}][\p{L}\p{M}\p{N}_-]*):(?: (.*))?$/u;

function readMap(lines: readonly string[]): Record<string, unknown> | null {
  const map = new Map<string, unknown>();
  for (const line of lines) {
    const [, key, rest = ''] = INNER_KEY.exec(line) ?? [];
    const value = key === undefined || map.has(key) ? null : readValue(trimSpaces(rest));
    if (value === null || value === '') return null;
    map.set(key!, value);
  }
  return Object.fromEntries(map);
}

function readValue(text: string): unknown {
  const inner = trimSpaces(text.slice(1, -1));
  if (/^\[.*\]$/.test(text)) return inner === '' ? [] : readList(inner);
  if (/^\{.*\}$/.test(text)) return inner === '' ? {} : readFlowMap(inner);
  return readScalar(text, PLAIN);
}

function readList(inner: string): string[] | null {
  const items = inner.split(',').map((item) => readScalar(trimSpaces(item), PLAIN_IN_FLOW));
  return items.every((item) => item !== null && item !== '') ? (items as string[]) : null;
}

function readFlowMap(inner: string): Record<string, string> | null {
  const map = new Map<string, string>();
  for (const pair of inner.split(',')) {
    const [, key, rest] = /^([a-z]+): (.*)$/.exec(trimSpaces(pair)) ?? [];
    const value =
      key === undefined || map.has(key) ? null : readScalar(trimSpaces(rest!), PLAIN_IN_FLOW);
    if (value === null || value === '') return null;
    map.set(key!, value);
  }
  return Object.fromEntries(map);
}

/** Text that begins with a letter or digit and holds no sign that could mean something. */
const PLAIN = /^[\p{L}\p{N}](?:[^:#]|:(?=[^\s:])|(?<=[^\s#])#)*$/u;
const PLAIN_IN_FLOW = /^[\p{L}\p{N}](?:[^:#,[\]{}"'&*!|>%@`]|(?<=\d):(?=\d))*$/u;
/** In quotation marks, with nothing in it that is escaped. */
const QUOTED = /^"([^"\\]*)"$|^'([^']*)'$/;

function readScalar(text: string, plain: RegExp): string | null {
  if (text === '') return '';
  const quoted = QUOTED.exec(text);
  // In a list or a map the marks may hold the comma at which it was cut.
  if (quoted && plain === PLAIN) return quoted[1] ?? quoted[2] ?? '';
  return plain.test(text) ? text : null;
}

/** Without the spaces around it; a pattern would take the square of their number. */
function trimSpaces(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && text[start] === ' ') start += 1;
  while (end > start && text[end - 1] === ' ') end -= 1;
  return text.slice(start, end);
}

function withoutPairs(text: string): string {
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '');
}
