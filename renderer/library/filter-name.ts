import { useTranslation } from 'react-i18next';
import { languageName } from '../paper/languages';

/** What can be chosen one of, in the order it is offered; archive or not is no such choice. */
export const FILTER_KINDS = ['status', 'language', 'tag', 'person'] as const;
export type FilterKind = (typeof FILTER_KINDS)[number];

/** What the values of a filter are called on screen. One that Galley has no word for is called as it is written. */
export function useFilterName(): (kind: FilterKind, value: string) => string {
  const { t, i18n } = useTranslation();
  return (kind, value) => {
    if (kind === 'status') return t(`status.${value}`, { defaultValue: value });
    return kind === 'language' ? languageName(value, i18n.language) : value;
  };
}
