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
  const added = writeSnippets(BY_HAND, { put: [{ name: 'new', text: 'A\n\nB' }] });
  expect(added.startsWith(BY_HAND)).toBe(true);
  expect(writeSnippets(added, { remove: ['new'] })).toBe(BY_HAND);
});

it('are none in a file that is not there or empty', () => {
  for (const text of [null, '', '# nothing yet\n']) {
    expect(readSnippets(text)).toEqual({ snippets: [], problems: [], isDamaged: false });
  }
  const put = [{ name: 'a', text: 'b' }];
  expect(writeSnippets('# nothing yet\n', { put })).toContain('# nothing yet');
});

it.each(['a: "b\n', '- a\n', 'a', 'a: *b\n'])('are left alone in a damaged file: %j', (text) => {
  expect(readSnippets(text)).toMatchObject({ snippets: [], isDamaged: true });
  expect(() => writeSnippets(text, {})).toThrow('damaged');
});

it('are changed and renamed in their place; one that is gone stays gone', () => {
  const change = [{ name: 'about us', to: { name: 'boilerplate', text: 'Founded in 1951.' } }];
  const renamed = BY_HAND.replace(
    'about us: The agency was founded in 1950.',
    'boilerplate: Founded in 1951.',
  );
  expect(writeSnippets(BY_HAND, { change })).toBe(renamed);
  expect(writeSnippets(renamed, { change })).toBe(renamed);
  const taken = [{ name: 'about us', to: { name: 'cut' } }];
  expect(writeSnippets(BY_HAND, { change: taken })).toBe(BY_HAND);
});

it('with aliases lose no other when one is changed or removed', () => {
  const text = '# ours\n\na: &a One.\nb: *a\n';
  const removed = writeSnippets(text, { remove: ['a'] });
  expect(readSnippets(removed).snippets).toEqual([{ name: 'b', text: 'One.' }]);
  const changed = writeSnippets(text, { change: [{ name: 'a', to: { text: 'Two.' } }] });
  expect(readSnippets(changed).snippets).toEqual([
    { name: 'a', text: 'Two.' },
    { name: 'b', text: 'One.' },
  ]);
  for (const written of [removed, changed]) expect(written).toContain('# ours');
});

it('of a wrong kind are told with their line', () => {
  expect(readSnippets('a: b\nc: [d]\n')).toEqual({
    snippets: [{ name: 'a', text: 'b' }],
    problems: [{ line: 2, detail: 'c' }],
    isDamaged: false,
  });
});

it('keep a name that begins like a byte order mark', () => {
  const put = [{ name: '\uFEFFlead', text: 'One.' }];
  expect(readSnippets(writeSnippets(null, { put })).snippets).toEqual(put);
  const change = [{ name: 'a', to: { name: '\uFEFFlead' } }];
  expect(readSnippets(writeSnippets('a: One.\n', { change })).snippets).toEqual(put);
});

it('come back as they were put', () => {
  const text = fc.array(textValue, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));
  const any = fc.record({ name: textValue, text });
  fc.assert(
    fc.property(fc.uniqueArray(any, { selector: ({ name }) => name }), (put) => {
      const { snippets } = readSnippets(writeSnippets(null, { put }));
      const byName = (one: Snippet, two: Snippet) => (one.name < two.name ? -1 : 1);
      expect([...snippets].sort(byName)).toEqual([...put].sort(byName));
    }),
    { numRuns: 150 },
  );
});
