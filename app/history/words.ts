import { diffArrays } from 'diff';
import { isWord, splitWords } from '../text/words';
import { changedRegions, type Region } from './regions';

/** How a text differs from the one before it, in words. */
export interface ChangedWords {
  readonly added: number;
  readonly removed: number;
}

/** When more words differ at one place, all of them are taken as changed. */
const MOST_DIFFERENT = 1000;

/**
 * Pictures with their alt text, addresses of links, names and attributes of directives: what stands in the file and is
 * not counted as words of the story. No part can run on past the next one's start, so that no text makes it slow.
 */
const MARKUP = /!\[[^[\]\n]*\]\([^()\n]*\)|\]\([^()\n]*\)|:{1,3}[a-z][a-z-]*(?=[[{])|\{[^{}\n]*\}/g;

/** The number of words that the editor shows for a story's Markdown, but for rare syntax. */
export function countWords(markdown: string): number {
  return wordsOf(markdown).length;
}

/** The words that came and went, moved ones both. Only the lines that differ are looked at. */
export function countChangedWords(before: string, after: string): ChangedWords {
  const counts = changedRegions(before, after).map(countRegion);
  return {
    added: counts.reduce((sum, { added }) => sum + added, 0),
    removed: counts.reduce((sum, { removed }) => sum + removed, 0),
  };
}

function countRegion({ before, after }: Region): ChangedWords {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  const changes = diffArrays(old, fresh, { maxEditLength: MOST_DIFFERENT });
  if (!changes) return { added: fresh.length, removed: old.length };
  let [added, removed] = [0, 0];
  for (const change of changes) {
    if (change.added) added += change.count;
    else if (change.removed) removed += change.count;
  }
  return { added, removed };
}

function wordsOf(markdown: string): string[] {
  return splitWords(markdown.replace(MARKUP, ' ')).filter(isWord);
}
