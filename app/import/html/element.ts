import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function isText(node: Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

/** The value of an attribute, or null if the element has none of that name. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

/** What is behind so many class names was put there to choke a reader. */
const MOST_CLASSES = 100;

/** Elements that a parser opened anew share their attributes with the first: their names are read once. */
const knownClasses = new WeakMap<Element['attrs'], readonly string[]>();

/** The class names, in small letters. */
export function classesOf(element: Element): readonly string[] {
  const value = attribute(element, 'class');
  if (value === null) return [];
  const names = knownClasses.get(element.attrs) ?? value.toLowerCase().split(/\s+/, MOST_CLASSES);
  knownClasses.set(element.attrs, names);
  return names;
}

/** The elements among the nodes and below them that pass, in the order of the text. */
export function* elementsIn(
  nodes: readonly Node[],
  passes: (element: Element) => boolean,
): Generator<Element> {
  const waiting = [...nodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue;
    if (passes(node)) yield node;
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
      waiting.push(node.childNodes[index]!);
    }
  }
}

export function findElement(
  nodes: readonly Node[],
  passes: (element: Element) => boolean,
): Element | null {
  return elementsIn(nodes, passes).next().value ?? null;
}

/** All the characters below the nodes, as they stand in the source. */
export function textOf(nodes: readonly Node[]): string {
  const texts: string[] = [];
  const waiting = [...nodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isText(node)) texts.push(node.value);
    else if (isElement(node)) {
      if (node.tagName === 'br') texts.push('\n');
      for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
        waiting.push(node.childNodes[index]!);
      }
    }
  }
  return texts.join('');
}

/** A text on one line, as attributes and fields are: white space is a blank. */
export function oneLine(value: string): string {
  return value.replaceAll('\0', '\ufffd').toWellFormed().replace(/\s+/g, ' ').trim();
}
