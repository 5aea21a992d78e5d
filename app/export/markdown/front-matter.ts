import { stringify } from 'yaml';
import type { Article, Fields } from '../../article';
import { tellFields } from '../field-losses';
import { pageUrl } from '../html/url';
import type { Losses } from '../losses';
import { isOutNow, publishingOf } from './publishing';

type Value = string | boolean | readonly string[];

/** A key of a site generator, and what it says; what is empty is left out. */
type SiteKey = readonly [key: string, get: (fields: Fields, article: Article) => Value];

/**
 * Hugo's own keys are `title` to `tags` (https://gohugo.io/content-management/front-matter/); others are given to themes
 * as they are. A page with a `publishDate` to come is not built before.
 */
const HUGO_KEYS: readonly SiteKey[] = [
  ['title', ({ headline }) => headline],
  ['description', ({ standfirst }) => standfirst],
  ['date', ({ dateline }) => dateline.date],
  ['publishDate', (_, article) => publishingOf(article).from],
  ['draft', (_, article) => !publishingOf(article).isOut],
  ['slug', ({ slug }) => slug],
  ['authors', ({ bylines }) => bylines],
  ['categories', ({ section }) => (section === '' ? [] : [section])],
  ['tags', ({ tags }) => tags],
  ['canonicalURL', ({ canonical }) => pageUrl(canonical) ?? ''],
  ['meta_title', ({ seo }) => seo.title],
  ['meta_description', ({ seo }) => seo.description],
  ['location', ({ dateline }) => dateline.place],
  ['language', ({ language }) => language],
  ['story', ({ id }) => id],
];

/**
 * Jekyll's own keys (https://jekyllrb.com/docs/front-matter/) and those of `jekyll-seo-tag` and `jekyll-feed`. What is
 * under embargo is not published, for it knows no day of publishing but the story's own.
 */
const JEKYLL_KEYS: readonly SiteKey[] = [
  ['layout', () => 'post'],
  ['title', ({ headline }) => headline],
  ['excerpt', ({ standfirst }) => standfirst],
  ['date', ({ dateline }) => dateline.date],
  ['published', (_, article) => (isOutNow(article) ? [] : false)],
  ['slug', ({ slug }) => slug],
  ['author', ({ bylines }) => (bylines.length === 1 ? bylines : [])],
  ['authors', ({ bylines }) => (bylines.length > 1 ? bylines : [])],
  ['categories', ({ section }) => (section === '' ? [] : [section])],
  ['tags', ({ tags }) => tags],
  ['canonical_url', ({ canonical }) => pageUrl(canonical) ?? ''],
  ['meta_title', ({ seo }) => seo.title],
  ['description', ({ seo }) => seo.description],
  ['location', ({ dateline }) => dateline.place],
  ['embargo', ({ embargo }) => embargo],
  ['lang', ({ language }) => language],
  ['story', ({ id }) => id],
];

export function hugoFrontMatter(article: Article, losses: Losses): string {
  // What is no moment would stop the build; the story is a draft instead.
  if (article.fields.embargo !== '' && publishingOf(article).from === '') {
    losses.add('field', 'left-out', 'embargo');
  }
  return frontMatter(HUGO_KEYS, article, losses);
}

export function jekyllFrontMatter(article: Article, losses: Losses): string {
  return frontMatter(JEKYLL_KEYS, article, losses);
}

function frontMatter(keys: readonly SiteKey[], article: Article, losses: Losses): string {
  const { fields } = article;
  if (pageUrl(fields.canonical) === null) tellFields(fields, ['canonical'], losses);
  if (fields.profile !== '') losses.add('field', 'left-out', fields.profile);
  const lines = keys.map(([key, get]) => line(key, get(fields, article))).join('');
  return `---\n${lines}---\n`;
}

function line(key: string, value: Value): string {
  if (typeof value !== 'boolean' && value.length === 0) return '';
  // A day without quotation marks is a date to both, and everything else is quoted for readers of YAML 1.1: "no" is no word there.
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return `${key}: ${value}\n`;
  const written = Array.isArray(value) && key === 'author' ? value[0] : value;
  return stringify({ [key]: written }, { lineWidth: 0, version: '1.1' });
}
