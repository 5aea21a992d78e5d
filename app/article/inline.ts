import { sortMarks, type Mark } from './marks';
import type { Report } from './problem';
import { isSameRecord, isSpan, recordIdOf, type Span } from './span';

/** A run of characters that share their marks. Holds no line end: those are {@link Break}s. */
export interface Text {
  readonly type: 'text';
  readonly text: string;
  /** In the order of `MARKS`. */
  readonly marks: readonly Mark[];
}

/** A line end inside a block, wanted by the writer. */
export interface Break {
  readonly type: 'break';
}

/** A link; it never holds another link. */
export interface Link {
  readonly type: 'link';
  readonly url: string;
  readonly title: string;
  readonly content: readonly Inline[];
}

/** Markdown that Galley does not understand (inline HTML, footnote references, small pictures), kept as it stands. */
export interface RawInline {
  readonly type: 'raw-inline';
  readonly source: string;
}

export type Inline = Text | Break | Link | Span | RawInline;

export const BREAK: Break = { type: 'break' };

export function text(value: string, ...marks: Mark[]): Text {
  return { type: 'text', text: value, marks: sortMarks(marks) };
}

/**
 * The canonical form of inline content, in which equal looks are equal values: neighbouring runs with the same marks
 * are one, empty runs and empty spans are gone, a span inside a span of the same record, or a link inside a link, is
 * dissolved into it, and neighbouring spans of one record are one. Line ends alone are no content: no format tells
 * them from nothing, so a span or link around them is dissolved, and a whole content of them is empty.
 */
export function normalizeInline(content: readonly Inline[]): readonly Inline[] {
  const nodes = normalize(content, { inLink: false, spans: [] });
  return isOnlyBreaks(nodes) ? [] : nodes;
}

export function isOnlyBreaks(content: readonly Inline[]): boolean {
  return content.every((node) => node.type === 'break');
}

interface Around {
  readonly inLink: boolean;
  readonly spans: readonly Span[];
}

function normalize(content: readonly Inline[], around: Around): readonly Inline[] {
  const result: Inline[] = [];
  for (const node of content) {
    for (const part of normalizeNode(node, around)) append(result, part);
  }
  // Only now: a line end between two spans of one record is one of its words' own.
  return result.flatMap((node) =>
    isContainer(node) && isOnlyBreaks(node.content) ? node.content : [node],
  );
}

function normalizeNode(node: Inline, around: Around): readonly Inline[] {
  switch (node.type) {
    case 'text':
      return node.text === '' ? [] : [node];
    case 'break':
      return [node];
    case 'raw-inline':
      return node.source === '' ? [] : [node];
    case 'link': {
      const content = normalize(node.content, { ...around, inLink: true });
      if (around.inLink || content.length === 0) return content;
      return [{ ...node, content }];
    }
    case 'quote':
    case 'note': {
      const content = normalize(node.content, { ...around, spans: [...around.spans, node] });
      const isInItself = around.spans.some((span) => isSameRecord(span, node));
      if (isInItself || content.length === 0) return content;
      return [{ ...node, content }];
    }
  }
}

function append(list: Inline[], node: Inline): void {
  const last = list.at(-1);
  const joined = last && join(last, node);
  if (joined) list[list.length - 1] = joined;
  else list.push(node);
}

/** Two neighbours as one node, or null where they are two. */
function join(one: Inline, other: Inline): Inline | null {
  if (one.type === 'text' && other.type === 'text' && sameMarks(one.marks, other.marks)) {
    return { ...one, text: one.text + other.text };
  }
  if (!isContainer(one) || !isContainer(other) || !sayTheSame(one, other)) return null;
  const content: Inline[] = [...one.content];
  for (const child of other.content) append(content, child);
  return { ...one, content };
}

function isContainer(node: Inline): node is Link | Span {
  return node.type === 'link' || isSpan(node);
}

function sayTheSame(one: Link | Span, other: Link | Span): boolean {
  if (one.type !== 'link' || other.type !== 'link') {
    return isSpan(one) && isSpan(other) && isSameRecord(one, other);
  }
  return one.url === other.url && one.title === other.title;
}

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((mark, index) => mark === b[index]);
}

/** The characters a reader sees, without marks; a {@link Break} is a line end, raw source stands for itself. */
export function plainText(content: readonly Inline[]): string {
  let result = '';
  for (const node of content) {
    if (node.type === 'text') result += node.text;
    else if (node.type === 'break') result += '\n';
    else if (node.type === 'raw-inline') result += node.source;
    else result += plainText(node.content);
  }
  return result;
}

/** Reports what keeps inline content from being canonical, or from being written to a file and read again. */
export function validateInline(content: readonly Inline[], report: Report): void {
  for (const node of content) {
    if (node.type === 'text') {
      if (/[\n\r\0]/.test(node.text) || !node.text.isWellFormed()) report('text-characters');
    } else if (node.type === 'link') {
      // eslint-disable-next-line no-control-regex -- control characters are just what an address may not hold
      if (/[\u0000-\u001f\u007f]/.test(node.url) || !node.url.isWellFormed()) report('link-url');
      validateInline(node.content, report);
    } else if (isSpan(node)) {
      if (!/^[\p{L}\p{N}_-]+$/u.test(recordIdOf(node))) report('span-id');
      validateInline(node.content, report);
    }
  }
  if (normalizeInline(content).length !== content.length) report('inline-not-canonical');
}
