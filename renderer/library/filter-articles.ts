import type { ArticleSummary } from '../../app/ipc/contract';

/** The articles whose headline or slug has all words of the query in it, whatever their case and accents. */
export function filterArticles(
  articles: readonly ArticleSummary[],
  query: string,
): readonly ArticleSummary[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return articles;
  return articles.filter(({ headline, slug }) => {
    const text = fold(`${headline} ${slug}`);
    return words.every((word) => text.includes(word));
  });
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
