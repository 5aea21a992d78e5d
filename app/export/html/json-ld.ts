import {
  figuresIn,
  inlineNodes,
  inlineRuns,
  plainText,
  type Article,
  type Block,
  type Figure,
  type QuoteId,
  type Source,
} from '../../article';
import { isDay, knownLanguage } from '../language';
import type { FindPicture } from './context';
import { escapeScript } from './escape';
import { pageUrl, pictureUrl } from './url';

/** schema.org's words (version 30.0). A property without a value is left out. */
type Properties = Readonly<Record<string, unknown>>;

/** The story as a schema.org NewsArticle with its pictures and quotations, as the content of a `script`. */
export function writeJsonLd(article: Article, pictures: FindPicture): string {
  const { fields } = article;
  const data = given({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    identifier: fields.id,
    headline: fields.headline,
    description: fields.standfirst,
    author: fields.bylines.map((name) => ({ '@type': 'Person', name })),
    dateline: fields.dateline.place,
    datePublished:
      fields.status === 'filed' && isDay(fields.dateline.date) ? fields.dateline.date : '',
    inLanguage: knownLanguage(fields.language),
    articleSection: fields.section,
    keywords: fields.tags,
    url: pageUrl(fields.canonical),
    image: Array.from(figuresIn(article.body), (figure) => image(figure, pictures)),
    citation: quotations(article),
  });
  return escapeScript(JSON.stringify(data));
}

function image(figure: Figure, pictures: FindPicture): Properties {
  const placed = figure.picture === null ? null : pictures(figure);
  const url = placed && pictureUrl(placed.url);
  return given({
    '@type': 'ImageObject',
    // A picture that is inside the page has no address of its own.
    contentUrl: url?.startsWith('data:') ? '' : url,
    width: url ? placed?.width : null,
    height: url ? placed?.height : null,
    caption: plainText(figure.caption),
    description: figure.alt,
    creditText: figure.credit,
    provider: figure.source === '' ? null : { '@type': 'Organization', name: figure.source },
    conditionsOfAccess: figure.terms,
  });
}

/** What was said in so many words and on the record. Reported speech is the reporter's, not a quotation. */
function quotations(article: Article): Properties[] {
  const found: Properties[] = [];
  for (const [id, text] of quotedWords(article.body)) {
    const quote = article.quotes[id];
    if (!quote || quote.kind === 'indirect' || quote.terms !== 'on-record') continue;
    found.push(
      given({
        '@type': 'Quotation',
        text,
        spokenByCharacter: speaker(article.sources[quote.source ?? ''], quote.role),
        provider: speaker(article.sources[quote.via ?? ''], ''),
      }),
    );
  }
  return found;
}

function speaker(source: Source | undefined, role: string): Properties | null {
  if (!source) return null;
  if (source.kind === 'organisation') return { '@type': 'Organization', name: source.name };
  const affiliation =
    source.organisation === '' ? null : { '@type': 'Organization', name: source.organisation };
  return given({
    '@type': 'Person',
    name: source.name,
    jobTitle: role || source.role,
    affiliation,
  });
}

/** The words of each quote in the order of their first span; a quote's spans are joined by a space. */
function quotedWords(body: readonly Block[]): Map<QuoteId, string> {
  const words = new Map<QuoteId, string>();
  for (const run of inlineRuns(body)) {
    for (const node of inlineNodes(run)) {
      if (node.type !== 'quote') continue;
      const before = words.get(node.quote);
      const text = plainText(node.content);
      words.set(node.quote, before === undefined ? text : `${before} ${text}`);
    }
  }
  return words;
}

function given(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).filter(
      ([, value]) => value != null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
