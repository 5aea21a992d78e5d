/** A tag of an XML text: `<w:p>`, `</w:p>` or `<w:p/>`. */
export interface Tag {
  /** `w`, or empty. */
  readonly prefix: string;
  /** Without the prefix. */
  readonly name: string;
  readonly isEnd: boolean;
  readonly isEmpty: boolean;
  /** As they stand between the name and the tag's end. */
  readonly attributes: string;
}

/**
 * The text with some of its tags replaced: `change` gives what is to stand in a tag's place, or null where it stays.
 * Comments and sections of plain data are passed over. What is no XML stays as it is from there on: whoever parses it
 * says so. Takes time in proportion to the text.
 */
export function replaceTags(xml: string, change: (tag: Tag) => string | null): string {
  const parts: string[] = [];
  let done = 0;
  for (let at = xml.indexOf('<'); at >= 0;) {
    const end = endOfMarkup(xml, at);
    if (end < 0) break;
    const tag = tagAt(xml, at, end);
    const changed = tag && change(tag);
    if (changed !== null) {
      parts.push(xml.slice(done, at), changed);
      done = end;
    }
    at = xml.indexOf('<', end);
  }
  parts.push(xml.slice(done));
  return parts.join('');
}

/** Tells of every tag in its order. */
export function forEachTag(xml: string, tell: (tag: Tag) => void): void {
  replaceTags(xml, (tag) => {
    tell(tag);
    return null;
  });
}

/** The value of an attribute, whatever its prefix; null where it is not there. */
export function attributeOf({ attributes }: Tag, name: string): string | null {
  for (const [, found, double, single] of attributes.matchAll(ATTRIBUTE)) {
    if (found === name) return decodeEntities(double ?? single ?? '');
  }
  return null;
}

const ATTRIBUTE = /(?:[^\s:="'/]+:)?([^\s:="'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Whether a property that is on or off is on: it is where nothing else is said (ISO/IEC 29500-1, 22.9.2.7). */
export function isOn(tag: Tag): boolean {
  return !/^(?:0|false|off)$/.test(attributeOf(tag, 'val') ?? '');
}

/** A tag made of another one: of its prefix, and of other attributes if these are given. */
export function tagText({ prefix, isEnd, isEmpty, attributes }: Tag, name: string): string {
  const full = prefix === '' ? name : `${prefix}:${name}`;
  return isEnd ? `</${full}>` : `<${full}${attributes}${isEmpty ? '/' : ''}>`;
}

/** Where that ends which begins there, or -1 where it does not. */
function endOfMarkup(xml: string, at: number): number {
  if (xml.startsWith('<!--', at)) return after('-->', xml, at + 4);
  if (xml.startsWith('<![CDATA[', at)) return after(']]>', xml, at);
  if (xml.startsWith('<?', at)) return after('?>', xml, at);
  let from = at + 1;
  for (;;) {
    TAG_SIGN.lastIndex = from;
    const sign = TAG_SIGN.exec(xml);
    if (!sign) return -1;
    if (sign[0] === '>') return sign.index + 1;
    from = after(sign[0], xml, sign.index + 1);
    if (from < 0) return -1;
  }
}

const TAG_SIGN = /[>"']/g;

function after(sign: string, xml: string, from: number): number {
  const at = xml.indexOf(sign, from);
  return at < 0 ? -1 : at + sign.length;
}

const NAME = /^<(\/?)(?:([^\s:/<>]+):)?([^\s:/<>!?]+)/;
const LONGEST_NAME = 200;

/** Null for what is no tag. */
function tagAt(xml: string, at: number, end: number): Tag | null {
  const name = NAME.exec(xml.slice(at, Math.min(end, at + LONGEST_NAME)));
  if (!name) return null;
  const isEmpty = xml[end - 2] === '/';
  return {
    prefix: name[2] ?? '',
    name: name[3]!,
    isEnd: name[1] === '/',
    isEmpty,
    attributes: xml.slice(at + name[0].length, end - (isEmpty ? 2 : 1)),
  };
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** The characters that XML writes by name or number; what it does not know stays. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name as string] ?? all;
    const code = decimal === undefined ? parseInt(hex as string, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
