import type { FindProblem, FindQuery, Match, Search } from './query';

/**
 * Reads a regular expression of JavaScript, with Unicode and with `^` and `$` at every line. Whoever runs it on a text
 * has to be ready to end it: a hostile one takes years.
 */
export function readExpression({ text, matchCase }: FindQuery): Search | FindProblem {
  let expression: RegExp;
  try {
    expression = new RegExp(text, matchCase ? 'gmu' : 'gimu');
  } catch (error) {
    if (error instanceof SyntaxError) return { code: 'expression', detail: reason(error.message) };
    throw error;
  }
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
