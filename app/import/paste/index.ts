import type { Block } from '../../article';
import { readText } from '../../format';

/** Signs that are rare in prose: a crosshead, a list, a quote, a fence, a rule, bold or a link. */
const SIGNS = [
  /^#{1,6} \S/m,
  /^\s{0,3}(?:[-*+]|\d{1,3}[.)]) \S.*\n\s{0,3}(?:[-*+]|\d{1,3}[.)]) \S/m,
  /^> \S/m,
  /^(?:```|~~~)/m,
  /^(?:---|\*\*\*)\s*$/m,
  /\*\*\S[^*\n]*\*\*/,
  /\[[^\]\n]+\]\((?:https?:|mailto:|\/)[^)\s]*\)/,
];

/** Whether pasted plain text is meant as Markdown. */
export function looksLikeMarkdown(text: string): boolean {
  return SIGNS.some((sign) => sign.test(text));
}

/** The blocks of a pasted piece of Markdown; front matter is not looked for in a piece. */
export function readMarkdownPaste(text: string): readonly Block[] {
  return readText(`\n${text}`).article.body;
}
