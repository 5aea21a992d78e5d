import { standsInBody } from '../dateline';
import { formatDate, isDay, knownLanguage, otherDirection } from '../language';
import type { Context } from './context';
import { escapeText } from './escape';

/** What stands above the body: headline, standfirst, who wrote it, where and when. */
export function writeHeader(context: Context): string {
  const { headline, standfirst } = context.article.fields;
  const html =
    line('h1', '', headline, context) +
    line('p', 'standfirst', standfirst, context) +
    writeBylines(context) +
    writeDateline(context);
  return html === '' ? '' : `<header>\n${html}</header>\n`;
}

function line(element: string, name: string, text: string, context: Context): string {
  if (text.trim() === '') return '';
  const direction = otherDirection(text, context.direction);
  const attributes = (name && ` class="${name}"`) + (direction ? ` dir="${direction}"` : '');
  return `<${element}${attributes}>${escapeText(text)}</${element}>\n`;
}

function writeBylines(context: Context): string {
  const { bylines, language } = context.article.fields;
  if (bylines.length === 0) return '';
  const names = bylines.map((name) => `<span class="author">${escapeText(name)}</span>`);
  return `<p class="byline">${joinNames(names, language)}</p>\n`;
}

/** "A, B and C" as the language has it; commas where it is not known. */
function joinNames(names: readonly string[], language: string): string {
  const tag = knownLanguage(language);
  return tag === ''
    ? names.join(', ')
    : new Intl.ListFormat(tag, { type: 'conjunction' }).format(names);
}

function writeDateline(context: Context): string {
  const { dateline, language } = context.article.fields;
  const place =
    dateline.place === '' || standsInBody(dateline, context.article)
      ? ''
      : `<span class="place">${escapeText(dateline.place)}</span>`;
  const words = escapeText(formatDate(dateline.date, language));
  const date = isDay(dateline.date) ? `<time datetime="${dateline.date}">${words}</time>` : words;
  const html = [place, date].filter((part) => part !== '').join(', ');
  return html === '' ? '' : `<p class="dateline">${html}</p>\n`;
}
