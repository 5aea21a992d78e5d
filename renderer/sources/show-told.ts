import { appStore } from '../state/app-store';
import { openArticle } from '../state/articles';
import { closeFloating } from '../state/floating';

/** Opens the story in which something was told, at the quote. */
export async function showTold(article: string, quote: string): Promise<void> {
  closeFloating();
  await openArticle(article);
  const { story } = appStore.getState();
  if (story?.name === article) story.showQuote(quote);
}
