import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMatches, replaceMatches, type FindQuery } from '../../../app/find';

const EXACT: FindQuery = { text: '', matchCase: true, wholeWord: false, isExpression: false };

function replaced(text: string, query: FindQuery, words: string): string {
  const found = findMatches([text], query);
  if (!found.ok) throw new Error(found.problem.code);
  return replaceMatches(text, found.matches[0]!, words, query);
}

describe('plain words', () => {
  it('are replaced as String.replaceAll does it', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ') });
    fc.assert(
      fc.property(letters, letters, fc.string(), (text, query, words) => {
        fc.pre(query !== '');
        expect(replaced(text, { ...EXACT, text: query }, words)).toBe(
          text.replaceAll(query, () => words),
        );
      }),
    );
  });

  it('are taken as they stand', () => {
    expect(replaced('cost', { ...EXACT, text: 'cost' }, '$& $1 $$')).toBe('$& $1 $$');
  });
});

describe('expressions', () => {
  const patterns = ['(a)(b)?', '(?<x>a)|(b)', 'a+', '(a)(b)(a)?(b)?(a)?(a)?(a)?(a)?(a)?(a)?(b)?'];
  const part = fc.constantFrom(
    ...['$1', '$2', '$11', '$0', '$99', '$<x>', '$<', '$&', '$`', "$'", '$$', '$', 'a', '1', '<x>'],
  );

  it('are replaced as String.replace does it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...patterns),
        fc.string({ unit: fc.constantFrom('a', 'b', 'ab', ' ') }),
        fc.array(part),
        (pattern, text, parts) => {
          const query = { ...EXACT, text: pattern, isExpression: true };
          const words = parts.join('');
          expect(replaced(text, query, words)).toBe(
            text.replace(new RegExp(pattern, 'gmu'), words),
          );
        },
      ),
    );
  });

  it('know no names where no group has one', () => {
    const query = { ...EXACT, text: '(a)', isExpression: true };
    expect(replaced('a', query, '$<$1>')).toBe('$<a>');
  });

  it('may look at what is around', () => {
    const query = { ...EXACT, text: String.raw`(?<=\$)(\d+)`, isExpression: true };
    expect(replaced('$5 or 5', query, '$1.00')).toBe('$5.00 or 5');
  });
});
