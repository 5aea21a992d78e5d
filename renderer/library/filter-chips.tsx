import X from 'lucide-react/icons/x';
import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components/Button';
import { Tag, TagGroup, TagList } from 'react-aria-components/TagGroup';
import { FILTER_KINDS, useFilterName } from './filter-name';
import { changeFilter, NO_FILTER, useQuery } from './library-query';

/** What the list is narrowed down to. Each can be taken away, by its button or the Delete key. */
export function FilterChips() {
  const { t } = useTranslation();
  const nameOf = useFilterName();
  const filter = useQuery((state) => state.question.filter);
  const chips = FILTER_KINDS.flatMap((kind) => {
    const value = filter[kind];
    return value === null
      ? []
      : [{ id: kind, name: nameOf(kind, value), kind: t(`library.filter.${kind}`) }];
  });
  const all = filter.archived
    ? [{ id: 'archived', name: t('library.archive'), kind: '' }, ...chips]
    : chips;
  if (all.length === 0) return null;
  return (
    <div className="filter-chips">
      <TagGroup
        aria-label={t('library.filter.active')}
        onRemove={(keys) => {
          const removed = Object.entries(NO_FILTER).filter(([key]) => keys.has(key));
          changeFilter(Object.fromEntries(removed));
        }}
      >
        <TagList className="filter-chip-list">
          {all.map(({ id, name, kind }) => (
            <Tag key={id} id={id} textValue={`${kind} ${name}`.trim()} className="filter-chip">
              <span className="filter-value" dir="auto">
                {name}
              </span>
              <Button slot="remove" className="filter-chip-remove">
                <X size={11} aria-hidden="true" />
              </Button>
            </Tag>
          ))}
        </TagList>
      </TagGroup>
      <button type="button" className="filter-clear" onClick={() => changeFilter(NO_FILTER)}>
        {t('library.filter.clear')}
      </button>
    </div>
  );
}
