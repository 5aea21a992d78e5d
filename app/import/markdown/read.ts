import { plainText, STATUSES, type Article } from '../../article';
import { readText, type ReadText } from '../../format';
import { readForeignKeys, type Keys } from './front-matter';
import { withYaml } from './toml';

/**
 * An article from Markdown of any origin: CommonMark and GFM, with the front matter of Hugo, Jekyll, Ghost and the
 * like, in YAML or TOML, or none. Where nothing gives a headline, a level-1 heading at the top does. Never throws on content. Of a file that
 * Galley wrote it is the article that was written.
 */
export function readMarkdown(text: string): Article {
  return readMarkdownFile(text).article;
}

/** The same with what was read, so that `writeText(article, original)` keeps all that Galley does not understand. */
export function readMarkdownFile(text: string): {
  readonly article: Article;
  readonly original: ReadText;
} {
  const original = readText(withYaml(text));
  const keys = keysOf(original);
  const article = readForeignKeys(original.article, keys);
  return { article: isOurs(keys) ? article : headlineFromBody(article), original };
}

function keysOf({ file }: ReadText): Keys {
  return new Map(
    (file.frontMatter?.entries ?? []).map(({ key, value }) => [key.toLowerCase(), value]),
  );
}

/** Galley writes the status always; a story of its own may well begin with a level-1 crosshead. */
function isOurs(keys: Keys): boolean {
  return STATUSES.some((status) => status === keys.get('status'));
}

function headlineFromBody(article: Article): Article {
  const [first, ...body] = article.body;
  if (article.fields.headline !== '' || first?.type !== 'crosshead' || first.level !== 1)
    return article;
  // A headline is plain text: a link or a footnote would be lost in it.
  if (!first.content.every(({ type }) => type === 'text' || type === 'break')) return article;
  const headline = plainText(first.content).replaceAll('\n', ' ').trim();
  return headline === '' ? article : { ...article, fields: { ...article.fields, headline }, body };
}
