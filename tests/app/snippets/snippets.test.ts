import '../../support/seed';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readSnippets, writeSnippets, type Snippet } from '../../../app/snippets/snippets';
import { textValue } from '../../support/arbitraries';

const BY_HAND = `# The desk's own
about us: The agency was founded in 1950. # ask the boss
cut: |
  ***

  More to come.
`;

it('are read by hand, and keep their comments', () => {
  const { snippets, problems } = readSnippets(BY_HAND);
  expect(problems).toEqual([]);
  expect(snippets).toEqual([
    { name: 'about us', text: 'The agency was founded in 1950.' },
    { name: 'cut', text: '***\n\nMore to come.\n' },
  ]);
  const added = writeSnippets(BY_HAND, { put: [{ name: 'new', text: 'A\n\nB' }], remove: [] });
  expect(added.startsWith(BY_HAND)).toBe(true);
  expect(writeSnippets(added, { put: [], remove: ['new'] })).toBe(BY_HAND);
});

it('are none in a file that is not there or empty', () => {
  for (const text of [null, '', '# nothing yet\n']) {
    expect(readSnippets(text)).toEqual({ snippets: [], problems: [], isDamaged: false });
  }
  const put = [{ name: 'a', text: 'b' }];
  expect(writeSnippets('# nothing yet\n', { put, remove: [] })).toContain('# nothing yet');
});

it.each(['a: "b\n', '- a\n', 'a', 'a: *b\n'])('are left alone in a damaged file: %j', (text) => {
  expect(readSnippets(text)).toMatchObject({ snippets: [], isDamaged: true });
  expect(() => writeSnippets(text, { put: [], remove: [] })).toThrow('damaged');
});

it('of a wrong kind are told with their line', () => {
  expect(readSnippets('a: b\nc: [d]\n')).toEqual({
    snippets: [{ name: 'a', text: 'b' }],
    problems: [{ line: 2, detail: 'c' }],
    isDamaged: false,
  });
});

it('come back as they were put', () => {
  const text = fc.array(textValue, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));
  const any = fc.record({ name: textValue, text });
  fc.assert(
    fc.property(fc.uniqueArray(any, { selector: ({ name }) => name }), (put) => {
      const { snippets } = readSnippets(writeSnippets(null, { put, remove: [] }));
      const byName = (one: Snippet, two: Snippet) => (one.name < two.name ? -1 : 1);
      expect([...snippets].sort(byName)).toEqual([...put].sort(byName));
    }),
    { numRuns: 150 },
  );
});
