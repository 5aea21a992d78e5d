import type { Article } from '../../article';
import type { MarkdownFlavour } from './flavours';
import { isOutNow } from './publishing';

type NameFile = (stem: string, article: Article) => string;

const NAMES: Readonly<Record<MarkdownFlavour, NameFile>> = {
  galley: plain,
  commonmark: plain,
  gfm: plain,
  // A page bundle: a picture beside the page is found from wherever it is shown (https://gohugo.io/content-management/page-bundles/).
  hugo: (stem) => `${stem}/index.md`,
  // A post without a date in its name is none (https://jekyllrb.com/docs/posts/).
  jekyll: (stem, { fields }) => dated(stem, fields.dateline.date),
  // Ghost's importer takes status, day and slug from the name, and the day only behind the status.
  ghost: (stem, article) =>
    `${isOutNow(article) ? 'published' : 'draft'}-${dated(stem, article.fields.dateline.date)}`,
};

/** Where a story's file goes, below the folder that is exported to, with forward slashes; the stem is a file name. */
export function markdownFileName(
  stem: string,
  article: Article,
  flavour: MarkdownFlavour = 'galley',
): string {
  return NAMES[flavour](stem, article);
}

function plain(stem: string): string {
  return `${stem}.md`;
}

function dated(stem: string, date: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? `${date}-${stem}.md` : plain(stem);
}
