import type { Element } from 'xast';
import { pageUrl } from '../html';
import { formatDate, isDay } from '../language';
import { releaseOf } from '../release';
import { element, type Context } from './context';

/** The day as NITF has it where there is no time. */
function dayNorm(day: string): string {
  return isDay(day) ? `${day.replaceAll('-', '')}T000000Z` : '';
}

/** ISO 8601 as NITF has it, `YYYYMMDDTHHMMSS-HHMM`: from the form with marks between, without parts of seconds. */
function momentNorm(moment: string): string {
  return moment.replace(/\.\d+/, '').replace(/(?<=\d)-(?=\d{2}(?:-|T))|:/g, '');
}

/** What is said of the story for programs. */
export function writeHead(context: Context, issued: string): Element {
  const { fields } = context.article;
  const meta = (name: string, content: string) =>
    content === '' ? [] : [element('meta', { name, content }, [], context)];
  return element(
    'head',
    {},
    [
      ...(fields.headline === '' ? [] : [element('title', {}, [fields.headline], context)]),
      ...meta('profile', fields.profile),
      ...meta('seo-title', fields.seo.title),
      ...meta('seo-description', fields.seo.description),
      writeDocumentData(context, issued),
      ...writePublication(context),
    ],
    context,
  );
}

function writeDocumentData(context: Context, issued: string): Element {
  const { fields } = context.article;
  const { status, until } = releaseOf(context.article);
  const when = issued === '' ? dayNorm(fields.dateline.date) : momentNorm(issued);
  const one = (name: string, key: string, value: string) =>
    value === '' ? [] : [element(name, { [key]: value }, [], context)];
  const keywords = fields.tags.flatMap((tag) => one('keyword', 'key', tag));
  return element(
    'docdata',
    { 'management-status': status },
    [
      ...one('doc-id', 'id-string', fields.id),
      ...one('date.issue', 'norm', when),
      ...one('date.release', 'norm', momentNorm(until)),
      ...one('du-key', 'key', fields.slug),
      ...(keywords.length === 0 ? [] : [element('key-list', {}, keywords, context)]),
    ],
    context,
  );
}

/** Where the story is published: in which section, and at which address first. */
function writePublication(context: Context): readonly Element[] {
  const { section, canonical: given } = context.article.fields;
  const canonical = pageUrl(given) ?? '';
  if (section === '' && canonical === '') return [];
  const place = { 'position.section': section, 'ex-ref': canonical };
  return [element('pubdata', { type: 'web', ...place }, [], context)];
}

/** What a reader sees above the body. */
export function writeBodyHead(context: Context): Element {
  const { headline, bylines, standfirst } = context.article.fields;
  return element(
    'body.head',
    {},
    [
      ...(headline === ''
        ? []
        : [element('hedline', {}, [element('hl1', {}, [headline], context)], context)]),
      ...bylines.map((name) =>
        element('byline', {}, [element('person', {}, [name], context)], context),
      ),
      ...writeDateline(context),
      ...(standfirst === ''
        ? []
        : [element('abstract', {}, [element('p', {}, [standfirst], context)], context)]),
    ],
    context,
  );
}

function writeDateline(context: Context): readonly Element[] {
  const { dateline, language } = context.article.fields;
  const parts = [
    ...(dateline.place === '' ? [] : [element('location', {}, [dateline.place], context)]),
    ...(dateline.date === ''
      ? []
      : [
          element(
            'story.date',
            { norm: dayNorm(dateline.date) },
            [formatDate(dateline.date, language)],
            context,
          ),
        ]),
  ];
  return parts.length === 0 ? [] : [element('dateline', {}, parts, context)];
}
