import { attribute, type Element } from './element';

/** The declarations of an element's `style`, names and values in small letters. */
export type Style = ReadonlyMap<string, string>;

const NONE: Style = new Map();

/** A tag that is opened anew in each paragraph has one list of attributes for all of them: it is read once. */
const known = new WeakMap<Element['attrs'], Style>();

/** What the element itself is told of its looks. Style sheets are not looked at: a piece of a page seldom has one. */
export function styleOf(element: Element): Style {
  const value = attribute(element, 'style');
  if (value === null) return NONE;
  const style = known.get(element.attrs) ?? readStyle(value);
  known.set(element.attrs, style);
  return style;
}

function readStyle(value: string): Style {
  const style = new Map<string, string>();
  for (const declaration of value.toLowerCase().split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0) style.set(declaration.slice(0, colon).trim(), valueOf(declaration, colon));
  }
  return style;
}

/** No value that says anything to us is as long. */
const LONGEST_VALUE = 100;

function valueOf(declaration: string, colon: number): string {
  return declaration
    .slice(colon + 1)
    .trimStart()
    .slice(0, LONGEST_VALUE)
    .replace('!important', '')
    .trim();
}
