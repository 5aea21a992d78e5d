import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readText, writeText } from '../../../app/format';

interface Example {
  readonly text: string;
  readonly byHand: boolean;
  readonly part: 'body' | 'quotes' | 'notes';
  readonly expected: unknown;
}

const README = new URL('../../../app/format/README.md', import.meta.url);
const BOXES =
  /^````text\.md( by hand)?\n([^]*?)^````\n\n````json (body|quotes|notes)\n([^]*?)^````$/gm;

const examples = [...readFileSync(README, 'utf8').matchAll(BOXES)].map(
  ([, byHand, text, part, json]): Example => ({
    text: text!,
    byHand: byHand !== undefined,
    part: part as Example['part'],
    expected: JSON.parse(json!),
  }),
);

test('the specification has examples', () => {
  expect(examples.length).toBeGreaterThanOrEqual(12);
});

test.each(examples)('the specification says: $text', ({ text, byHand, part, expected }) => {
  const read = readText(text);
  expect(read.problems.filter(({ code }) => !code.endsWith('-without-record'))).toEqual([]);
  expect(read.article[part]).toEqual(expected);
  expect(writeText(read.article, read)).toBe(text);
  const fresh = writeText(read.article);
  if (!byHand)
    expect(fresh).toBe(text.startsWith('---') ? text : `---\nstatus: draft\n---\n\n${text}`);
});
