import { isUtf8 } from 'node:buffer';
import type { ArticleSummary } from '../../app/ipc/records';
import { readEntry } from '../../app/search/entry';
import { bundleTitle } from './names';
import { decodeText } from './text-file';

/** What the list shows of an article, read without understanding its body. */
export function summarize(article: string, bytes: Uint8Array, changed: number): ArticleSummary {
  const entry = isUtf8(bytes) ? readEntry(decodeText(bytes)) : null;
  if (!entry) return damagedSummary(article, changed);
  const { headline, slug, status, language, words, picture } = entry;
  return {
    ...{ article, headline, slug, status, language, words, picture },
    changed,
    damaged: false,
    archived: false,
  };
}

/** For an article of which nothing can be said but that it is there. */
export function damagedSummary(article: string, changed: number): ArticleSummary {
  return {
    article,
    headline: bundleTitle(article),
    slug: '',
    status: 'draft',
    language: '',
    words: 0,
    picture: null,
    changed: Math.floor(changed),
    damaged: true,
    archived: false,
  };
}
