import { languageOf } from '../../text/language';
import { nameWords, type NameWord } from './words';

/** What a language writes together with a name. */
interface Affixes {
  readonly before?: readonly RegExp[];
  readonly behind?: readonly RegExp[];
}

const CLITICS: Affixes = { behind: [/(?:lah|kah|pun|nya|ku|mu)$/i] };

/** Signs of vowels may stand on each letter. */
const VOWELS = '[\\u064b-\\u0652\\u0670\\u0640]*';
const arabic = (...letters: string[]): RegExp =>
  new RegExp('^' + letters.map((letter) => letter + VOWELS).join(''), 'u');

const AFFIXES: Readonly<Record<string, Affixes>> = {
  id: CLITICS,
  ms: CLITICS,
  // `and`, `so`; `by`, `for`, `like`; the article, which loses its first letter behind `for`.
  ar: {
    before: [
      ...[arabic('[وف]'), arabic('[بلك]'), arabic('[وف]', '[بلك]'), arabic('ا', 'ل')],
      ...[arabic('ل', 'ل'), arabic('[وف]', 'ل', 'ل')],
      ...[arabic('[وفبك]', 'ا', 'ل'), arabic('[وف]', '[بك]', 'ا', 'ل')],
    ],
  },
};

/** What is left of a word has at least so many letters. */
const LEAST = 2;

interface Remembered {
  readonly language: string;
  readonly forms: readonly NameWord[];
}

const remembered = new WeakMap<NameWord, Remembered>();

/** A word of a text, and what it may be without what its language writes together with names. */
export function formsOf(word: NameWord, text: string, tag: string): readonly NameWord[] {
  const language = languageOf(tag);
  const affixes = AFFIXES[language];
  if (!affixes) return [word];
  let known = remembered.get(word);
  if (known?.language !== language) {
    const bare = bareForms(word, text.slice(word.start, word.end), affixes);
    known = { language, forms: [word, ...bare] };
    remembered.set(word, known);
  }
  return known.forms;
}

function bareForms(word: NameWord, whole: string, affixes: Affixes): readonly NameWord[] {
  const lengthOf = (affix: RegExp): number => affix.exec(whole)?.[0].length ?? 0;
  const cuts = [
    ...(affixes.before ?? []).map((affix) => ({ before: lengthOf(affix), behind: 0 })),
    ...(affixes.behind ?? []).map((affix) => ({ before: 0, behind: lengthOf(affix) })),
  ];
  return cuts
    .filter(({ before, behind }) => before + behind > 0)
    .flatMap(({ before, behind }) => {
      const [form] = nameWords(whole.slice(before, whole.length - behind));
      if (!form || form.key.length < LEAST) return [];
      const { isFirst, isJoined } = word;
      const place = { start: word.start + before, end: word.end - behind };
      return [{ ...form, ...place, isFirst, isJoined }];
    });
}
