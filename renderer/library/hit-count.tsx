import { useTranslation } from 'react-i18next';
import { isNarrowed, useQuery } from './library-query';

/** How many stories were found; a screen reader says it when it changes. Of the whole library nothing is said. */
export function HitCount() {
  const { t } = useTranslation();
  const total = useQuery((state) => state.total);
  const isShown = useQuery(({ answered }) => answered !== null && isNarrowed(answered));
  return (
    <p className="library-hits" role="status">
      {isShown && t('library.hits', { count: total })}
    </p>
  );
}
