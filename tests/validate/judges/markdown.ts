import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { dequal } from 'dequal';
import { readMarkdown } from '../../../app/import/markdown';
import { renderCommonMark, renderGfm } from '../../support/render-markdown';
import type { Findings, Judge } from '../verdict';
import { textOfHtml, withoutRawMarks, wordsJudge, type ReadWords } from './words';

/** Between the lines of a site generator's front matter stands no text. */
const FRONT_MATTER = /^---\n[^]*?\n---\n/;

/** What Hugo makes of a figure, and Jekyll of what it is told to leave alone, stands in these marks. */
const SHORTCODE = /\{\{<\s*figure\s([^]*?)>\}\}/g;
const LEFT_ALONE = /\{%-?\s*(?:raw|endraw)\s*-?%\}/g;

/** The headline may be a field of the front matter, and no line of the text. */
function readAs(render: (markdown: string) => string): ReadWords {
  return async ({ path, article }) => {
    const markdown = await readFile(path, 'utf8');
    const text = markdown
      .replace(FRONT_MATTER, '')
      .replace(LEFT_ALONE, '')
      .replace(SHORTCODE, (_, said: string) => said.replaceAll('\\"', '"'));
    return `${article.fields.headline}\n${textOfHtml(render(text))}`;
  };
}

export const commonMark = wordsJudge('commonmark.js, all words', readAs(renderCommonMark), {
  wanted: withoutRawMarks,
});
export const gfm = wordsJudge('micromark with GFM, all words', readAs(renderGfm), {
  wanted: withoutRawMarks,
});

/** The file's own form is read back to the very same story. */
export const readBack: Judge = {
  name: 'read back, equal',
  judge: async ({ files }): Promise<Findings> => {
    const errors: string[] = [];
    for (const { path, article } of files) {
      const { fields, body, quotes } = readMarkdown(await readFile(path, 'utf8'));
      const isSame =
        dequal(fields, article.fields) &&
        dequal(quotes, article.quotes) &&
        // Pictures are called anew.
        body.length === article.body.length;
      if (!isSame) errors.push(`${basename(path)}: another story when it is read`);
    }
    return { errors, warnings: [] };
  },
};
