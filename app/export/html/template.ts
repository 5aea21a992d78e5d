import mustache from 'mustache';
import type { Article } from '../../article';
import { success, type Result } from '../../result';
import { NO_LOSSES } from '../losses';
import type { ExportOptions } from '../public';
import type { FindPicture } from './context';
import { escapeAttribute } from './escape';
import { writeStory } from './story';
import type { StyleOptions } from './style';
import { tellFields, type CarriedField } from './tell-fields';
import { namesInTemplate } from './template-names';
import { templateValue, TEMPLATE_VALUES, type TemplateName } from './template-values';

/**
 * The story in a template of the user's own: an HTML file with the names of `TEMPLATE_VALUES` in double braces, as
 * mustache has them. Crossheads begin at `h2`. What the template has no place for is told as lost. `damaged`, with the
 * line, for a template that can't be understood, or asks for what there is not; it has no subject: the text has no name.
 */
export function fillTemplate(
  template: string,
  article: Article,
  pictures: FindPicture,
  options: ExportOptions & StyleOptions = {},
): Result<string> {
  const used = namesInTemplate(template);
  if (!used.ok) return used;
  const names = used.value;
  const { losses = NO_LOSSES } = options;
  const saysRights = !names.has('jsonLd');
  const story = writeStory(article, pictures, options, { top: 2, saysRights });
  tellFields(story.article, fieldsIn(names), losses);
  if (!names.has('body') && story.body !== '') losses.add('field', 'left-out', 'body');
  const values = Object.entries(TEMPLATE_VALUES)
    .filter(([name]) => names.has(name as TemplateName))
    .map(([name, { value }]) => [name, value({ story, pictures, style: options })] as const);
  // A writer of its own forgets the template with it.
  const writer = new mustache.Writer();
  return success(writer.render(template, Object.fromEntries(values), undefined, { escape }));
}

/** What the template has a place for; JSON-LD says most of it, for programs. */
function fieldsIn(names: ReadonlySet<TemplateName>): ReadonlySet<CarriedField> {
  return new Set([...names].flatMap((name) => templateValue(name)?.field ?? []));
}

/** Between either kind of quotation marks, too. */
function escape(text: string): string {
  return escapeAttribute(text).replaceAll("'", '&#39;');
}
