import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../app/article';
import type { Failure, Result } from '../../app/result';
import { failureReason } from '../notices/failure-text';

interface LoadedProps {
  readonly results: readonly (Result<Article> | null)[];
  readonly children: (articles: readonly Article[]) => ReactNode;
}

/** What is shown when all are read; until then, or where one can't be, that is said. */
export function Loaded({ results, children }: LoadedProps) {
  const { t } = useTranslation();
  const articles: Article[] = [];
  for (const result of results) {
    if (!result) return <p className="version-wait">{t('versions.reading')}</p>;
    if (!result.ok) return <Failed what={t('versions.not-read')} failure={result.failure} />;
    articles.push(result.value);
  }
  return children(articles);
}

/** What did not work, why, and what to do. */
export function Failed({ what, failure }: { readonly what: string; readonly failure: Failure }) {
  const { t } = useTranslation();
  const { key, values } = failureReason(failure);
  return (
    <p className="version-failed">
      {what} {t(key, { ...values })}
    </p>
  );
}
