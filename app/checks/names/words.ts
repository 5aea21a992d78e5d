import type { Article, Block } from '../../article';
import { linesOf } from '../../quotes/in-article/lines';
import type { Place } from '../../quotes/suggestion';
import { isUnspaced, tokensOf } from '../../text/tokens';

/** Where names stand in an article: in a field, or in a block of the body by its index. */
export type NameHome = 'headline' | 'standfirst' | number;

/**
 * Words of an article that name somebody: `text` is what its line has from `start` to `end`, in UTF-16 units. Which line
 * `run` is: see `linesOf` of app/quotes; 0 in a field.
 */
export interface NamePlace extends Place {
  readonly in: NameHome;
  readonly run: number;
  readonly text: string;
}

/** A word as names are compared. What stands in it unseen belongs to it. */
export interface NameWord extends Place {
  /** Folded. */
  readonly key: string;
  /** As it is written, whatever its case: the accents count. */
  readonly written: string;
  readonly isCapital: boolean;
  /** Nothing but capitals: many leave the accents away there. */
  readonly isShouted: boolean;
  /** It goes on with the word before: a space, a hyphen or an apostrophe is between them. */
  readonly isJoined: boolean;
  /** It has its capital, maybe, from where it stands. */
  readonly isFirst: boolean;
}

/** A line of an article with its words. */
export interface NameLine {
  readonly in: NameHome;
  readonly run: number;
  readonly text: string;
  /** Belongs to the story as it is told, which a headline, a caption or a cell does not. */
  readonly isTold: boolean;
  readonly words: readonly NameWord[];
}

/** The lines of an article in reading order. Those of a block are remembered, so that an edit costs its block. */
export function nameLines({ fields, body }: Pick<Article, 'fields' | 'body'>): readonly NameLine[] {
  return [
    ...(['headline', 'standfirst'] as const).map((name) => lineOf(name, fields[name])),
    ...body.flatMap((block, index) => linesOfBlock(block).map((line) => ({ ...line, in: index }))),
  ];
}

export function placeIn({ in: home, run, text }: NameLine, { start, end }: Place): NamePlace {
  return { in: home, run, start, end, text: text.slice(start, end) };
}

const JOINS = /^(?:[ \u00a0\u202f]|['’ʼ-]|\u2010|\u2011)$/u;
/** Behind an initial or a short title a full stop does not end a sentence: `Mr. Tan`. */
const JOINS_SHORT = /^(?:\.?[ \u00a0\u202f]|['’ʼ-]|\u2010|\u2011)$/u;
const LONGEST_SHORT = 3;

/** The words of a name, or of a text. Of a script without spaces there are none. */
export function nameWords(text: string): readonly NameWord[] {
  let [end, length] = [0, 0];
  return tokensOf(text).flatMap(({ text: key, ...place }) => {
    const between = text.slice(end, place.start);
    const isAtBegin = end === 0;
    const joins = length <= LONGEST_SHORT ? JOINS_SHORT : JOINS;
    [end, length] = [place.end, key.length];
    if (isUnspaced(key)) return [];
    const word = text.slice(place.start, place.end);
    return [
      {
        ...place,
        key,
        written: writtenForm(word),
        isCapital: /^\P{L}*\p{Lu}/u.test(word),
        isShouted: /^\P{Ll}*\p{Lu}\P{Ll}*$/u.test(word) && key.length > 1,
        isJoined: !isAtBegin && joins.test(between),
        isFirst: isAtBegin || /[^\s,;()/'’-]/u.test(between),
      },
    ];
  });
}

const remembered = new WeakMap<Block, readonly NameLine[]>();

function linesOfBlock(block: Block): readonly NameLine[] {
  let lines = remembered.get(block);
  if (!lines) {
    lines = linesOf([block]).map(({ block: home, run, text, read, isTold }) => ({
      ...{ in: home, run, text, isTold },
      words: nameWords(read),
    }));
    remembered.set(block, lines);
  }
  return lines;
}

function lineOf(field: 'headline' | 'standfirst', text: string): NameLine {
  return { in: field, run: 0, text, isTold: false, words: nameWords(text) };
}

/** Vowel signs of Arabic, what stretches letters, and what is not seen. */
const NOT_WRITTEN =
  /[\u064b-\u0652]|\u0670|\u034f|[\u0640\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

function writtenForm(word: string): string {
  return word.normalize('NFC').replace(NOT_WRITTEN, '').toLowerCase();
}
