import type { Article } from '../../article';
import { knownLanguage } from '../language';
import { NO_LOSSES } from '../losses';
import type { ExportOptions } from '../public';
import type { FindPicture } from './context';
import { escapeAttribute } from './escape';
import { writeJsonLd } from './json-ld';
import { elementOf, writeStory } from './story';
import { tellFields, type CarriedField } from './tell-fields';

export interface FragmentOptions extends ExportOptions {
  /** With a `script` of JSON-LD, which most systems take out again. It says what the fields say. */
  readonly jsonLd?: boolean | undefined;
}

/**
 * The story's body as a piece of HTML for a content management system, without style and, unless it is asked for,
 * without script: one element with the language, direction and id of the story. The system has fields of its own for
 * headline, standfirst and the like, so these are not in it; its page has the headline for `h1`, so crossheads begin
 * at `h2`. Quotes have their source, and figures their source and terms, as `data-` attributes.
 */
export function writeFragment(
  article: Article,
  pictures: FindPicture,
  options: FragmentOptions = {},
): string {
  const { jsonLd = false, losses = NO_LOSSES } = options;
  const story = writeStory(article, pictures, options, { top: 2, saysRights: true });
  const { fields, sources } = story.article;
  tellFields(story.article, jsonLd ? BY_JSON_LD : NONE, losses);
  if (!jsonLd) {
    for (const { name, role, organisation } of Object.values(sources)) {
      if (role + organisation !== '') losses.add('source-record', 'left-out', name);
    }
  }
  const element = elementOf(story, false);
  const language = knownLanguage(fields.language);
  const attributes =
    (language && ` lang="${language}"`) +
    ` dir="${story.context.direction}"` +
    (fields.id && ` data-story="${escapeAttribute(fields.id)}"`);
  const script = jsonLd
    ? `<script type="application/ld+json">${writeJsonLd(story.article, pictures)}</script>\n`
    : '';
  return `<${element}${attributes}>\n${story.body}${script}</${element}>\n`;
}

const NONE: ReadonlySet<CarriedField> = new Set();

const BY_JSON_LD: ReadonlySet<CarriedField> = new Set<CarriedField>([
  ...(['headline', 'standfirst', 'bylines', 'tags', 'section', 'canonical'] as const),
]);
