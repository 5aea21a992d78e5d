import { parse, type DefaultTreeAdapterMap, type ParserError } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];

/** An exported page as a browser sees it. */
export interface Page {
  readonly errors: readonly string[];
  readonly elements: readonly Element[];
  readonly jsonLd: Readonly<Record<string, unknown>>;
  /** What a reader can read of the story, without white space. */
  readonly text: string;
}

export function readPage(html: string): Page {
  const errors: string[] = [];
  const document = parse(html, {
    sourceCodeLocationInfo: true,
    onParseError: (error: ParserError) => errors.push(`${error.code} at ${error.startLine}`),
  });
  const elements = [...elementsOf(document)];
  const script = elements.find((element) => element.tagName === 'script');
  const main = elements.find((element) => element.tagName === 'main');
  return {
    errors,
    elements,
    jsonLd: JSON.parse(script ? textOf(script) : '{}') as Record<string, unknown>,
    text: main ? textOf(main).replace(/\s/g, '') : '',
  };
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** All elements of that name, in order. */
export function all(page: Page, name: string): Element[] {
  return page.elements.filter((element) => element.tagName === name);
}

export function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterMap['textNode']).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function* elementsOf(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}
