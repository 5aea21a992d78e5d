import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { article, paragraph, quote, source, text, type Article } from '../../../../app/article';
import { factCheckCopy } from '../../../../app/export/fact-check/copy';
import { writeFactCheckCsv } from '../../../../app/export/fact-check/csv';
import { FACT_NAMES, factsOf } from '../../../../app/export/fact-check/facts';
import { article as anyArticle } from '../../../support/arbitraries';
import { factCheckLabels } from '../../../support/fact-check-labels';
import { longStory, span, STORY } from './story';

const EN = factCheckLabels('en');

/** By RFC 4180, and not by what the writer thinks of it. */
function readCsv(csv: string): string[][] {
  const records: string[][] = [];
  let cells: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (cell.lastIndex < csv.length) {
    const at = cell.lastIndex;
    const [, quoted, plain, end] = cell.exec(csv) ?? [];
    if (end === undefined) throw new Error(`No CSV: ${csv.slice(at, at + 40)}`);
    cells.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (end === ',') continue;
    records.push(cells);
    cells = [];
  }
  return records;
}

/** As the file's documentation says. */
function withoutApostrophe(cell: string): string {
  return /^'+(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u.test(cell) ? cell.slice(1) : cell;
}

const facts = (story: Article) =>
  factCheckCopy(story).quotes.map((one) => {
    const all = factsOf(one, EN);
    return FACT_NAMES.map((name) => all[name].toWellFormed());
  });

it('is a table that begins with for whom it is, and has a column for each fact', () => {
  const csv = writeFactCheckCsv(STORY, EN);
  expect(csv.startsWith('\uFEFF"Fact-check copy: For the desk only. It names')).toBe(false);
  expect(csv.startsWith('\uFEFFFact-check copy: For the desk only. It names')).toBe(true);
  const [top, head, ...records] = readCsv(csv.slice(1));
  expect(top!.slice(1).every((cell) => cell === '')).toBe(true);
  expect(head).toEqual([
    ...['No.', 'Words', 'Kind', 'Source', 'Role at the time', 'Organisation', 'Via', 'Cue'],
    ...['Obtained by', 'Date', 'Recording', 'Timecode', 'Page', 'Link', 'Terms', 'Status'],
    ...['Words as they were checked', 'Language of the original', 'Words as they were said'],
    'Remark',
  ]);
  expect(records).toEqual(facts(STORY));
  for (const secret of ['+62', 'afraid', '/home', 'k3v9']) expect(csv).not.toContain(secret);
});

it('is read back as it was, whatever the article', () => {
  fc.assert(
    fc.property(anyArticle, (story) => {
      const [, head, ...records] = readCsv(writeFactCheckCsv(story, EN).slice(1));
      expect(records.map((cells) => cells.map(withoutApostrophe))).toEqual(facts(story));
      for (const cells of records) expect(cells).toHaveLength(head!.length);
    }),
    { numRuns: 300 },
  );
});

describe('a cell that a spreadsheet would compute', () => {
  const named = (name: string): Article => ({
    ...article({}, [paragraph(span('q1', text('“Yes.”')))]),
    sources: { a: source(name) },
    quotes: { q1: quote('a') },
  });
  const cell = (name: string) =>
    readCsv(writeFactCheckCsv(named(name), EN).slice(1))[2]![FACT_NAMES.indexOf('source')]!;

  it.each([
    '=HYPERLINK("http://example.com/?"&A1)',
    '+1',
    '-1',
    '@SUM(1)',
    '\t=1',
    '  =1',
    '\u00a0=1',
    '＝1',
    '＠a',
    '\n=1',
    "'=1",
    "''=1",
    "'\tx",
  ])('begins with one more apostrophe: %j', (name) => {
    expect(cell(name)).toBe(`'${name}`);
    expect(withoutApostrophe(cell(name))).toBe(name);
  });

  it.each(["'Tis", 'a=1', '“-1”', "'", '', 'Nila, "Tan"', 'a\r\nb', ' a '])(
    'is no other: %j',
    (name) => {
      expect(cell(name)).toBe(name);
      expect(withoutApostrophe(name)).toBe(name);
    },
  );
});

it('can be of 5,000 quotes', () => {
  expect(readCsv(writeFactCheckCsv(longStory(5000), EN).slice(1))).toHaveLength(5002);
});

it('is labelled in the language of the interface', () => {
  const [top, head] = readCsv(writeFactCheckCsv(STORY, factCheckLabels('ar')).slice(1));
  expect(top![0]).toContain('للديسك وحده');
  expect(head![1]).toBe('الكلام');
});
