/** What reads the text of a bundle. */
export type TextKind = 'markdown' | 'page' | 'plain';

/** By a file's ending, for texts whose type says nothing to us. */
const ENDINGS: Readonly<Record<TextKind, RegExp>> = {
  markdown: /\.(md|markdown|mdown|mkdn?|mdwn|mmd|mdtxt|mdtext)$/i,
  page: /\.(html?|xhtml)$/i,
  plain: /./,
};

/**
 * What the text of a bundle is: by the type that `info.json` says, and by the file's name. A text without a type is
 * Markdown, as the specification has it, unless its name says that it is a page. Some programs call Markdown plain text.
 */
export function textKind(type: string | null, name: string): TextKind {
  if (type !== null && /html/i.test(type)) return 'page';
  if (type !== null && /markdown/i.test(type)) return 'markdown';
  if (ENDINGS.markdown.test(name)) return 'markdown';
  if (ENDINGS.page.test(name)) return 'page';
  return type === null ? 'markdown' : 'plain';
}

/** The best first: what Galley calls its own text, then as other programs call it. */
const PREFERRED = ['text.md', 'text.markdown', 'text.txt'];

/** The file of a bundle that is its text, of the files that lie in it; null where there is none. */
export function findTextName(names: readonly string[]): string | null {
  const texts = names.filter((name) => /^text\.[^.]+$/i.test(name)).sort();
  const preferred = PREFERRED.find((name) => texts.includes(name));
  return preferred ?? texts[0] ?? null;
}
