import { splitFrontMatter } from '../../app/format/front-matter';
import { countChangedWords, countWords } from '../../app/history/words';
import type { Version } from '../../app/ipc/records';

/** What a version's text has in words, and how it differs from the one before it, which may not be known. */
export function describeWords(
  before: string | null,
  text: string,
): Pick<Version, 'words' | 'added' | 'removed'> {
  const words = countWords(splitFrontMatter(text.replace(/^\uFEFF/, ''))?.rest ?? text);
  const changed = before === null ? { added: words, removed: 0 } : countChangedWords(before, text);
  return { words, ...changed };
}
