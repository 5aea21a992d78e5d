import type { FindProblem, FindQuery, Match, Search } from './query';
import { WORD_EDGE } from './whole-word';

/**
 * Reads a regular expression of JavaScript, with Unicode and with `^` and `$` at every line. Whoever runs it on a text
 * has to be ready to end it: a hostile one takes years.
 */
export function readExpression({ text, matchCase, wholeWord }: FindQuery): Search | FindProblem {
  const flags = matchCase ? 'gmu' : 'gimu';
  let expression: RegExp;
  try {
    expression = new RegExp(text, flags);
  } catch (error) {
    if (error instanceof SyntaxError) return { code: 'expression', detail: reason(error.message) };
    throw error;
  }
  // `cat|cats` is to take the longer one where the shorter one is no word.
  if (wholeWord) expression = new RegExp(`${WORD_EDGE}(?:${text})${WORD_EDGE}`, flags);
  return function* (searched) {
    for (const found of searched.matchAll(expression)) if (found[0] !== '') yield matchOf(found);
  };
}

function matchOf(found: RegExpExecArray): Match {
  const [all, ...groups] = found;
  const named = found.groups ? { ...found.groups } : null;
  return { start: found.index, end: found.index + all.length, groups, named };
}

/** `Invalid regular expression: /(/gu: Unterminated group`: the expression itself is before the user's eyes. */
function reason(message: string): string {
  return message.slice(message.lastIndexOf(': ') + 2).trim();
}
