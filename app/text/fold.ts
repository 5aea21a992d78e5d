/**
 * The form in which texts are compared when somebody searches: without case, diacritics, and the differences of writing
 * that a reader does not hear. Each character is folded on its own, so the fold of a text is the folds of its
 * characters one after the other, and a place in it can be traced back.
 *
 * Beyond ASCII, what belongs to no word becomes a space; ASCII keeps its signs, which part words as well.
 */
export function fold(text: string): string {
  return foldWith(folds, text);
}

/** The fold of a text with every character of an unspaced script set apart, as the index takes words. */
export function foldApart(text: string): string {
  return foldWith(foldsApart, text);
}

/** The fold of one character, by its code point; empty for what is not heard, such as a soft hyphen. */
export function foldCharacter(code: number): string {
  return folds.of(code);
}

/**
 * Scripts that set no space between words. Each of their characters counts as a word, and several of them as a phrase:
 * so any part of a text is found, whatever a dictionary thinks its words are. Voicing marks are like the kana they follow.
 */
export const UNSPACED =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Java}\p{scx=Bali}\u3099\u309a]/u;

const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;

/** Marks above and below letters; those of Indic and South-East Asian scripts are letters in all but name. */
const DIACRITIC =
  /(?![\u3099\u309a])[\p{Mn}\p{Me}](?<=[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}])/gu;

/** Tatweel, soft hyphen, joiners and the signs that turn the direction: they stand inside words unseen. */
const UNSEEN =
  /\u034f|[\u0640\u00ad\u061c\u180e\u200c-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;

/** Letters that Unicode does not take apart, and the spellings of Arabic letters that people mix. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', ı: 'i', ĸ: 'k', ŋ: 'n' },
  ...{ æ: 'ae', œ: 'oe', þ: 'th', ß: 'ss' },
  ...{ ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ۍ: 'ي', ے: 'ي', ة: 'ه', ۃ: 'ه', ہ: 'ه', ک: 'ك', ڪ: 'ك' },
};

/** Folds of characters by code point, each computed when it is first met. */
class Folds {
  /** All that are not rare have their place from the beginning: an array with large gaps is slow. */
  readonly #known = new Array<string | undefined>(0x10000);
  readonly #compute: (character: string) => string;

  constructor(compute: (character: string) => string) {
    this.#compute = compute;
  }

  of(code: number): string {
    return (this.#known[code] ??= this.#compute(String.fromCodePoint(code)));
  }
}

const folds = new Folds(computeFold);
const foldsApart = new Folds((character) =>
  computeFold(character).replace(new RegExp(UNSPACED, 'gu'), ' $& '),
);

/** Of ASCII only the case changes; so what lies between other characters is copied as it stands. */
function foldWith(table: Folds, text: string): string {
  let folded = '';
  let done = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    // NUL too is folded: it would end the text for whoever counts in C.
    if (unit < 0x80 && unit !== 0) continue;
    const code = text.codePointAt(index)!;
    folded += text.slice(done, index) + table.of(code);
    if (code > 0xffff) index += 1;
    done = index + 1;
  }
  return (done === 0 ? text : folded + text.slice(done)).toLowerCase();
}

function computeFold(character: string): string {
  let folded = character;
  // Taking apart may bring to light what has a case, and the other way about.
  for (let before = ''; before !== folded;) {
    before = folded;
    folded = Array.from(strip(folded), letter).join('');
  }
  return folded;
}

function strip(text: string): string {
  return text.normalize('NFKD').replace(DIACRITIC, '').replace(UNSEEN, '');
}

function letter(character: string): string {
  // By way of the capital, both small sigmas are one; alone, since a sigma's form depends on what is around it.
  const small = Array.from(character.toUpperCase(), (part) => part.toLowerCase()).join('');
  const known = LETTERS[small];
  if (known !== undefined) return known;
  if (/^\p{Nd}/u.test(small)) return digit(small);
  return Array.from(small, (part) => (isWordCharacter(part) ? part : ' ')).join('');
}

function isWordCharacter(character: string): boolean {
  return character <= '\x7f' ? character !== '\0' : WORD_CHARACTER.test(character);
}

/** Each script's digits stand in a row from 0 to 9, and two rows may touch. */
function digit(character: string): string {
  const code = character.codePointAt(0)!;
  let zero = code;
  while (/^\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}
