import { datelineToShow } from '../dateline';
import { knownLanguage } from '../language';
import type { FindPicture } from './context';
import { writeJsonLd } from './json-ld';
import type { WrittenStory } from './story';
import { pageStyle, type StyleOptions } from './style';
import { pageUrl } from './url';
import { titleOf } from './title';
import type { CarriedField } from './tell-fields';

/** What a value is made of. */
export interface TemplateStory {
  readonly story: WrittenStory;
  readonly pictures: FindPicture;
  readonly style: StyleOptions;
}

/**
 * A name that a template can use. `text` is escaped wherever it stands; `html` is markup, or what stands in a `style`
 * or `script`, and wants three braces; `list` is a section around `{{.}}`, which is text.
 */
export interface TemplateValue {
  readonly kind: 'text' | 'html' | 'list';
  readonly value: (of: TemplateStory) => string | readonly string[];
  /** The field that has its place there. */
  readonly field?: CarriedField;
}

/** The names by what they stand for. `README.md` in this folder has an example of each. */
export const TEMPLATE_VALUES = {
  headline: {
    kind: 'text',
    field: 'headline',
    value: ({ story }) => story.article.fields.headline,
  },
  standfirst: {
    ...{ kind: 'text', field: 'standfirst' },
    value: ({ story }) => story.article.fields.standfirst,
  },
  bylines: { kind: 'list', field: 'bylines', value: ({ story }) => story.article.fields.bylines },
  dateline: {
    kind: 'text',
    field: 'dateline',
    value: ({ story }) => datelineToShow(story.article),
  },
  place: { kind: 'text', value: ({ story }) => story.article.fields.dateline.place },
  date: { kind: 'text', value: ({ story }) => story.article.fields.dateline.date },
  body: { kind: 'html', value: ({ story }) => story.body },
  language: { kind: 'text', value: ({ story }) => knownLanguage(story.article.fields.language) },
  direction: { kind: 'text', value: ({ story }) => story.context.direction },
  tags: { kind: 'list', field: 'tags', value: ({ story }) => story.article.fields.tags },
  section: { kind: 'text', field: 'section', value: ({ story }) => story.article.fields.section },
  title: { kind: 'text', value: ({ story }) => titleOf(story.article) },
  description: {
    ...{ kind: 'text', field: 'seo' },
    value: ({ story: { article } }) => article.fields.seo.description || article.fields.standfirst,
  },
  canonical: {
    ...{ kind: 'text', field: 'canonical' },
    value: ({ story }) => pageUrl(story.article.fields.canonical) ?? '',
  },
  slug: { kind: 'text', value: ({ story }) => story.article.fields.slug },
  id: { kind: 'text', value: ({ story }) => story.article.fields.id },
  style: { kind: 'html', value: ({ style }) => pageStyle(style) },
  jsonLd: { kind: 'html', value: ({ story, pictures }) => writeJsonLd(story.article, pictures) },
} as const satisfies Readonly<Record<string, TemplateValue>>;

export type TemplateName = keyof typeof TEMPLATE_VALUES;

export function templateValue(name: string): TemplateValue | null {
  return Object.hasOwn(TEMPLATE_VALUES, name) ? TEMPLATE_VALUES[name as TemplateName] : null;
}
