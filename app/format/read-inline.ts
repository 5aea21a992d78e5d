import type { Definition, PhrasingContent } from 'mdast';
import {
  BREAK,
  normalizeInline,
  SPAN_KINDS,
  spanOf,
  sortMarks,
  type Inline,
  type Mark,
} from '../article';
import { EMPTY_ITEM, isLineBreakTag, openingTag, TAG_MARKS } from './inline-tags';
import { formatMarkdown } from './markdown';

/** What inline content needs to know of the file around it. */
export interface InlineContext {
  /** The text that positions in the tree point into. */
  readonly text: string;
  /** Link definitions by their normalised label. */
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** Inline content in its canonical form. What Galley does not understand becomes raw. */
export function readInline(
  nodes: readonly PhrasingContent[],
  context: InlineContext,
): readonly Inline[] {
  return normalizeInline(readNodes(nodes, [], context));
}

function readNodes(
  nodes: readonly PhrasingContent[],
  marks: readonly Mark[],
  context: InlineContext,
): readonly Inline[] {
  const result: Inline[] = [];
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index]!;
    const end = node.type === 'html' ? closingTagIndex(nodes, index) : null;
    if (node.type === 'html' && end !== null) {
      const mark = TAG_MARKS[openingTag(node.value)!]!;
      const inner = readNodes(nodes.slice(index + 1, end), [...marks, mark], context);
      for (const read of inner) result.push(read);
      index = end;
    } else {
      for (const read of readNode(node, marks, context)) result.push(read);
    }
  }
  return result;
}

function readNode(
  node: PhrasingContent,
  marks: readonly Mark[],
  context: InlineContext,
): readonly Inline[] {
  switch (node.type) {
    case 'text':
      // A line end inside a paragraph is where the file's author wrapped the line, not a line end of the story.
      return [textOf(node.value.replace(/\r\n|\r|\n/g, ' '), marks)];
    case 'inlineCode':
      return [textOf(node.value.replace(/\r\n|\r|\n/g, ' '), [...marks, 'code'])];
    case 'strong':
      return readNodes(node.children, [...marks, 'bold'], context);
    case 'emphasis':
      return readNodes(node.children, [...marks, 'italic'], context);
    case 'delete':
      return readNodes(node.children, [...marks, 'strikethrough'], context);
    case 'break':
      return [BREAK];
    case 'link': {
      const content = readNodes(node.children, marks, context);
      return [{ type: 'link', url: node.url, title: node.title ?? '', content }];
    }
    case 'linkReference': {
      const definition = context.definitions.get(node.identifier);
      if (!definition) return [rawInline(node, context)];
      const content = readNodes(node.children, marks, context);
      return [{ type: 'link', url: definition.url, title: definition.title ?? '', content }];
    }
    case 'textDirective': {
      const kind = SPAN_KINDS.find((name) => name === node.name);
      if (kind && isSpanId(node.attributes)) {
        const content = readNodes(node.children, marks, context);
        if (content.length === 0) return [rawInline(node, context)];
        return [spanOf(kind, node.attributes.id, content)];
      }
      // "9:am" is a directive to the parser and text to everybody else.
      if (node.children.length === 0 && !sourceOf(node, context).endsWith('}')) {
        return [textOf(sourceOf(node, context), marks)];
      }
      return [rawInline(node, context)];
    }
    case 'html':
      if (isLineBreakTag(node.value)) return [BREAK];
      if (node.value === EMPTY_ITEM) return [];
      return [{ type: 'raw-inline', source: node.value }];
    default:
      return [rawInline(node, context)];
  }
}

/** The directive of a span has an id and no other attribute. */
function isSpanId(
  attributes: Record<string, string | null | undefined> | null | undefined,
): attributes is { id: string } {
  return !!attributes?.id && Object.keys(attributes).length === 1;
}

/** Where the tag that opens at `start` is closed among its siblings, or null. */
function closingTagIndex(nodes: readonly PhrasingContent[], start: number): number | null {
  const opening = nodes[start];
  const name = opening?.type === 'html' ? openingTag(opening.value) : null;
  if (name === null || !Object.hasOwn(TAG_MARKS, name)) return null;
  let depth = 0;
  for (let index = start; index < nodes.length; index += 1) {
    const node = nodes[index]!;
    if (node.type !== 'html') continue;
    if (node.value === `<${name}>`) depth += 1;
    if (node.value === `</${name}>`) depth -= 1;
    if (depth === 0) return index;
  }
  return null;
}

function textOf(text: string, marks: readonly Mark[]): Inline {
  return { type: 'text', text, marks: sortMarks(marks) };
}

function rawInline(node: PhrasingContent, context: InlineContext): Inline {
  const source = sourceOf(node, context);
  // Over several lines the source may carry the marks of the quote or list around it.
  const oneLine = /[\r\n]/.test(source) ? formatMarkdown(node) : source;
  return { type: 'raw-inline', source: oneLine };
}

function sourceOf(node: PhrasingContent, context: InlineContext): string {
  return context.text.slice(node.position?.start.offset, node.position?.end.offset);
}
