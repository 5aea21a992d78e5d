import { expect, test } from 'vitest';
import { normalizeInline, paragraph, source, text, type Article } from '../../../app/article';
import { readText, writeText } from '../../../app/format';

const FOREIGN = `---
# Made by another program
title: "Kept"   # and its comment
headline: 'One'
weird: &anchor [1, 2]
sources:
  # our best
  nila: { name: Nila Tan, twitter: "@nila" }
status: draft
other: *anchor
---

Text.
`;

function withFields(article: Article, patch: Partial<Article['fields']>): Article {
  return { ...article, fields: { ...article.fields, ...patch } };
}

test('a changed field changes its own line and no other', () => {
  const read = readText(FOREIGN);
  expect(read.problems).toEqual([]);
  const written = writeText(withFields(read.article, { headline: 'Two: a colon' }), read);
  expect(written).toBe(FOREIGN.replace("'One'", '"Two: a colon"'));
});

test('a new field goes to its usual place, a removed one goes without the rest', () => {
  const read = readText(FOREIGN);
  const added = writeText(withFields(read.article, { standfirst: 'More' }), read);
  expect(added).toBe(FOREIGN.replace("headline: 'One'\n", "headline: 'One'\nstandfirst: More\n"));
  const removed = writeText(withFields(read.article, { headline: '' }), read);
  expect(removed).toBe(FOREIGN.replace("headline: 'One'\n", ''));
});

test('unknown keys and comments inside a record stay when the record changes', () => {
  const read = readText(FOREIGN);
  const source = { ...read.article.sources['nila']!, role: 'harbour master' };
  const written = writeText({ ...read.article, sources: { nila: source } }, read);
  expect(written).toContain('# our best');
  expect(written).toContain('twitter: "@nila"');
  expect(readText(written).article.sources['nila']).toEqual(source);
});

test('front matter that is no YAML is told with its line and stays as it is', () => {
  const broken = '---\nheadline: "open\nslug: x\n---\n\nText.\n';
  const read = readText(broken);
  expect(read.problems).toMatchObject([{ code: 'front-matter-invalid' }]);
  expect(read.problems[0]!.line).toBeGreaterThan(1);
  expect(writeText(read.article, read)).toBe(broken);
  const edited = { ...read.article, body: [paragraph(text('Edited.'))] };
  expect(writeText(edited, read)).toBe(broken.replace('Text.', 'Edited.'));
});

test('values of the wrong kind are told and left alone', () => {
  const file = '---\nheadline: [ a ]\nstatus: lost\nquotes: 7\n---\n\nText.\n';
  const read = readText(file);
  expect(read.problems.map(({ line, detail }) => [line, detail])).toEqual([
    [2, 'headline'],
    [3, 'status: lost'],
    [4, 'quotes'],
  ]);
  expect(read.article.fields.status).toBe('draft');
  expect(writeText(read.article, read)).toBe(file);
});

test('a span without record and a record with an unknown source are told, not mended', () => {
  const read = readText('---\nquotes:\n  q2: { source: nobody }\n---\n\n:quote[x]{#q1}\n');
  expect(read.problems.map(({ code, detail }) => [code, detail])).toEqual([
    ['quote-without-record', 'q1'],
    ['source-unknown', 'q2: nobody'],
  ]);
});

test('the line ends and the byte order mark of a file are kept, also by what is new', () => {
  const file = '\uFEFF---\r\nheadline: One\r\n---\r\n\r\nA\r\n\r\nB\r\n';
  const read = readText(file);
  expect(writeText(read.article, read)).toBe(file);
  const body = [read.article.body[0]!, paragraph(text('New')), read.article.body[1]!];
  const written = writeText({ ...withFields(read.article, { slug: 'one' }), body }, read);
  expect(written).toBe(
    '\uFEFF---\r\nheadline: One\r\nslug: one\r\n---\r\n\r\nA\r\n\r\nNew\r\n\r\nB\r\n',
  );
});

test('what ran to the end of its file does not swallow what is written behind it', () => {
  for (const open of ['```\ncode', '<!-- comment', ':::figure\nCaption', ':::note\nx', '<pre>x']) {
    const read = readText(`First.\n\n${open}\n`);
    const body = [...read.article.body, paragraph(text('Last.'))];
    const again = readText(writeText({ ...read.article, body }, read)).article.body;
    expect(again.at(-1)).toEqual(paragraph(text('Last.')));
    expect(again).toHaveLength(3);
  }
});

test('a link keeps its address when the definition it refers to is deleted', () => {
  const read = readText('A [port][p].\n\nMore.\n\n[p]: https://example.com\n');
  const body = read.article.body.slice(0, 2);
  expect(readText(writeText({ ...read.article, body }, read)).article.body).toEqual(body);
});

test('a file of rules and text does not come by front matter', () => {
  const read = readText('---\n\nA\n');
  const body = [
    ...read.article.body,
    { type: 'section-break' } as const,
    paragraph(text('key: x')),
  ];
  const written = writeText({ ...read.article, body }, read);
  expect(readText(written).article).toEqual({ ...read.article, body });
});

test('a paragraph of a megabyte is read, edited and written', { timeout: 300_000 }, () => {
  const long = 'Sebuah kalimat yang panjang, tanpa tanda apa pun (kecuali ini). '
    .repeat(16_000)
    .trim();
  const read = readText(`${long}\n`);
  const block = read.article.body[0]!;
  if (block.type !== 'paragraph') throw new Error('a paragraph was expected');
  const edited = paragraph(...normalizeInline([...block.content, text(' End — ***')]));
  const written = writeText({ ...read.article, body: [edited] }, read);
  expect(readText(written).article.body[0]).toEqual(edited);
});

test('notes of any lines are read as they were written', () => {
  for (const notes of [
    'One\n\n  two \n',
    ' \n \n:quote[ and more of the same\u0001',
    '---\n---',
    '# x\n',
  ]) {
    const article = { ...readText('').article };
    const value = withFields(article, { notes });
    expect(readText(writeText(value)).article.fields.notes).toBe(notes);
  }
});

test.each([
  '---\n{ headline: Old, other: 1 }\n---\n\nText.\n',
  '---\n  headline: Old\n  other: 1\n---\n\nText.\n',
  '---\nheadline: &h Old\nother: *h\n---\n\nText.\n',
  '---\nheadline: Old\nother: 1\nsources:\n  1: { name: A }\n  true: { name: B }\n---\n\nText.\n',
])('unusual YAML is read, and after an edit still says the same: %j', (file) => {
  const read = readText(file);
  expect(read.problems).toEqual([]);
  expect(read.article.fields.headline).toBe('Old');
  expect(writeText(read.article, read)).toBe(file);
  const sources = { ...read.article.sources, nila: source('Nila Tan') };
  const changed = { ...withFields(read.article, { headline: 'New' }), sources };
  const again = readText(writeText(changed, read));
  expect(again.problems).toEqual([]);
  expect(again.article).toEqual(changed);
  expect(writeText(changed, read)).toMatch(/other/);
});

test('an alias without its anchor is told as front matter that is none', () => {
  const read = readText('---\nheadline: *gone\n---\n\nText.\n');
  expect(read.problems).toMatchObject([{ code: 'front-matter-invalid' }]);
});

test('raw text over lines keeps its line ends in a file of Windows', () => {
  const read = readText('A <!-- x\r\ny --> c\r\n');
  const [first] = read.article.body;
  if (first?.type !== 'paragraph') throw new Error('a paragraph was expected');
  const body = [paragraph(...first.content, text('!', 'bold'))];
  expect(readText(writeText({ ...read.article, body }, read)).article.body).toHaveLength(1);
});
