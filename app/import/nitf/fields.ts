import type { Element } from 'xast';
import type { Dateline, Fields } from '../../article';
import { oneLine, linkAddress } from '../html';
import { elementsNamed, findNamed, valueOf, wordsIn } from './elements';
import { dayOf, momentOf } from './norm';
import { localName, xmlWords } from './tree';

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i;

/** The fields that a document fills. */
export function fieldsOf(nitf: Element): Partial<Fields> {
  const head = findNamed(nitf, 'body.head');
  const publication = findNamed(nitf, 'pubdata');
  const language = valueOf(nitf, 'baselang') || valueOf(findNamed(nitf, 'body'), 'xml:lang');
  return {
    headline: (head && wordsIn(findNamed(head, 'hl1'))) || wordsIn(findNamed(nitf, 'title')),
    standfirst: head ? standfirstOf(head) : '',
    bylines: head ? [...elementsNamed(head, 'byline')].flatMap(bylineOf) : [],
    dateline: datelineOf(nitf, head),
    language: LANGUAGE.test(language) ? language : '',
    slug: valueOf(findNamed(nitf, 'du-key'), 'key'),
    tags: tagsOf(nitf),
    section: valueOf(publication, 'position.section'),
    embargo: embargoOf(nitf),
    seo: { title: metaOf(nitf, 'seo-title'), description: metaOf(nitf, 'seo-description') },
    canonical: linkAddress(valueOf(publication, 'ex-ref')) ?? '',
    notes: [...elementsNamed(nitf, 'ed-msg')]
      .map((message) => valueOf(message, 'info'))
      .filter((words) => words !== '')
      .join('\n'),
    status: statusOf(nitf) === 'canceled' ? 'killed' : 'draft',
  };
}

/** The abstract, or what stands below the headline. */
function standfirstOf(head: Element): string {
  return wordsIn(findNamed(head, 'abstract')) || wordsIn(findNamed(head, 'hl2'));
}

/** The people where they are marked, else the line as it is printed, without its "By". */
function bylineOf(byline: Element): readonly string[] {
  const people = [...elementsNamed(byline, 'person')].map(wordsIn);
  const names = people.length > 0 ? people : [wordsIn(byline).replace(/^by\s+/i, '')];
  return names.filter((name) => name !== '');
}

function datelineOf(nitf: Element, head: Element | null): Dateline {
  const dateline = head && findNamed(head, 'dateline');
  const date = dateline && findNamed(dateline, 'story.date');
  const location = dateline && findNamed(dateline, 'location');
  const issued = valueOf(findNamed(nitf, 'date.issue'), 'norm');
  return {
    place: location ? wordsIn(location) : bareWords(dateline),
    date: dayOf(valueOf(date, 'norm')) || dayOf(issued),
  };
}

/** The words of a dateline beside its date. */
function bareWords(dateline: Element | null): string {
  if (!dateline) return '';
  const parts = dateline.children.flatMap((node) => {
    if (node.type === 'text' || node.type === 'cdata') return [node.value];
    if (node.type !== 'element' || localName(node.name) === 'story.date') return [];
    return [xmlWords(node)];
  });
  return oneLine(parts.join('')).replace(/[\s,–—-]+$/u, '');
}

/** Keywords and the subjects of the story, each once. */
function tagsOf(nitf: Element): readonly string[] {
  const keywords = [...elementsNamed(nitf, 'keyword')].map((one) => valueOf(one, 'key'));
  const subjects = [...elementsNamed(nitf, 'tobject.subject')].map(
    (one) =>
      valueOf(one, 'tobject.subject.detail') ||
      valueOf(one, 'tobject.subject.matter') ||
      valueOf(one, 'tobject.subject.type'),
  );
  return [...new Set([...keywords, ...subjects])].filter((tag) => tag !== '');
}

function metaOf(nitf: Element, name: string): string {
  for (const meta of elementsNamed(nitf, 'meta')) {
    if (valueOf(meta, 'name').toLowerCase() === name) return valueOf(meta, 'content');
  }
  return '';
}

/**
 * A release is an embargo unless the document was issued when it had come: agencies give both for every story. What is no
 * moment, such as a day alone, stays as it stands, and a story held back without a date keeps the word for it: either is
 * withheld where it goes out again, so that nothing is published because it could not be read.
 */
function embargoOf(nitf: Element): string {
  const status = statusOf(nitf);
  const release = valueOf(findNamed(nitf, 'date.release'), 'norm');
  const embargo = momentOf(release) || release;
  if (status === 'embargoed') return embargo || status;
  if (status === 'canceled') return embargo;
  const issue = valueOf(findNamed(nitf, 'date.issue'), 'norm');
  const isOver = embargo === '' || hasCome(release, issue);
  return isOver && status === 'withheld' ? status : isOver ? '' : embargo;
}

/** Whether a date as NITF has it is no later than another one; a day alone is compared with the other's day. */
function hasCome(release: string, issue: string): boolean {
  const moment = momentOf(release);
  if (moment !== '') return Date.parse(moment) <= Date.parse(momentOf(issue));
  const day = dayOf(release);
  return day !== '' && day <= dayOf(issue);
}

function statusOf(nitf: Element): string {
  return valueOf(findNamed(nitf, 'docdata'), 'management-status').toLowerCase();
}
