import { factCheckCopy } from './copy';
import { FACT_NAMES, FACTS, factsOf } from './facts';
import type { Labels } from './labels';
import type { Article } from '../../article';

/**
 * The quotes as CSV by RFC 4180 (commas, CRLF, every record of the same length), in UTF-8 with a byte order mark, by
 * which Excel tells that it is. The first record says for whom it is, the second names the columns.
 *
 * A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@` (also in their wide forms), a tab or a line end for a
 * formula, and a quote may hold one to send off what else is in the sheet. Such cells begin with an apostrophe here, as
 * do those that begin with apostrophes and then such a sign: so whoever reads the file takes one apostrophe off before
 * them, and has every cell as it was.
 */
export function writeFactCheckCsv(article: Article, labels: Labels): string {
  const { quotes } = factCheckCopy(article);
  const { words } = labels;
  const records = [
    FACT_NAMES.map((_, column) =>
      column === 0 ? `${words['fact-check.title']}: ${words['fact-check.warning']}` : '',
    ),
    FACT_NAMES.map((name) => words[FACTS[name]]),
    ...quotes.map((quote) => {
      const facts = factsOf(quote, labels);
      return FACT_NAMES.map((name) => facts[name]);
    }),
  ];
  return `\uFEFF${records.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('')}`;
}

const FORMULA = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;

function writeCell(text: string): string {
  // What no file can hold: half a surrogate pair.
  const value = text.toWellFormed();
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
