import { plainText, type Article, type Dateline } from '../article';
import { formatDate } from './language';

/**
 * The dateline in words ("Kabul, 22 August 2025"), or empty if there is none or the story already opens with it, as
 * wire copy does.
 */
export function datelineToShow(article: Article): string {
  const { dateline, language } = article.fields;
  if (standsInBody(dateline, article)) return '';
  return [dateline.place, formatDate(dateline.date, language)]
    .filter((part) => part !== '')
    .join(', ');
}

/** Whether the first paragraph opens with the place. */
export function standsInBody(dateline: Dateline, article: Article): boolean {
  const opening = article.body.find((block) => block.type === 'paragraph');
  if (!opening || dateline.place === '') return false;
  const place = dateline.place.toLowerCase();
  // Enough of the text, in a form in which case and its lengths agree.
  return plainText(opening.content)
    .trimStart()
    .slice(0, dateline.place.length * 2)
    .toLowerCase()
    .startsWith(place);
}
