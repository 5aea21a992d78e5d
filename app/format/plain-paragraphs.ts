import type { Nodes, Paragraph, Root, RootContent } from 'mdast';

type Parse = (text: string) => Root;
type Point = NonNullable<Nodes['position']>['start'];

/**
 * A line that can be nothing but a paragraph where one may begin: no character in it begins anything else, neither in
 * CommonMark nor in GFM, directives or code of site generators. A colon before a space is no directive and belongs to no address.
 */
const PLAIN = /^[\p{L}“”‘’«»„"'(—–](?:[^\\`*_[\]<>&~@|{:\p{Cc}]|:(?= ))*$/u;
const BARE_ADDRESS = /www\./iu;
const BETWEEN = '\n\n';
const STAND_IN = 'x';

/** Plain paragraphs that follow each other, and where they begin in the text and in the shortened text. */
interface Run {
  readonly start: number;
  readonly shortStart: number;
  readonly lines: string[];
}

/** How far what stands behind a run is from where it stands in the shortened text. */
interface Distance {
  readonly offset: number;
  readonly line: number;
}

/**
 * The blocks that `parse` makes of the text, at a fraction of the cost: most of a story is paragraphs without any mark
 * in them, and what the parser makes of those is known. It sees one letter in the place of each run of them. Where that
 * letter comes back as a paragraph of its own, so would they have; else the whole text is parsed.
 */
export function parseAroundPlain(text: string, parse: Parse): readonly RootContent[] {
  const { runs, short } = shorten(text);
  return lengthen(parse(short), runs) ?? parse(text).children;
}

function shorten(text: string): { readonly runs: readonly Run[]; readonly short: string } {
  if (text.includes('\r')) return { runs: [], short: text };
  const tail = text.endsWith('\n') ? '\n' : '';
  const runs: Run[] = [];
  const kept: string[] = [];
  let run: Run | null = null;
  let start = 0;
  let shortStart = 0;
  for (const piece of text.slice(0, text.length - tail.length).split(BETWEEN)) {
    const plain = isPlain(piece);
    if (run && plain) run.lines.push(piece);
    else {
      run = plain ? { start, shortStart, lines: [piece] } : null;
      if (run) runs.push(run);
      kept.push(plain ? STAND_IN : piece);
      shortStart += kept.at(-1)!.length + BETWEEN.length;
    }
    start += piece.length + BETWEEN.length;
  }
  return { runs, short: kept.join(BETWEEN) + tail };
}

function isPlain(line: string): boolean {
  return PLAIN.test(line) && !BARE_ADDRESS.test(line) && !/\s$/.test(line);
}

/** Puts the runs back; null if one of them did not come back as a paragraph. */
function lengthen(tree: Root, runs: readonly Run[]): readonly RootContent[] | null {
  const children: RootContent[] = [];
  let next = 0;
  let distance: Distance = { offset: 0, line: 0 };
  for (const node of tree.children) {
    const run = runs[next];
    if (!run || node.position!.start.offset! < run.shortStart) {
      move(node, distance);
      children.push(node);
      continue;
    }
    if (node.position!.start.offset !== run.shortStart || !saysJust(node, STAND_IN)) return null;
    for (const paragraph of paragraphsOf(run, node.position!.start.line + distance.line)) {
      children.push(paragraph);
    }
    distance = distanceBehind(run, distance);
    next += 1;
  }
  return next === runs.length ? children : null;
}

/** Whether a block is a paragraph of these plain words and nothing else. */
export function saysJust(node: RootContent, words: string): boolean {
  if (node.type !== 'paragraph') return false;
  const [child, ...others] = node.children;
  return others.length === 0 && child?.type === 'text' && child.value === words;
}

function paragraphsOf({ start, lines }: Run, firstLine: number): readonly Paragraph[] {
  let offset = start;
  return lines.map((value, index) => {
    const line = firstLine + BETWEEN.length * index;
    const begin: Point = { line, column: 1, offset };
    const end: Point = { line, column: value.length + 1, offset: offset + value.length };
    offset += value.length + BETWEEN.length;
    const position = { start: begin, end };
    return { type: 'paragraph', children: [{ type: 'text', value, position }], position };
  });
}

function distanceBehind({ lines }: Run, before: Distance): Distance {
  const between = BETWEEN.length * (lines.length - 1);
  const length = lines.reduce((sum, line) => sum + line.length, between);
  return {
    offset: before.offset + length - STAND_IN.length,
    line: before.line + between,
  };
}

/** Where a node and all in it stand in the whole text. */
function move(node: Nodes, distance: Distance): void {
  if (distance.offset === 0) return;
  const { start, end } = node.position!;
  node.position = { start: moved(start, distance), end: moved(end, distance) };
  if ('children' in node) for (const child of node.children) move(child, distance);
}

function moved({ line, column, offset }: Point, distance: Distance): Point {
  return { line: line + distance.line, column, offset: offset! + distance.offset };
}
