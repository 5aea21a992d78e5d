import type { FindQuery, Match } from './query';

/** `$$`, `$&`, `` $` ``, `$'`, `$1` to `$99`: the patterns of String.prototype.replace. */
const PATTERN = /\$(?:([$&`'])|(\d{1,2}))/g;
/** The same with `$<name>`, which is a pattern only where groups have names. */
const PATTERN_WITH_NAMES = /\$(?:([$&`'])|(\d{1,2})|<([^>]*)>)/g;

/**
 * The words that take the place of a match. Plain words are taken as they stand; for an expression, the patterns of
 * `String.prototype.replace` stand for what it found.
 */
export function replacementOf(
  text: string,
  match: Match,
  words: string,
  { isExpression }: Pick<FindQuery, 'isExpression'>,
): string {
  if (!isExpression) return words;
  const { named } = match;
  const patterns = named ? PATTERN_WITH_NAMES : PATTERN;
  return words.replace(patterns, (pattern, sign?: string, digits?: string, name?: string) => {
    if (sign !== undefined) return signOf(sign, text, match);
    if (digits !== undefined) return numbered(digits, match) ?? pattern;
    return named?.[name!] ?? '';
  });
}

/** The text with all matches replaced. */
export function replaceMatches(
  text: string,
  matches: readonly Match[],
  words: string,
  query: Pick<FindQuery, 'isExpression'>,
): string {
  let result = '';
  let done = 0;
  for (const match of matches) {
    result += text.slice(done, match.start) + replacementOf(text, match, words, query);
    done = match.end;
  }
  return result + text.slice(done);
}

function signOf(sign: string, text: string, { start, end }: Match): string {
  if (sign === '&') return text.slice(start, end);
  if (sign === '`') return text.slice(0, start);
  return sign === "'" ? text.slice(end) : '$';
}

/** Where there is no group of two digits, the first one is the group's and the second stands for itself. */
function numbered(digits: string, { groups }: Match): string | null {
  const isGroup = (number: number) => number >= 1 && number <= groups.length;
  if (isGroup(Number(digits))) return groups[Number(digits) - 1] ?? '';
  const first = Number(digits[0]);
  if (digits.length === 1 || !isGroup(first)) return null;
  return (groups[first - 1] ?? '') + digits[1]!;
}
