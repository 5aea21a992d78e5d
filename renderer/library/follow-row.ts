import { articleQuery } from './library-query';

/**
 * A row whose story has got another name is another row to the list, which gives the keyboard to the next one: this
 * gives it back. Who is elsewhere with it is left there.
 */
export async function followRow(article: string): Promise<void> {
  await articleQuery.refresh();
  requestAnimationFrame(() => {
    if (!document.activeElement?.closest('.article-list')) return;
    const row = `.article-item[data-key="${CSS.escape(article)}"]`;
    document.querySelector<HTMLElement>(row)?.focus();
  });
}
