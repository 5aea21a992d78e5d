import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../state/app-store';
import { readLibrary } from '../state/library';
import { ArticleList } from './article-list';
import { EmptyLibrary } from './empty-library';
import { filterArticles } from './filter-articles';
import { LibraryProblem } from './library-problem';
import { NewMenu } from './new-menu';
import { useLiveArticles } from './live-articles';

/** The stories of the library, newest first. */
export function LibraryColumn() {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const problem = useApp((state) => state.library.problem);
  const articles = useLiveArticles();
  const count = articles?.length ?? 0;
  useEffect(() => void readLibrary(), []);
  return (
    <>
      <div className="library-head">
        <input
          type="search"
          className="field library-search"
          aria-label={t('library.search')}
          placeholder={count > 0 ? t('library.search-count', { count }) : t('library.search')}
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
        <NewMenu />
      </div>
      {problem && <LibraryProblem problem={problem} />}
      {articles && articles.length > 0 && (
        <ArticleList articles={filterArticles(articles, query)} />
      )}
      {articles?.length === 0 && !problem && <EmptyLibrary />}
    </>
  );
}
