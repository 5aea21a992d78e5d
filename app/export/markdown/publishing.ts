import type { Article, Status } from '../../article';
import { releaseOf } from '../release';

/** Whether what takes a file over may show the story to readers. */
export interface Publishing {
  /** The desk has let it go, and nothing withholds it; but see `from`. */
  readonly isOut: boolean;
  /** The moment before which nobody may see it, ISO 8601 with seconds and offset, or empty. */
  readonly from: string;
}

/** Whether the desk has let a story go. The others are not to be published by mistake. */
const IS_LET_GO: Readonly<Record<Status, boolean>> = {
  draft: false,
  'with-desk': false,
  ready: true,
  filed: true,
  killed: false,
};

/** Words under embargo withhold a story whose desk has let it go, as does an embargo that nobody can date. */
export function publishingOf(article: Article): Publishing {
  const { status, until } = releaseOf(article);
  const mayGoOut = status === 'usable' || status === 'embargoed';
  return { isOut: mayGoOut && IS_LET_GO[article.fields.status], from: until };
}

/** For who knows no day of publishing: what is to come is not out. */
export function isOutNow(article: Article): boolean {
  const { isOut, from } = publishingOf(article);
  return isOut && from === '';
}
