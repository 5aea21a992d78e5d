import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Stats } from 'node:fs';
import type { ArticleSummary } from '../../app/ipc/records';
import { success, type Result } from '../../app/result';
import { findBundle } from './bundle';
import { attempt, errnoOf, isMissing } from './errors';
import { isBundleName } from './names';
import { mapLimited } from './queue';
import { damagedSummary, summarize } from './summary';
import { readTextFile } from './text-file';

/** Enough to keep a disk busy without using up what other work needs. */
const AT_ONCE = 16;

/**
 * Every article of the library, the one changed last first. Links and other folders are passed over; an article that
 * cannot be understood is listed as damaged.
 */
export function listArticles(library: string): Promise<Result<readonly ArticleSummary[]>> {
  return attempt(library, async () => {
    const entries = await readdir(library, { withFileTypes: true });
    const names = entries
      .filter((entry) => entry.isDirectory() && isBundleName(entry.name))
      .map((entry) => entry.name);
    const summaries = await mapLimited(names, AT_ONCE, (name) => summaryOf(library, name));
    return success(summaries.filter((summary) => summary !== null).sort(newestFirst));
  });
}

/** Null when the article went away since the folder was read. */
async function summaryOf(library: string, name: string): Promise<ArticleSummary | null> {
  try {
    const { path, stats } = await findText(library, name);
    if (path === null) return damagedSummary(name, stats.mtimeMs);
    const file = await readTextFile(path);
    if (!file.ok) return damagedSummary(name, stats.mtimeMs);
    return summarize(name, file.value.bytes, file.value.changed);
  } catch (error) {
    if (isMissing(error)) return null;
    if (errnoOf(error) === null) throw error;
    return damagedSummary(name, 0);
  }
}

/** The text and its state, or the folder's own state when there is no text in it. */
async function findText(
  library: string,
  name: string,
): Promise<{ readonly path: string | null; readonly stats: Stats }> {
  // Nearly always the text is called this: one question to the system instead of three.
  const usual = join(library, name, 'text.md');
  const stats = await lstat(usual).catch(() => null);
  if (stats?.isFile()) return { path: usual, stats };
  const bundle = await findBundle(library, name);
  const path = bundle.ok ? bundle.value.textPath : null;
  return { path, stats: await lstat(path ?? join(library, name)) };
}

function newestFirst(a: ArticleSummary, b: ArticleSummary): number {
  return b.changed - a.changed || (a.article < b.article ? -1 : 1);
}
