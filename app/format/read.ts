import type { Definition, Nodes, RootContent } from 'mdast';
import {
  article as newArticle,
  RECORDS,
  recordsIn,
  SPAN_KINDS,
  type Article,
  type Block,
  type SpanKind,
} from '../article';
import { OURS, type Dialect } from './dialect';
import { splitFrontMatter, type FrontMatter } from './front-matter';
import { KEYS } from './keys';
import { parseMarkdown } from './markdown';
import { readBlock } from './read-block';
import type { InlineContext } from './read-inline';
import { rememberLines } from './table-lines';

/** Something in a file by hand that is not as the specification says; the file is left as it is. */
export interface FileProblem {
  readonly code:
    'front-matter-invalid' | 'field-invalid' | `${SpanKind}-without-record` | 'source-unknown';
  /** Line in `text.md`, counted from 1. */
  readonly line: number;
  /** The key or id concerned, or what the YAML parser said. */
  readonly detail: string;
}

/** An article with the file it came from; plain data, so that it can cross a process. */
export interface ReadText {
  readonly article: Article;
  readonly problems: readonly FileProblem[];
  readonly file: FileLayout;
}

/** The text of a file cut into the pieces that are kept as long as what they say does not change. */
export interface FileLayout {
  /** U+FEFF or nothing. */
  readonly mark: string;
  /** The line end most used in the file. */
  readonly eol: '\n' | '\r\n' | '\r';
  readonly frontMatter: FrontMatter | null;
  /** What stands between front matter and body. */
  readonly lead: string;
  /** One for each block of the body as it was read. */
  readonly blocks: readonly BlockLayout[];
}

export interface BlockLayout {
  readonly source: string;
  /** Blank lines behind it. */
  readonly gap: string;
  /** The source means what it does only with a link definition that stands elsewhere. */
  readonly refers: boolean;
  /** The source holds a link definition. */
  readonly defines: boolean;
}

/** Reads the text of `text.md`. Never throws on content: what is wrong is told in `problems`. */
export function readText(text: string): ReadText {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const unmarked = text.slice(mark.length);
  const split = splitFrontMatter(unmarked);
  const frontMatter = split?.frontMatter ?? null;
  const body = readBody(split ? split.rest : unmarked);
  const problems: FileProblem[] = [];
  const article = readFields(newArticle({}, body.blocks), frontMatter, problems);
  problems.push(...strayReferences(article, frontMatter));
  return {
    article,
    problems,
    file: { mark, eol: lineEnd(text), frontMatter, lead: body.lead, blocks: body.layout },
  };
}

/** The blocks of a Markdown text without front matter. */
export function readBlocks(text: string, dialect: Dialect = OURS): readonly Block[] {
  return readBody(text, dialect).blocks;
}

function readBody(
  text: string,
  dialect: Dialect = OURS,
): {
  readonly blocks: readonly Block[];
  readonly layout: readonly BlockLayout[];
  readonly lead: string;
} {
  const tree = parsed(text, dialect);
  if (!tree)
    return {
      blocks: [{ type: 'raw', source: text }],
      layout: [{ source: text, gap: '', refers: false, defines: false }],
      lead: '',
    };
  const context: InlineContext = { text, definitions: definitionsOf(tree) };
  const starts = startsOf(text, tree);
  const layout: BlockLayout[] = [];
  const blocks = tree.map((node, index): Block => {
    const piece = cut(text.slice(starts[index], starts[index + 1] ?? text.length));
    const references = referencesOf(node);
    layout.push({ ...piece, ...references });
    const block = readBlock(node, context) ?? { type: 'raw', source: piece.source };
    if (block.type === 'table' && !references.refers) rememberLines(block, piece.source);
    return block;
  });
  return { blocks, layout, lead: text.slice(0, starts[0] ?? text.length) };
}

/** The tree; null for a text so deeply nested that it can't be walked. No story is: it is kept as one raw block. */
function parsed(text: string, dialect: Dialect): readonly RootContent[] | null {
  try {
    return parseMarkdown(text, dialect);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Where each block's lines begin. A definition may stand on the first lines of what follows it as one paragraph. */
function startsOf(text: string, nodes: readonly RootContent[]): readonly number[] {
  let end = 0;
  return nodes.map(({ position }) => {
    const start = Math.max(lineStart(text, position!.start.offset!), end);
    end = position!.end.offset!;
    return start;
  });
}

/** Parts the white space at the end off. */
function cut(text: string): Pick<BlockLayout, 'source' | 'gap'> {
  let end = text.length;
  while (end > 0 && ' \t\r\n'.includes(text[end - 1]!)) end -= 1;
  return { source: text.slice(0, end), gap: text.slice(end) };
}

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start -= 1;
  return start;
}

function definitionsOf(tree: readonly RootContent[]): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>();
  const see = (node: Nodes) => {
    // As CommonMark has it, the first of a name counts.
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node);
  };
  for (const node of tree) visit(node, see);
  return found;
}

function referencesOf(node: RootContent): Pick<BlockLayout, 'refers' | 'defines'> {
  let refers = false;
  let defines = false;
  visit(node, ({ type }) => {
    if (type === 'linkReference' || type === 'imageReference') refers = true;
    if (type === 'definition') defines = true;
  });
  return { refers, defines };
}

function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}

/** The article with what the front matter says of it; what can't be taken over is told. */
export function readFields(
  article: Article,
  frontMatter: FrontMatter | null,
  problems: FileProblem[],
): Article {
  if (frontMatter?.error) {
    problems.push({ code: 'front-matter-invalid', ...frontMatter.error });
  }
  let result = article;
  for (const { key, value, line } of frontMatter?.entries ?? []) {
    if (!Object.hasOwn(KEYS, key)) continue;
    const complain = (detail: string) =>
      problems.push({ code: 'field-invalid', line, detail: detail ? `${key}: ${detail}` : key });
    result = KEYS[key]!.set(result, value, complain);
  }
  return result;
}

/** Spans without a record, and records that name a source that is not there: shown, never mended by a guess. */
function strayReferences(
  article: Article,
  frontMatter: FrontMatter | null,
): readonly FileProblem[] {
  const lineOf = (name: string) => frontMatter?.entries.find(({ key }) => key === name)?.line ?? 1;
  const spans = SPAN_KINDS.flatMap((kind) =>
    recordsIn(article.body, kind)
      .filter((id) => !Object.hasOwn(article[RECORDS[kind]], id))
      .map((id): FileProblem => {
        return { code: `${kind}-without-record`, line: lineOf(RECORD_KEYS[kind]), detail: id };
      }),
  );
  const sources = Object.entries(article.quotes).flatMap(([id, { source, via }]) =>
    [source, via]
      .filter((name) => name !== null && !Object.hasOwn(article.sources, name))
      .map((name): FileProblem => {
        return { code: 'source-unknown', line: lineOf('quotes'), detail: `${id}: ${name}` };
      }),
  );
  return [...spans, ...sources];
}

/** The keys under which the records of spans stand. */
const RECORD_KEYS: Readonly<Record<SpanKind, string>> = { quote: 'quotes', note: 'desk-notes' };

function lineEnd(text: string): FileLayout['eol'] {
  const windows = text.split('\r\n').length - 1;
  const newlines = text.split('\n').length - 1 - windows;
  const returns = text.split('\r').length - 1 - windows;
  if (windows > newlines && windows >= returns) return '\r\n';
  return returns > newlines ? '\r' : '\n';
}
