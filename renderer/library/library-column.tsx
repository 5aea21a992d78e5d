import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../state/app-store';
import { ArticleList } from './article-list';
import { EmptyLibrary } from './empty-library';
import { FilterChips } from './filter-chips';
import { FilterMenu } from './filter-menu';
import { HitCount } from './hit-count';
import { IndexProgress } from './index-progress';
import { LibraryProblem } from './library-problem';
import { followLibrary, isNarrowed, isSearch, useQuery } from './library-query';
import { NewMenu } from './new-menu';
import { SearchField } from './search-field';
import { SelectedBar } from './selected-bar';
import { SortSelect } from './sort-select';

/** The stories of the library: searched, narrowed down and ordered as the reporter likes. */
export function LibraryColumn() {
  useEffect(followLibrary, []);
  const problem = useProblem();
  const articles = useQuery((state) => state.articles);
  return (
    <>
      <div className="library-head">
        <SearchField />
        <NewMenu />
      </div>
      <div className="library-tools">
        <FilterMenu />
        <SortSelect />
      </div>
      <FilterChips />
      <HitCount />
      <SelectedBar />
      <IndexProgress />
      {problem && <LibraryProblem problem={problem} />}
      {articles && articles.length > 0 && <ArticleList articles={articles} />}
      {articles?.length === 0 && !problem && <NothingFound />}
    </>
  );
}

/** Why there is no answer. A library that can be read can still be one that nothing can be written to. */
function useProblem() {
  const known = useApp((state) => state.library.problem);
  const present = useQuery((state) => state.problem);
  const isAnswered = useQuery((state) => state.answered !== null);
  if (present) return present;
  return !isAnswered || known?.code === 'no-permission' ? known : null;
}

/** In the place of the list: nothing is there, or nothing that was asked for. */
function NothingFound() {
  const { t } = useTranslation();
  const answered = useQuery((state) => state.answered);
  const isIndexing = useQuery((state) => state.isIndexing);
  if (!answered || isIndexing) return null;
  if (!isNarrowed(answered)) return <EmptyLibrary />;
  if (isSearch(answered)) return <p className="library-none">{t('library.none-found')}</p>;
  const { archived, ...others } = answered.filter;
  const onlyArchive = archived && Object.values(others).every((value) => value === null);
  return (
    <p className="library-none">
      {t(onlyArchive ? 'library.archive-empty' : 'library.none-of-these')}
    </p>
  );
}
