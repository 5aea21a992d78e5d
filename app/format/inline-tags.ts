import type { Mark } from '../article';

/**
 * HTML tags that are read as marks. Underline, subscript and superscript have no Markdown of their own and are always
 * written so; the others are, where Markdown's own signs would not be understood (a bold space, say).
 */
export const TAG_MARKS: Readonly<Record<string, Mark>> = {
  strong: 'bold',
  b: 'bold',
  em: 'italic',
  i: 'italic',
  u: 'underline',
  del: 'strikethrough',
  s: 'strikethrough',
  sub: 'subscript',
  sup: 'superscript',
  code: 'code',
};

export const MARK_TAGS: Readonly<Record<Mark, string>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 'del',
  subscript: 'sub',
  superscript: 'sup',
  code: 'code',
};

/** The tag's name if the HTML is one opening tag without attributes. */
export function openingTag(html: string): string | null {
  return /^<([a-z]+)>$/.exec(html)?.[1] ?? null;
}

export function isLineBreakTag(html: string): boolean {
  return /^<br ?\/?>$/.test(html);
}

/** Stands for the empty text of a check list item, which Markdown would not take for one. */
export const EMPTY_ITEM = '<!-- -->';
