import { handleBlock, type Block, type BlockHandlers } from '../../article/block';
import { plainText, type Inline } from '../../article/inline';
import type { List } from '../../article/list';
import type { Place } from '../suggestion';

/** A line of an article that has words on it: a paragraph, a list item, a caption, a cell. */
export interface Line {
  /** The index of its block in the body. */
  readonly block: number;
  /** The how-manieth line of its block it is, from 0; lines without words are not counted. */
  readonly run: number;
  /** Its {@link plainText}. */
  readonly text: string;
  /** What is read of it, character for character: code and raw Markdown are blank. */
  readonly read: string;
  /** Where its words are a quote's already. */
  readonly tagged: readonly Place[];
  /** Belongs to the story as it is told; what stands beside it (a caption, a cell, a crosshead) is read alone. */
  readonly isTold: boolean;
}

/** The lines of a body in reading order. Code and raw blocks have none. */
export function linesOf(body: readonly Block[]): readonly Line[] {
  return body.flatMap((block, index) => {
    const runs: Run[] = [];
    handleBlock(HANDLERS, block, runs);
    return runs
      .filter(({ content }) => plainText(content).trim() !== '')
      .map(({ content, isTold }, run) => lineOf(content, { block: index, run, isTold }));
  });
}

interface Run {
  readonly content: readonly Inline[];
  readonly isTold: boolean;
}

const HANDLERS: BlockHandlers<void, Run[]> = {
  paragraph: ({ content }, runs) => void runs.push({ content, isTold: true }),
  crosshead: ({ content }, runs) => void runs.push({ content, isTold: false }),
  'pull-quote': ({ content }, runs) => void runs.push({ content, isTold: false }),
  list: addList,
  'block-quote': ({ blocks }, runs) => {
    for (const block of blocks) handleBlock(HANDLERS, block, runs);
  },
  figure: ({ caption }, runs) => void runs.push({ content: caption, isTold: false }),
  gallery: ({ figures }, runs) => {
    for (const figure of figures) handleBlock(HANDLERS, figure, runs);
  },
  table: ({ rows }, runs) => {
    for (const content of rows.flat()) runs.push({ content, isTold: false });
  },
  'section-break': () => {},
  code: () => {},
  raw: () => {},
};

function addList(list: List, runs: Run[]): void {
  for (const item of list.items) {
    runs.push({ content: item.content, isTold: true });
    if (item.list) addList(item.list, runs);
  }
}

function lineOf(content: readonly Inline[], place: Pick<Line, 'block' | 'run' | 'isTold'>): Line {
  const reading: Reading = { read: '', tagged: [] };
  readInto(content, reading);
  return { ...place, text: plainText(content), ...reading, read: withoutLineEnds(reading.read) };
}

interface Reading {
  read: string;
  readonly tagged: Place[];
}

function readInto(content: readonly Inline[], reading: Reading): void {
  for (const node of content) {
    const start = reading.read.length;
    if (node.type === 'text') {
      reading.read += node.marks.includes('code') ? blank(node.text) : node.text;
    } else if (node.type === 'break') reading.read += '\n';
    else if (node.type === 'raw-inline') reading.read += blank(node.source);
    else {
      readInto(node.content, reading);
      if (node.type === 'quote') reading.tagged.push({ start, end: reading.read.length });
    }
  }
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}

/** A line end in a line is a space to whoever reads it; several are the end of a paragraph, and one is enough. */
function withoutLineEnds(text: string): string {
  return text.replace(/[\n\r](?:[^\S\n\r]*[\n\r])*/g, (ends) =>
    /[\n\r][^]*[\n\r]/.test(ends) ? '\n' + blank(ends.slice(1)) : ' ',
  );
}
