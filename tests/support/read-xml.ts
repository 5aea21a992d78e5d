/** An element of an XML file. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const TOKEN = /<\?[^?]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" },
};

/** Reads a file of the plain XML that documents of Word are made of; throws where it is not well-formed. */
export function readXml(text: string): XmlElement {
  if (FORBIDDEN.test(text)) throw new Error('A character that XML forbids');
  const root = { name: '', attributes: {}, children: [] as (XmlElement | string)[] };
  const open = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(text);
    if (!token) throw new Error(`No XML: ${text.slice(at, at + 60)}`);
    const [, end, name, attributes, empty, words] = token;
    const last = open.at(-1)!;
    if (words !== undefined) last.children.push(decode(words));
    else if (end) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> ends what is not open`);
    } else if (name !== undefined) {
      const element = { name, attributes: readAttributes(attributes!), children: [] };
      last.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const elements = root.children.filter((child): child is XmlElement => typeof child !== 'string');
  if (open.length !== 1 || elements.length !== 1) throw new Error('Not one whole element');
  return elements[0]!;
}

function readAttributes(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, decode(value!)]),
  );
}

function decode(text: string): string {
  return text.replace(/&([^;]*);?/g, (all, entity: string) => {
    const code = /^#x([\da-f]{1,6})$/i.exec(entity)?.[1];
    const value = code ? String.fromCodePoint(Number.parseInt(code, 16)) : ENTITIES[entity];
    if (value === undefined || !all.endsWith(';')) throw new Error(`No entity: ${all}`);
    return value;
  });
}

/** Every element of that name, in order. */
export function elementsNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    const below = elementsNamed(child, name);
    return child.name === name ? [child, ...below] : below;
  });
}

/** The words in it. */
export function xmlWords(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : xmlWords(child)))
    .join('');
}
