import { isEqual } from '../equal';
import { inlineNodes, inlineRuns, type Article, type Block } from '../article';
import { OURS, type Dialect } from './dialect';
import { splitFrontMatter } from './front-matter';
import {
  parseMarkdown,
  USUAL_MARKS,
  type Bullet,
  type ListMarks,
  type NumberMark,
} from './markdown';
import { saysJust } from './plain-paragraphs';
import { readBlocks, type BlockLayout, type ReadText } from './read';
import { withoutRaw } from './without-raw';
import { formatBlock } from './write-block';
import { changedFrontMatter, newFrontMatter, textOf } from './write-front-matter';
import type { Manner } from './write-inline';
import { joinRows } from './table-lines';

/**
 * The text of `text.md`. With what was read before, all that is unchanged since keeps its bytes: a block is unchanged
 * while it is the same value (identity, not only equality), a field while it equals what was read.
 */
export function writeText(article: Article, before?: ReadText): string {
  const eol = before?.file.eol ?? '\n';
  const head = writeHead(article, before, eol);
  const body = writeBody(article.body, before, eol, OURS);
  if (!before) return head + (head && body ? '\n' : '') + body;
  // A file that had no front matter, or begins with a rule, must not come by one through its text.
  const lead = before.file.frontMatter || head === '' ? before.file.lead : eol;
  const guard = head === '' && splitFrontMatter(lead + body) !== null ? eol : '';
  return before.file.mark + head + guard + lead + body;
}

/**
 * Blocks as Markdown of a dialect. Each is what that dialect reads as this block, as far as it knows such blocks; raw
 * source stands as it is, whatever its readers make of it.
 */
export function writeBlocks(blocks: readonly Block[], dialect: Dialect): string {
  return writeBody(blocks, undefined, '\n', dialect);
}

function writeHead(article: Article, before: ReadText | undefined, eol: string): string {
  if (!before) return newFrontMatter(article);
  const { frontMatter } = before.file;
  if (frontMatter) {
    // Front matter that cannot be understood cannot be changed in part: it stays as it is.
    if (frontMatter.error) return textOf(frontMatter);
    return changedFrontMatter(article, { article: before.article, frontMatter }, eol);
  }
  const same = newFrontMatter(article) === newFrontMatter(before.article);
  return same ? '' : newFrontMatter(article).replace(/\n/g, eol);
}

/** A block on its way to the file. */
interface Piece {
  readonly block: Block;
  /** Its place among the blocks that were read, if it is one of them. */
  readonly index: number | undefined;
  text: string;
  /** The text is the one that was read. */
  kept: boolean;
}

function writeBody(
  blocks: readonly Block[],
  before: ReadText | undefined,
  eol: string,
  dialect: Dialect,
): string {
  const known = indexOfBlocks(before);
  const defined = !before || definitionsAreThere(blocks, before);
  let text = '';
  let previous: Piece | null = null;
  blocks.forEach((block, position) => {
    const index = known.get(block);
    const layout = index === undefined ? undefined : before?.file.blocks[index];
    const piece: Piece = { block, index, text: '', kept: false };
    const follows = (previous?.index ?? -1) + 1 === index && (previous === null || previous.kept);
    const beside = new Set([
      listMark(previous?.text ?? ''),
      markOfNext(blocks[position + 1], index, known, before),
    ]);
    const above = before?.file.blocks[(index ?? 0) - 1]?.gap ?? '';
    // Without a blank line between them, the block above may have had a say in what this one is.
    const leans = !follows && index !== 0 && lineEnds(above) < 2;
    const keeps = layout && mayKeep(layout, block, previous, follows, defined, beside);
    if (
      layout &&
      keeps &&
      !(leans && block.type !== 'raw' && !readsAs(layout.source, block, dialect))
    ) {
      piece.text = layout.source;
      piece.kept = true;
    } else {
      piece.text = withLineEnds(serialise(block, marksBeside(beside), dialect), eol);
    }
    if (position < blocks.length - 1) closeIfOpen(piece, before, eol, dialect);
    if (previous) text += gapBetween(previous, piece, before, eol);
    text += piece.text;
    previous = piece;
  });
  return text + endOfFile(previous, before, eol);
}

const indexes = new WeakMap<ReadText, ReadonlyMap<Block, number>>();

function indexOfBlocks(before: ReadText | undefined): ReadonlyMap<Block, number> {
  if (!before) return new Map();
  let index = indexes.get(before);
  if (!index) {
    index = new Map(before.article.body.map((block, place) => [block, place]));
    indexes.set(before, index);
  }
  return index;
}

function definitionsAreThere(blocks: readonly Block[], before: ReadText): boolean {
  if (!before.file.blocks.some((layout) => layout.refers)) return true;
  const present = new Set(blocks);
  return before.file.blocks.every(
    (layout, index) => !layout.defines || present.has(before.article.body[index]!),
  );
}

/** Whether the source that was read still means the same at its place. */
function mayKeep(
  layout: BlockLayout,
  block: Block,
  previous: Piece | null,
  follows: boolean,
  defined: boolean,
  beside: ReadonlySet<string | null>,
): boolean {
  if (layout.refers && !defined) return false;
  if (follows || block.type === 'raw') return true;
  // Behind a list, what is indented belongs to its last item.
  if (/^[ \t]/.test(layout.source) && previous?.block.type !== 'paragraph') return false;
  return block.type !== 'list' || !beside.has(listMark(layout.source));
}

/** The sign of a list that comes next and will keep its source, unless it stood there before. */
function markOfNext(
  next: Block | undefined,
  index: number | undefined,
  known: ReadonlyMap<Block, number>,
  before: ReadText | undefined,
): string | null {
  if (next?.type === 'raw') return listMark(next.source);
  const nextIndex = next && known.get(next);
  if (nextIndex === undefined || nextIndex - 1 === index) return null;
  return listMark(before!.file.blocks[nextIndex]!.source);
}

/** The sign of the list that the source begins with, or null. */
function listMark(source: string): string | null {
  const sign = /^ {0,3}(?:([-+*])|\d{1,9}([.)]))(?:\s|$)/.exec(source);
  return sign?.[1] ?? sign?.[2] ?? null;
}

function marksBeside(beside: ReadonlySet<string | null>): ListMarks {
  return {
    bullet: BULLETS.find((bullet) => !beside.has(bullet)) ?? USUAL_MARKS.bullet,
    number: NUMBER_MARKS.find((mark) => !beside.has(mark)) ?? USUAL_MARKS.number,
  };
}

const BULLETS: readonly Bullet[] = ['-', '*', '+'];
const NUMBER_MARKS: readonly NumberMark[] = ['.', ')'];

const serialised = new WeakMap<Block, Map<string, string>>();

/** The Markdown that reads back as this very block: the usual one if it does, else the strict one. */
function serialise(block: Block, marks: ListMarks, dialect: Dialect): string {
  const variant = `${dialect.name} ${block.type === 'list' ? marks.bullet + marks.number : ''}`;
  const variants = serialised.get(block) ?? new Map<string, string>();
  serialised.set(block, variants);
  let text = variants.get(variant);
  if (text === undefined) {
    const write = (one: Block) => writeReadable(one, marks, dialect);
    // Only of our own tables the rows are remembered.
    const joins = block.type === 'table' && dialect === OURS;
    text = joins ? joinRows(block, write) : write(block);
    variants.set(variant, text);
  }
  return text;
}

function writeReadable(block: Block, marks: ListMarks, dialect: Dialect): string {
  const usual = formatBlock(block, { isStrict: false, dialect }, marks);
  const isReadable = block.type === 'raw' || isRight(usual, block, { isStrict: false, dialect });
  return isReadable ? usual : formatBlock(block, { isStrict: true, dialect }, marks);
}

/** Whether the dialect has signs for all that is in the block; one that knows HTML always has. */
export function canWrite(block: Block, dialect: Dialect): boolean {
  if (block.type === 'raw' || dialect.hasTags) return true;
  return [false, true].some((isStrict) => {
    const manner = { isStrict, dialect };
    return isRight(formatBlock(block, manner), block, manner);
  });
}

/** What a dialect does not read as raw can't be compared: something takes its place that all do. */
function isRight(text: string, block: Block, manner: Manner): boolean {
  if (manner.dialect === OURS) return readsAs(text, block, OURS);
  const standIn = withoutRaw(block);
  return readsAs(formatBlock(standIn, manner), standIn, manner.dialect);
}

function readsAs(text: string, block: Block, dialect: Dialect): boolean {
  const [only, ...others] = readBlocks(text + stubDefinitions(block), dialect);
  return others.every((other) => other.type === 'raw') && isEqual(only, block);
}

/** Raw source may refer to a definition elsewhere in the file, and is only read as such where there is one. */
function stubDefinitions(block: Block): string {
  const labels = new Set<string>();
  for (const run of inlineRuns([block])) {
    for (const node of inlineNodes(run)) {
      if (node.type !== 'raw-inline') continue;
      for (const label of node.source.match(/\[[^[\]]+\]/g) ?? []) labels.add(label);
    }
  }
  return [...labels].map((label) => `\n\n${label}: x`).join('');
}

/** A block that ran to the end of its file (an unclosed fence, comment or container) would swallow what comes now. */
function closeIfOpen(
  piece: Piece,
  before: ReadText | undefined,
  eol: string,
  dialect: Dialect,
): void {
  const wasLast = before !== undefined && piece.index === before.article.body.length - 1;
  if (!(wasLast && piece.kept) && piece.block.type !== 'raw') return;
  if (isClosedBlock(piece, dialect)) return;
  if (piece.block.type !== 'raw') {
    piece.text = withLineEnds(serialise(piece.block, USUAL_MARKS, dialect), eol);
    piece.kept = false;
    return;
  }
  const ended = CLOSINGS.map((closing) => `${piece.text}${eol}${closing}`).find((text) =>
    isClosed(text, dialect),
  );
  if (ended) piece.text = ended;
}

const closed = new WeakMap<Block, boolean>();

function isClosedBlock({ block, text }: Piece, dialect: Dialect): boolean {
  if (dialect !== OURS) return isClosed(text, dialect);
  let known = closed.get(block);
  if (known === undefined) {
    known = isClosed(text, dialect);
    closed.set(block, known);
  }
  return known;
}

const CLOSINGS = [
  '-->',
  '?>',
  ']]>',
  '>',
  '</script>',
  '</pre>',
  '</style>',
  '</textarea>',
  '```',
  '~~~',
  ':::',
  '::::',
];

function isClosed(text: string, dialect: Dialect): boolean {
  const last = parseMarkdown(`${text}\n\nx`, dialect).at(-1);
  return last !== undefined && last.position?.start.column === 1 && saysJust(last, 'x');
}

function gapBetween(
  previous: Piece,
  piece: Piece,
  before: ReadText | undefined,
  eol: string,
): string {
  const candidate = before?.file.blocks[previous.index ?? (piece.index ?? 0) - 1]?.gap;
  if (candidate === undefined) return eol + eol;
  const together =
    previous.kept && piece.kept && piece.index !== undefined && previous.index === piece.index - 1;
  if (together) return candidate;
  if (lineEnds(candidate) < 2) {
    return piece.block !== previous.block && standTight(previous, candidate, piece)
      ? candidate
      : eol + eol;
  }
  // Spaces at the end of its last line go with a block that is no more.
  return previous.kept ? candidate : candidate.replace(/^[ \t]+/, '');
}

/** Whether the two are read as themselves without a blank line between them, as a crosshead above its text is. */
function standTight(above: Piece, gap: string, below: Piece): boolean {
  return isEqual(readBlocks(above.text + gap + below.text), [above.block, below.block]);
}

function lineEnds(gap: string): number {
  return gap.match(/\r\n|\r|\n/g)?.length ?? 0;
}

function endOfFile(last: Piece | null, before: ReadText | undefined, eol: string): string {
  if (!last) return '';
  const layout = before?.file.blocks.at(-1);
  if (layout && last.kept && last.index === before!.article.body.length - 1) return layout.gap;
  return eol;
}

function withLineEnds(text: string, eol: string): string {
  // What was read in this file has its line ends already.
  return eol === '\n' ? text : text.replace(/\r\n|\r|\n/g, eol);
}
