import type { Article } from '../../app/article';
import { mergeArticles, type Merge } from '../../app/compare';
import { readText } from '../../app/format';

/** Whether there is nothing left in a file in which there was something: no program that writes means that. */
export function isEmptied(base: string, theirs: string): boolean {
  return theirs.trim() === '' && base.trim() !== '';
}

/** Puts the story together with a state of its file that somebody else wrote; both began with the text of `base`. */
export function mergeFiles(base: string, mine: Article, theirs: string): Merge {
  const { article } = readText(base);
  if (isEmptied(base, theirs)) return mergeWithNothing(article, mine);
  return mergeArticles(article, mine, readText(theirs).article);
}

/** All of the text is taken out only when the user says so. What stands in the head stays. */
function mergeWithNothing(base: Article, mine: Article): Merge {
  const all = { base: base.body, mine: mine.body, theirs: [] };
  const conflicts = [{ kind: 'blocks' as const, id: 'blocks:0', at: 0, ...all }];
  return { article: mine, conflicts: mine.body.length > 0 ? conflicts : [] };
}
