import { defaultTreeAdapter, html } from 'parse5';
import type { Element as XmlElement, Nodes } from 'xast';
import { SIGNS } from '../../export/nitf';
import type { Element, Node } from '../html';

/** As deep as a tree of HTML goes here; what is below is only its words. */
const DEEPEST = 512;

/**
 * What an element of NITF is called in HTML, where that knows it under another name. Emphasis that says what it is in its
 * class is that.
 */
const NAMES: Readonly<Record<string, string>> = {
  hl1: 'h1',
  hl2: 'h2',
  bq: 'blockquote',
  block: 'div',
  note: 'div',
  fn: 'div',
  'body.content': 'div',
  abstract: 'div',
  'nitf-table-metadata': 'template',
  tagline: 'p',
  bibliography: 'p',
  credit: 'p',
  datasource: 'p',
  q: 'span',
  'em bold': 'b',
  'em strong': 'b',
  'em italic': 'i',
  'em italics': 'i',
  'em underline': 'u',
  'em strikethrough': 's',
  'em subscript': 'sub',
  'em superscript': 'sup',
  'em code': 'code',
  'bq pull-quote': 'pull-quote',
  'block gallery': 'gallery',
  'hl2 level-1': 'h1',
  'hl2 level-3': 'h3',
  'hl2 level-4': 'h4',
  'hl2 level-5': 'h5',
  'hl2 level-6': 'h6',
};

/** The elements below a node of NITF as the walk through HTML knows them. */
export function htmlNodes(nodes: readonly Nodes[], depth = 0): readonly Node[] {
  return nodes.flatMap((node): readonly Node[] => {
    if (node.type === 'text' || node.type === 'cdata') return [textNode(node.value)];
    if (node.type !== 'element') return [];
    return [depth < DEEPEST ? htmlElement(node, depth) : textNode(xmlWords(node))];
  });
}

function htmlElement(node: XmlElement, depth: number): Element {
  const name = localName(node.name);
  const kind = (node.attributes['class'] ?? '').trim().toLowerCase();
  const attributes = Object.entries(node.attributes).flatMap(([key, value]) =>
    typeof value === 'string' ? [{ name: key, value }] : [],
  );
  if (name === 'ol' && node.attributes['seqnum']) {
    attributes.push({ name: 'start', value: node.attributes['seqnum'] });
  }
  const element = defaultTreeAdapter.createElement(
    NAMES[`${name} ${kind}`] ?? NAMES[name] ?? name,
    html.NS.HTML,
    attributes,
  );
  element.childNodes = [...htmlNodes(node.children, depth + 1)];
  if (name === 'ul' && kind === 'check') element.childNodes.forEach(tick);
  return element;
}

/** The sign before an item of a check list becomes the box that HTML has. */
function tick(item: Node): void {
  if (!('childNodes' in item)) return;
  const first = item.childNodes[0];
  if (first?.nodeName !== '#text' || !('value' in first)) return;
  const isChecked = first.value.startsWith(SIGNS.checked);
  if (!isChecked && !first.value.startsWith(SIGNS.unchecked)) return;
  first.value = first.value.slice(SIGNS.checked.length);
  const box = [{ name: 'type', value: 'checkbox' }, ...(isChecked ? [CHECKED] : [])];
  item.childNodes.unshift(defaultTreeAdapter.createElement('input', html.NS.HTML, box));
}

const CHECKED = { name: 'checked', value: '' } as const;

function textNode(value: string): Node {
  return defaultTreeAdapter.createTextNode(value.toWellFormed());
}

/** The name without the prefix of its namespace. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** All the characters below an element; however deep that is. */
export function xmlWords(element: XmlElement): string {
  const words: string[] = [];
  const waiting: Nodes[] = [element];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'text' || node.type === 'cdata') words.push(node.value);
    else if (node.type === 'element') {
      for (const child of node.children.toReversed()) waiting.push(child);
    }
  }
  return words.join('');
}
