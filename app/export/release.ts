import { quotesOf, readMoment, type Article } from '../article';

/** Whether a story may be published, in the words that ninjs and NITF share. */
export interface Release {
  readonly status: 'usable' | 'embargoed' | 'withheld' | 'canceled';
  /** ISO 8601 with seconds and offset, or empty; never empty where the status is `embargoed`. */
  readonly until: string;
}

/** Where nobody can say until when, the story is withheld: published too late does less harm than too early. */
export function releaseOf({ fields, quotes, body }: Article): Release {
  const until = untilOf(fields.embargo);
  if (fields.status === 'killed') return { status: 'canceled', until };
  if (until !== '') return { status: 'embargoed', until };
  const hasWords = quotesOf(body).some(
    (id) => Object.hasOwn(quotes, id) && quotes[id]!.terms === 'embargoed',
  );
  return { status: fields.embargo !== '' || hasWords ? 'withheld' : 'usable', until };
}

function untilOf(embargo: string): string {
  const moment = readMoment(embargo);
  if (!moment) return '';
  const seconds = moment.local.length === 'YYYY-MM-DDTHH:MM'.length ? ':00' : '';
  return `${moment.local}${seconds}${moment.offset}`;
}
