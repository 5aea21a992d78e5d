import { useTranslation } from 'react-i18next';
import { QuietSelect } from '../controls/quiet-select';
import { changeSort, isSearch, useQuery, type Sort } from './library-query';

const SORTS: readonly Sort[] = ['changed', 'headline', 'slug', 'status', 'words'];

/** The order of the list; the best match first is one only while there are words to match. */
export function SortSelect() {
  const { t } = useTranslation();
  const sort = useQuery((state) => state.question.sort);
  const searching = useQuery((state) => isSearch(state.question));
  const sorts: readonly Sort[] = searching ? ['match', ...SORTS] : SORTS;
  return (
    <QuietSelect
      className="library-sort"
      label={t('library.sort')}
      value={sort}
      choices={sorts.map((value) => ({ value, name: t(`library.sort.${value}`) }))}
      onChange={(value) => changeSort(value as Sort)}
    />
  );
}
