import { stringify } from 'yaml';
import type { Article, Fields } from '../../article';
import { writeText } from '../../format';
import { publicArticle, type ExportOptions } from '../public';

/**
 * The story as Markdown for other programs: CommonMark and GFM under YAML front matter. It is Galley's own form of the text (the
 * specification is in `app/format`), which other programs read as Markdown with a few directives, and its front matter also has
 * the keys that Hugo, Jekyll and their like know.
 *
 * Only what may be published is in it, see {@link publicArticle}; read back, it is that article.
 */
export function writeMarkdown(article: Article, options: ExportOptions = {}): string {
  const text = writeText(publicArticle(article, options));
  const known = COMMON_KEYS.map(([key, get]) => entry(key, get(article.fields))).join('');
  return text.replace(/^---\n/, (fence) => fence + known);
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
