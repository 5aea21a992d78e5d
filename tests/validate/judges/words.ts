import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { inlineRuns, mapContent, plainText, type Article } from '../../../app/article';
import type { Findings, Judge, WrittenFile } from '../verdict';

/** The text that a format's reader finds in a file. */
export type ReadWords = (file: WrittenFile) => Promise<string>;

interface Comparison {
  /** What of a story is looked for; all of it unless it is said. */
  readonly wanted?: (story: Article) => Article;
  /** Makes both texts alike where a reader is known to say the same in another way. */
  readonly as?: (text: string) => string;
}

/** Looks whether all words of the story are in the file's text in their order; others may stand between. */
export function wordsJudge(
  name: string,
  read: ReadWords,
  { wanted = (story) => story, as = (text) => text }: Comparison = {},
): Judge {
  return {
    name,
    judge: async ({ files }): Promise<Findings> => {
      const errors: string[] = [];
      for (const file of files) {
        const missing = firstMissing(
          wordsOf(as(storyText(wanted(file.article)))),
          wordsOf(as(await read(file))),
        );
        if (missing !== null) errors.push(`${basename(file.path)}: not there: ${missing}`);
      }
      return { errors, warnings: [] };
    },
  };
}

/** Of what anybody reads: raw Markdown is not looked for. */
export function storyText({ fields, body }: Article): string {
  return [fields.headline, ...Array.from(inlineRuns(body), plainText)].join('\n');
}

/** Of a format that has raw marks as marks again: they are no words there. */
export function withoutRawMarks(article: Article): Article {
  const body = article.body.map((block) =>
    mapContent(block, (content) => content.filter(({ type }) => type !== 'raw-inline')),
  );
  return { ...article, body };
}

function wordsOf(text: string): readonly string[] {
  return text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** The first word that is missed, with those around it. */
function firstMissing(wanted: readonly string[], there: readonly string[]): string | null {
  let at = 0;
  for (const [index, word] of wanted.entries()) {
    const found = there.indexOf(word, at);
    if (found < 0) return wanted.slice(Math.max(0, index - 3), index + 3).join(' ');
    at = found + 1;
  }
  return null;
}

/** The words of a page as parse5 finds them, a browser's parser. */
export const wordsInHtml = wordsJudge('parse5, all words', async ({ path }) =>
  textOfHtml(await readFile(path, 'utf8')),
);

/** The headline is the system's own field, and in no fragment. */
export const wordsInFragment = wordsJudge('parse5, all words', async ({ path, article }) => {
  const text = textOfHtml(await readFile(path, 'utf8'));
  return `${article.fields.headline}\n${text}`;
});

type Node = DefaultTreeAdapterTypes.Node;

/** Elements whose text nobody sees. */
const UNSEEN = ['script', 'style', 'title', 'template'];

const LINE = /^(?:p|h[1-6]|li|t[dh]|div|figcaption|blockquote|pre|br|section|header|dt|dd)$/;

/** The text of a page as it is seen, each paragraph on lines of its own. */
export function textOfHtml(html: string): string {
  const texts: string[] = [];
  const walk = (node: Node): void => {
    if (LINE.test(node.nodeName)) texts.push('\n');
    if ('value' in node && node.nodeName === '#text') texts.push(node.value);
    if ('childNodes' in node && !UNSEEN.includes(node.nodeName)) node.childNodes.forEach(walk);
    if (LINE.test(node.nodeName)) texts.push('\n');
  };
  walk(parse(html));
  return texts.join('');
}
