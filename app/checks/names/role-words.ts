import { lexiconOf, type Lexicon } from '../../quotes/lexicon';
import { formsOf } from './forms';
import { nameWords } from './words';

/** Whether a text has a word of a role or an organisation, or its first letters. */
export function saysRole(text: string, roles: readonly string[], language: string): boolean {
  const lexicon = lexiconOf(language);
  const said = nameWords(text).flatMap((word) => formsOf(word, text, language));
  const keys = new Set(said.map(({ key }) => key));
  const words = nameWords(text).map(({ key }) => key);
  return roles.some((role) => {
    const wanted = nameWords(role).map(({ key }) => key);
    const telling = wanted.filter((key) => isTelling(key, lexicon));
    return (
      (telling.length > 0 ? telling : wanted).some((key) =>
        [...keys].some((one) => areRelated(one, key)),
      ) ||
      keys.has(initials(wanted, lexicon)) ||
      wanted.some((key) => hasInitials(words, key, lexicon))
    );
  });
}

const SMALL = [
  ...(['notNames', 'determiners', 'prepositions', 'conjunctions'] as const),
  ...(['particles', 'joining', 'relative', 'possessives'] as const),
] as const;

function isTelling(key: string, lexicon: Lexicon): boolean {
  return key.length > 1 && !isSmall(key, lexicon);
}

function isSmall(key: string, lexicon: Lexicon): boolean {
  return SMALL.some((list) => lexicon.has(list, key));
}

const [SHORTEST_STEM, SHORTEST_WITHIN] = [4, 5];

/** `minister` and `ministry`, `menteri` and `kementerian`, `وزير` and `الوزير`. */
function areRelated(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= SHORTEST_WITHIN && long.includes(short)) return true;
  const stem = short.slice(0, Math.max(SHORTEST_STEM, short.length - 3));
  return stem.length >= SHORTEST_STEM && long.startsWith(stem);
}

/** `WHO` for `World Health Organization`; two letters are met by chance. */
function initials(words: readonly string[], lexicon: Lexicon): string {
  const letters = words.filter((word) => !isSmall(word, lexicon)).map((word) => word[0]!);
  return letters.length > 2 ? letters.join('') : '';
}

/** The other way about. */
function hasInitials(words: readonly string[], short: string, lexicon: Lexicon): boolean {
  if (short.length < 3 || short.length > 6) return false;
  const letters = words.filter((word) => !isSmall(word, lexicon)).map((word) => word[0]!);
  return letters.join('').includes(short);
}
