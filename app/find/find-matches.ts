import { readExpression } from './expression';
import { searchExactly, searchFolded } from './plain';
import type { FindProblem, FindQuery, Found, Match, Search } from './query';
import { isWholeWord } from './whole-word';

/** More places than so many are not shown. */
export const MOST_MATCHES = 20_000;

/**
 * All the places in the texts that are what is looked for. A match does not cross from one text to the next. Plain
 * words take time by the length of the texts; what an expression takes is nobody's guess, so run it where it can be
 * ended.
 */
export function findMatches(texts: readonly string[], query: FindQuery): Found {
  const search = query.text === '' ? nothing : readQuery(query);
  if (typeof search !== 'function') return { ok: false, problem: search };
  let left = MOST_MATCHES;
  const matches: Match[][] = [];
  for (const text of texts) {
    const inText: Match[] = [];
    for (const match of search(text)) {
      if (query.wholeWord && !isWholeWord(text, match.start, match.end)) continue;
      if (left === 0) return { ok: false, problem: { code: 'too-many' } };
      left -= 1;
      inText.push(match);
    }
    matches.push(inText);
  }
  return { ok: true, matches };
}

function readQuery(query: FindQuery): Search | FindProblem {
  if (query.isExpression) return readExpression(query);
  return query.matchCase ? searchExactly(query.text) : searchFolded(query.text);
}

function nothing(): readonly Match[] {
  return [];
}
