import { inlineRuns, plainText, type Article } from '../../article';

const LONGEST_TITLE = 70;

/** A document must have a title, and a story need not: then its first words are. */
export function titleOf({ fields, body }: Article): string {
  const given = [fields.seo.title, fields.headline, fields.slug].find(
    (title) => title.trim() !== '',
  );
  if (given !== undefined) return given;
  for (const text of [fields.standfirst, ...texts(body)]) {
    if (text.trim() !== '') return firstWords(text.trim());
  }
  return 'Galley';
}

function firstWords(text: string): string {
  if (text.length <= LONGEST_TITLE) return text;
  const cut = text.slice(0, LONGEST_TITLE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_TITLE / 2))}…`;
}

function* texts(body: Article['body']): Generator<string> {
  for (const run of inlineRuns(body)) yield plainText(run);
}
