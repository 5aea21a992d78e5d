import { inlineNodes, inlineRuns, plainText, type Article } from '../../app/article';
import { expect } from './galley';
import type { Galley } from './galley-window';

/** The quote and the words of each span, in reading order. */
export function quoteSpans(article: Article): readonly (readonly [string, string])[] {
  return [...inlineRuns(article.body)]
    .flatMap((run) => [...inlineNodes(run)])
    .filter((node) => node.type === 'quote')
    .map((node) => [node.quote, plainText(node.content)] as const);
}

/** Tags what is selected as a quote of somebody, by keyboard alone. */
export async function tagSelected(galley: Galley, name: string, role = ''): Promise<void> {
  await galley.command('quote.tag');
  const source = galley.dialog.getByRole('combobox', { name: 'Source' });
  await expect(source).toBeFocused();
  await source.fill(name);
  if (role !== '') {
    await galley.press('Tab');
    await expect(galley.dialog.getByRole('textbox', { name: 'Role' })).toBeFocused();
    await galley.type(role);
  }
  await galley.press('Enter');
  await expect(galley.dialog).toBeHidden();
  // The dialog gives the keyboard back a moment after it has gone: what is opened before would lose it again.
  await expect(galley.story).toBeFocused();
}

/** The same for words of the story. */
export async function tagWords(
  galley: Galley,
  words: string,
  name: string,
  role = '',
): Promise<void> {
  await galley.select(words);
  await tagSelected(galley, name, role);
}
