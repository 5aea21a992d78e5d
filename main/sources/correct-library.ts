import { readText, writeText } from '../../app/format';
import type { SourcesChanged } from '../../app/ipc/sources';
import { failure, success, type Failure, type Result } from '../../app/result';
import { correctSources, type Correction } from '../../app/sources/correct';
import { mixProtected } from '../../app/sources/named-as';
import type { NamingArticles } from '../index/search-sources';
import { mapLimited } from '../library/queue';
import type { OpenArticles } from '../open/open-articles';

/** Enough to keep a disk busy; the windows' own saves come in between. */
const AT_ONCE = 2;

export interface CorrectionWork {
  /** Where the people are named, by the files as they are. */
  readonly naming: NamingArticles;
  readonly openArticles: Pick<OpenArticles, 'change' | 'read'>;
  readonly progress: (done: number, total: number) => void;
  readonly isStopped: () => boolean;
}

/**
 * Puts somebody right in every article that names them; in none where that would make one of people of whom some are
 * protected (`unsupported`, detail `protected-source`). Those that can't be written now are left as they are. The
 * article changed last is changed last again.
 */
export async function correctLibrary(
  correction: Correction,
  { naming, openArticles, progress, isStopped }: CorrectionWork,
): Promise<Result<SourcesChanged>> {
  const { name } = correction.to;
  if (mixProtected([...correction.from, ...naming.known])) {
    return failure('unsupported', name, { detail: 'protected-source' });
  }
  let [changed, done] = [0, 0];
  const left: { article: string; headline: string; failure: Failure }[] = [];
  await mapLimited(naming.articles, AT_ONCE, async ({ article, headline }) => {
    if (isStopped()) return;
    const outcome = await openArticles.change(article, (text) => corrected(text, correction));
    if (!outcome.ok) left.push({ article, headline, failure: outcome.failure });
    else if (outcome.value) changed += 1;
    done += 1;
    progress(done, naming.articles.length);
  });
  for (const one of naming.damaged) {
    const why = await whyUntold(one.article, correction, openArticles);
    if (why) left.push({ ...one, failure: why });
  }
  return success({ changed, left, isStopped: done < naming.articles.length });
}

/** The text with its sources put right; null where they are. */
function corrected(text: string, correction: Correction): string | null {
  const read = readText(text);
  const article = correctSources(read.article, correction);
  return article === read.article ? null : writeText(article, read);
}

/** Why an article that can't be understood may name somebody still; null where the name does not stand in it. */
async function whyUntold(
  article: string,
  { from }: Correction,
  openArticles: Pick<OpenArticles, 'read'>,
): Promise<Failure | null> {
  const read = await openArticles.read(article);
  if (!read.ok) return null;
  const { text, readOnly } = read.value;
  return from.some(({ name }) => name !== '' && text.includes(name)) ? readOnly : null;
}
