import type { Element } from 'xast';
import { oneLine } from '../html';
import { localName, xmlWords } from './tree';

/** The elements of these names below one, however deep, in the order of the text. */
export function* elementsNamed(root: Element, ...names: readonly string[]): Generator<Element> {
  const waiting = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (names.includes(localName(element.name))) yield element;
    for (const child of element.children.toReversed()) {
      if (child.type === 'element') waiting.push(child);
    }
  }
}

/** The elements of this name directly below some. */
export function childrenNamed(parents: readonly Element[], name: string): readonly Element[] {
  return parents.flatMap(({ children }) =>
    children.filter(
      (child): child is Element => child.type === 'element' && localName(child.name) === name,
    ),
  );
}

/** The first element of one of these names below one, or null. */
export function findNamed(root: Element, ...names: readonly string[]): Element | null {
  return elementsNamed(root, ...names).next().value ?? null;
}

/** The words in an element on one line; empty where there is none. */
export function wordsIn(element: Element | null): string {
  return element ? oneLine(xmlWords(element)) : '';
}

/** The value of an attribute on one line; empty where there is none. */
export function valueOf(element: Element | null, attribute: string): string {
  return oneLine(element?.attributes[attribute] ?? '');
}
