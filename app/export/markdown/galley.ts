import { stringify } from 'yaml';
import type { Article, Fields } from '../../article';
import { writeText } from '../../format';

/**
 * Galley's own form of the text (the specification is in `app/format`), which other programs read as Markdown with a few
 * directives; its front matter also has the keys that most of them know. Read back, it is the article.
 */
export function writeGalley(article: Article): string {
  const known = COMMON_KEYS.map(([key, get]) => entry(key, get(article.fields))).join('');
  return writeText(article).replace(/^---\n/, (fence) => fence + known);
}

const COMMON_KEYS: readonly (readonly [string, (fields: Fields) => string | readonly string[]])[] =
  [
    ['title', ({ headline }) => headline],
    ['description', ({ standfirst }) => standfirst],
    ['date', ({ dateline }) => dateline.date],
    ['authors', ({ bylines }) => bylines],
    ['lang', ({ language }) => language],
  ];

function entry(key: string, value: string | readonly string[]): string {
  return value.length === 0 ? '' : stringify({ [key]: value }, { lineWidth: 0 });
}
