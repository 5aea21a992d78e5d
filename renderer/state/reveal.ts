import { bridge } from '../bridge';
import { tellFailure } from '../notices/notify';

/** Shows an article in the system's file manager. */
export async function reveal(article: string): Promise<void> {
  const shown = await bridge.call('article.reveal', { article });
  if (!shown.ok) tellFailure('reveal', shown.failure);
}
