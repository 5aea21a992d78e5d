import type { Article } from '../../article';
import type { Losses } from '../losses';
import { pageUrl } from '../html/url';

/**
 * Tells what an article, as it may leave, has in a page and not on paper: what a page says of itself and of its quotes
 * beside the words that are read. The PDF says its title, language, authors and description.
 */
export function tellUnprinted({ fields, sources, quotes }: Article, losses: Losses): void {
  if (fields.section.trim() !== '') losses.add('field', 'left-out', 'section');
  if (fields.tags.some((tag) => tag.trim() !== '')) losses.add('field', 'left-out', 'tags');
  if (pageUrl(fields.canonical) !== null) losses.add('field', 'left-out', 'canonical');
  for (const { source, via } of Object.values(quotes)) {
    const speaker = sources[source ?? ''] ?? sources[via ?? ''];
    if (speaker) losses.add('quote-record', 'left-out', speaker.name);
  }
}
