import { attribute, type Element } from './element';

/** The declarations of an element's `style`, names and values in small letters. */
export type Style = ReadonlyMap<string, string>;

const NONE: Style = new Map();

/** What the element itself is told of its looks. Style sheets are not looked at: a piece of a page seldom has one. */
export function styleOf(element: Element): Style {
  const value = attribute(element, 'style');
  if (value === null) return NONE;
  const style = new Map<string, string>();
  for (const declaration of value.toLowerCase().split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0) style.set(declaration.slice(0, colon).trim(), valueOf(declaration, colon));
  }
  return style;
}

function valueOf(declaration: string, colon: number): string {
  return declaration
    .slice(colon + 1)
    .replace('!important', '')
    .trim();
}
