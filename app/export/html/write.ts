import { inlineRuns, plainText, type Article } from '../../article';
import { directionOf, knownLanguage } from '../language';
import { publicArticle, type ExportOptions } from '../public';
import { writeBlock } from './block';
import type { Context, FindPicture } from './context';
import { escapeAttribute, escapeText } from './escape';
import { writeHeader } from './header';
import { writeJsonLd } from './json-ld';
import { newPageNotes } from './notes';
import { newOutline } from './outline';
import { newPageQuotes } from './quotes';
import { STYLE } from './style';
import { pageUrl } from './url';

/**
 * The story as one HTML document that needs nothing beside it but the pictures that `pictures` places outside. Only
 * what may be published is in it, see {@link publicArticle}; raw Markdown and HTML are shown as text. Text is in
 * Unicode Normalization Form C; characters that HTML forbids are U+FFFD.
 */
export function writeHtml(
  article: Article,
  pictures: FindPicture,
  options: ExportOptions = {},
): string {
  const shown = publicArticle(article, options);
  const { fields } = shown;
  const hasHeadline = fields.headline.trim() !== '';
  const context: Context = {
    article: shown,
    pictures,
    direction: directionOf(fields.language),
    outline: newOutline(hasHeadline ? 2 : 1),
    notes: newPageNotes(shown),
    quotes: newPageQuotes(shown),
    isInLink: false,
  };
  const body = shown.body.map((block) => writeBlock(block, context)).join('');
  const language = knownLanguage(fields.language);
  // Without any heading it could not be found in a list of articles, and is none to HTML.
  const element = hasHeadline || !context.outline.isEmpty() ? 'article' : 'div';
  return `<!DOCTYPE html>
<html lang="${language}" dir="${context.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(titleOf(shown))}</title>
${metadata(shown)}<style>${STYLE}</style>
<script type="application/ld+json">${writeJsonLd(shown, pictures)}</script>
</head>
<body>
<main>
<${element}>
${writeHeader(context)}${body}${context.notes.list()}</${element}>
</main>
</body>
</html>
`;
}

function metadata({ fields }: Article): string {
  const canonical = pageUrl(fields.canonical);
  return (
    named('description', fields.seo.description || fields.standfirst) +
    fields.bylines.map((name) => named('author', name)).join('') +
    named('generator', 'Galley') +
    (canonical === null ? '' : `<link rel="canonical" href="${escapeAttribute(canonical)}">\n`)
  );
}

function named(name: string, content: string): string {
  return content.trim() === ''
    ? ''
    : `<meta name="${name}" content="${escapeAttribute(content)}">\n`;
}

const LONGEST_TITLE = 70;

/** A document must have a title, and a story need not: then its first words are. */
function titleOf({ fields, body }: Article): string {
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
