import { attributeOf, isOn, replaceTags, tagText, type Tag } from './tags';

/** What `markDocument` says by the names of bookmarks; no bookmark of Word's own has a colon in it. */
export type Milestone =
  | { readonly type: 'comment-start' | 'comment-end'; readonly comment: string }
  | { readonly type: 'listed'; readonly list: string; readonly level: number }
  | { readonly type: 'rule' }
  /** The words of a run from here on are hidden, whatever its style says, or are not. */
  | { readonly type: 'hidden' }
  | { readonly type: 'shown' };

const START = 'galley:';

/**
 * The XML of a part with text in it, as mammoth is to have it. Mammoth passes over where a comment begins and ends, over
 * the list that a paragraph belongs to, over lines drawn below a paragraph, over what is hidden, and over the words in some
 * elements. The first four are told by bookmarks, which it hands on; the words by elements that it looks into. A picture that lies elsewhere is
 * named like one in the file: neither is fetched.
 */
export function markDocument(xml: string): string {
  const properties = new ParagraphProperties();
  const ofRuns = new RunProperties();
  // A line end of another kind is a character in Word; mammoth's parser takes it for a blank.
  const safe = xml.replace(/[\u0085\u2028]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return replaceTags(safe, (tag) => {
    const told = properties.tell(tag) ?? ofRuns.tell(tag);
    if (told !== null) return told;
    if (tag.prefix === 'm') return equationTag(tag);
    return CHANGES[tag.name]?.(tag) ?? null;
  });
}

/** What a bookmark's name says; null for one of Word's own. */
export function readMilestone(name: string): Milestone | null {
  if (!name.startsWith(START)) return null;
  const [type = '', first = '', second = ''] = name.slice(START.length).split(':');
  if (type === 'comment-start' || type === 'comment-end') return { type, comment: first };
  if (type === 'listed') return { type, list: first, level: Number(second) };
  return type === 'rule' || type === 'hidden' || type === 'shown' ? { type } : null;
}

type Change = (tag: Tag) => string | null;

const asContainer: Change = (tag) => tagText(tag, 'smartTag');

const CHANGES: Readonly<Record<string, Change | undefined>> = {
  commentRangeStart: (tag) => commentMilestone(tag, 'comment-start'),
  commentRangeEnd: (tag) => commentMilestone(tag, 'comment-end'),
  cr: (tag) => tagText({ ...tag, attributes: '' }, 'br'),
  ptab: (tag) => tagText({ ...tag, attributes: '' }, 'tab'),
  // Words in another direction, of a field, or with their sound written above.
  bdo: asContainer,
  dir: asContainer,
  fldSimple: asContainer,
  ruby: asContainer,
  rubyBase: asContainer,
  blip: (tag) =>
    attributeOf(tag, 'embed') === null
      ? tagText(
          { ...tag, attributes: tag.attributes.replace(/([\s:])link(\s*=)/, '$1embed$2') },
          'blip',
        )
      : null,
};

function commentMilestone(tag: Tag, type: 'comment-start' | 'comment-end'): string | null {
  // Its element is empty now, however it was written.
  if (tag.isEnd) return '';
  const id = attributeOf(tag, 'id');
  return id === null ? null : milestone(tag.prefix, `${type}:${escapeName(id)}`);
}

function milestone(prefix: string, name: string): string {
  const word = prefix === '' ? '' : `${prefix}:`;
  return `<${word}bookmarkStart ${word}name="${START}${name}"/>`;
}

function escapeName(value: string): string {
  return value.replace(/[^\w-]/g, '');
}

/** The words of an equation are kept in a line. */
function equationTag(tag: Tag): string | null {
  const inWord = { ...tag, prefix: 'w' };
  if (tag.name === 'r' || tag.name === 't') return tagText({ ...inWord, attributes: '' }, tag.name);
  return tag.name.endsWith('Pr') ? null : tagText({ ...inWord, attributes: '' }, 'smartTag');
}

/** Gathers what a paragraph's properties say, to say it behind them. */
class ParagraphProperties {
  #isOpen = false;
  /** Within what the properties were before they were changed. */
  #isEarlier = false;
  #isBordered = false;
  #list: string | null = null;
  #level = '0';
  #hasRule = false;

  /** Text in the place of the tag that ends the properties, else null. */
  tell(tag: Tag): string | null {
    if (tag.name === 'pPrChange') this.#isEarlier = !tag.isEnd && !tag.isEmpty;
    else if (this.#isEarlier) return null;
    else if (tag.name === 'pPr' && tag.isEnd) return this.#end(tag);
    else if (tag.name === 'pPr') this.#begin(tag);
    else if (this.#isOpen) this.#read(tag);
    return null;
  }

  #begin({ isEmpty }: Tag): void {
    this.#isOpen = !isEmpty;
    this.#list = null;
    this.#level = '0';
    this.#hasRule = false;
    this.#isBordered = false;
  }

  #read(tag: Tag): void {
    if (tag.name === 'numId') this.#list = attributeOf(tag, 'val');
    if (tag.name === 'ilvl') this.#level = attributeOf(tag, 'val') ?? '0';
    if (tag.name === 'pBdr') this.#isBordered = !tag.isEnd && !tag.isEmpty;
    const isLine = this.#isBordered && (tag.name === 'bottom' || tag.name === 'top');
    if (isLine && attributeOf(tag, 'val') !== 'nil') this.#hasRule = true;
  }

  #end(tag: Tag): string {
    this.#isOpen = false;
    const { prefix } = tag;
    const listed =
      this.#list === null
        ? ''
        : milestone(prefix, `listed:${escapeName(this.#list)}:${escapeName(this.#level)}`);
    return tagText(tag, 'pPr') + listed + (this.#hasRule ? milestone(prefix, 'rule') : '');
  }
}

/** Gathers what a run's properties say, to say it behind them. */
class RunProperties {
  /** Within the properties of a paragraph, which say of its mark what those of runs say of words. */
  #isOfParagraph = false;
  /** Within what the properties were before they were changed. */
  #isEarlier = false;
  #isHidden: boolean | null = null;

  /** Text in the place of the tag that ends the properties, else null. */
  tell(tag: Tag): string | null {
    const isStart = !tag.isEnd && !tag.isEmpty;
    if (tag.name === 'pPr') this.#isOfParagraph = isStart;
    else if (tag.name === 'rPrChange') this.#isEarlier = isStart;
    else if (this.#isOfParagraph || this.#isEarlier || tag.prefix === 'm') return null;
    else if (tag.name === 'rPr' && tag.isEnd) return this.#end(tag);
    else if (tag.name === 'rPr') this.#isHidden = null;
    else if (tag.name === 'vanish' && !tag.isEnd) this.#isHidden = isOn(tag);
    return null;
  }

  #end(tag: Tag): string | null {
    if (this.#isHidden === null) return null;
    return tagText(tag, 'rPr') + milestone(tag.prefix, this.#isHidden ? 'hidden' : 'shown');
  }
}
