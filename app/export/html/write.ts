import type { Article } from '../../article';
import { knownLanguage } from '../language';
import { NO_LOSSES } from '../losses';
import type { ExportOptions } from '../public';
import type { FindPicture } from './context';
import { escapeAttribute, escapeText } from './escape';
import { writeHeader } from './header';
import { writeJsonLd } from './json-ld';
import { elementOf, writeStory } from './story';
import { pageStyle, type StyleOptions } from './style';
import { tellFields, type CarriedField } from './tell-fields';
import { titleOf } from './title';
import { pageUrl } from './url';

export interface PageOptions extends ExportOptions, StyleOptions {}

/**
 * The story as one HTML document that needs nothing beside it but the pictures that `pictures` places outside. Only
 * what may be published is in it, see `publicArticle`; raw Markdown and HTML are shown as text. Text is in Unicode
 * Normalization Form C; characters that HTML forbids are U+FFFD.
 */
export function writeHtml(
  article: Article,
  pictures: FindPicture,
  options: PageOptions = {},
): string {
  const hasHeadline = article.fields.headline.trim() !== '';
  const top = hasHeadline ? 2 : 1;
  const story = writeStory(article, pictures, options, { top, saysRights: false });
  const { article: shown, context } = story;
  tellFields(shown, CARRIED, options.losses ?? NO_LOSSES);
  const language = knownLanguage(shown.fields.language);
  const element = elementOf(story, hasHeadline);
  return `<!DOCTYPE html>
<html lang="${language}" dir="${context.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(titleOf(shown))}</title>
${metadata(shown)}<style>${pageStyle(options)}</style>
<script type="application/ld+json">${writeJsonLd(shown, pictures)}</script>
</head>
<body>
<main>
<${element}>
${writeHeader(context)}${story.body}</${element}>
</main>
</body>
</html>
`;
}

const CARRIED: ReadonlySet<CarriedField> = new Set<CarriedField>([
  ...([
    'headline',
    'standfirst',
    'bylines',
    'dateline',
    'tags',
    'section',
    'seo',
    'canonical',
  ] as const),
]);

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
