import type { Fields } from '../../article';
import { oneLine, parseHtml, textOf, linkAddress } from '../html';
import { itemsIn, statementsIn, textIn, type Item, type Statement } from './item';

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/;
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i;

/** The fields that an item fills, whichever version of ninjs it is. What it calls a profile is none of Galley's. */
export function fieldsOf(item: Item): Partial<Fields> {
  const headlines = statementsIn(item, 'headlines', 'headline');
  const descriptions = statementsIn(item, 'descriptions', 'description');
  const subjects = itemsIn(item, 'subjects', 'subject');
  const language = textIn(item, 'language').replaceAll('_', '-');
  const alternative = itemsIn(item, 'altids').find((one) => textIn(one, 'role') === 'canonical');
  return {
    headline: wordsOf(bestOf(headlines)) || textIn(item, 'title'),
    standfirst: wordsOf(bestOf(descriptions)),
    bylines: bylinesOf(item),
    dateline: {
      place: textIn(item, 'located'),
      date: DAY.exec(textIn(item, 'contentcreated', 'firstcreated', 'versioncreated'))?.[0] ?? '',
    },
    language: LANGUAGE.test(language) ? language : '',
    slug: textIn(item, 'slugline'),
    section: namesOf(subjects.filter(isSection))[0] ?? '',
    tags: namesOf(subjects.filter((one) => !isSection(one))),
    embargo: embargoOf(item),
    seo: {
      title: wordsOf(headlines.find(({ role }) => role === 'seo')),
      description: wordsOf(descriptions.find(({ role }) => role === 'seo')),
    },
    canonical: linkAddress(alternative ? textIn(alternative, 'value') : '') ?? '',
    notes: textIn(item, 'ednote'),
    status: statusOf(item) === 'canceled' ? 'killed' : 'draft',
  };
}

/** A story held back without a date keeps the word for it, which no export takes for a date: it is withheld again. */
function embargoOf(item: Item): string {
  const status = statusOf(item);
  const isHeld = status === 'withheld' || status === 'embargoed';
  return textIn(item, 'embargoeduntil', 'embargoed') || (isHeld ? status : '');
}

function statusOf(item: Item): string {
  return textIn(item, 'pubstatus').toLowerCase();
}

/** What is said for people, before what is said for search machines. */
function bestOf(statements: readonly Statement[]): Statement | undefined {
  const shown = statements.filter(({ role }) => !/^(?:seo|alt)$/.test(role));
  return shown.find(({ isMarkup }) => !isMarkup) ?? shown[0];
}

/** The words of a statement on one line. */
export function wordsOf(said: Statement | undefined): string {
  if (!said) return '';
  if (!said.isMarkup) return oneLine(said.value);
  const tree = parseHtml(said.value, 'piece');
  return tree.ok ? oneLine(textOf(tree.value)) : '';
}

/** Each by itself where the item has them so, else the line as it is printed. */
function bylinesOf(item: Item): readonly string[] {
  const authors = itemsIn(item, 'infosources', 'infosource').filter((one) =>
    /^(?:author|byline|reporter|writer)$/i.test(textIn(one, 'role')),
  );
  const named = namesOf(authors);
  if (named.length > 0) return named;
  const line = textIn(item, 'by', 'byline');
  return line === '' ? [] : [line];
}

function isSection(subject: Item): boolean {
  return textIn(subject, 'rel') === 'section';
}

function namesOf(items: readonly Item[]): readonly string[] {
  return items.map((one) => textIn(one, 'name', 'literal')).filter((name) => name !== '');
}
