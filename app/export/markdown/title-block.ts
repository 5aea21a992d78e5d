import { crosshead, paragraph, text, type Article, type Block, type Fields } from '../../article';
import { datelineToShow } from '../dateline';
import type { Losses } from '../losses';

/**
 * What stands above the story where there is no front matter: CommonMark and GFM have none, and what Ghost imports is
 * Markdown alone. Headline, standfirst, who wrote it, where and when.
 */
export function titleBlock(article: Article): readonly Block[] {
  const { standfirst, bylines } = article.fields;
  const headline = headlineOf(article.fields);
  const below = [standfirst, bylines.join(', '), datelineToShow(article)].map(inOneLine);
  return [
    ...(headline === '' ? [] : [crosshead(1, text(headline))]),
    ...below.filter((words) => words !== '').map((words) => paragraph(text(words))),
  ];
}

/** The headline as one line; empty where there is none. */
export function headlineOf({ headline }: Fields): string {
  return inOneLine(headline);
}

function inOneLine(words: string): string {
  return words.trim().replace(/\s*[\n\r\0]\s*/g, ' ');
}

/** What a title block has no place for. */
export function tellFields(fields: Fields, losses: Losses): void {
  const { section, tags, profile, embargo, canonical, seo, language } = fields;
  const others = [section, ...tags, profile, embargo, canonical, seo.title, seo.description];
  for (const field of others) if (field !== '') losses.add('field', 'left-out', field);
  if (language !== '') losses.add('language', 'left-out', language);
}
