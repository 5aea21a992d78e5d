import Check from 'lucide-react/icons/check';
import { useTranslation } from 'react-i18next';
import { Header } from 'react-aria-components/Header';
import { MenuItem, MenuSection } from 'react-aria-components/Menu';
import type { Facet } from '../../app/ipc/records';
import { useFilterName, type FilterKind } from './filter-name';
import { changeFilter } from './library-query';

interface Props {
  readonly kind: FilterKind;
  readonly facets: readonly Facet[];
  readonly chosen: string | null;
}

/** The values of one kind, with their numbers of stories: one can be chosen, or none. */
export function FilterSection({ kind, facets, chosen }: Props) {
  const { t } = useTranslation();
  const nameOf = useFilterName();
  return (
    <MenuSection
      selectionMode="single"
      selectedKeys={chosen === null ? [] : [keyOf(kind, chosen)]}
      onSelectionChange={(keys) => {
        const [key] = keys;
        changeFilter({ [kind]: typeof key === 'string' ? key.slice(kind.length + 1) : null });
      }}
      shouldCloseOnSelect={false}
    >
      <Header className="filter-kind">{t(`library.filter.${kind}`)}</Header>
      {facets.map(({ value, count }) => (
        <Choice
          key={value}
          id={keyOf(kind, value)}
          name={nameOf(kind, value)}
          more={t('library.filter.count', { count })}
        />
      ))}
    </MenuSection>
  );
}

/** Shows the archive in place of the library. */
export function ArchiveChoice({ chosen }: { readonly chosen: boolean }) {
  const { t } = useTranslation();
  return (
    <MenuSection
      className="filter-archive"
      aria-label={t('library.archive')}
      selectionMode="multiple"
      selectedKeys={chosen ? ['archive'] : []}
      onSelectionChange={(keys) => changeFilter({ archived: keys === 'all' || keys.size > 0 })}
      shouldCloseOnSelect={false}
    >
      <Choice id="archive" name={t('library.archive')} />
    </MenuSection>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly name: string;
  readonly more?: string;
}

function Choice({ id, name, more }: ChoiceProps) {
  return (
    <MenuItem id={id} textValue={name} className="menu-item filter-choice">
      {({ isSelected }) => (
        <>
          <span className="filter-tick">
            {isSelected && <Check size={13} aria-hidden="true" />}
          </span>
          <span className="filter-value" dir="auto">
            {name}
          </span>
          {more && <span className="menu-item-more">{more}</span>}
        </>
      )}
    </MenuItem>
  );
}

function keyOf(kind: FilterKind, value: string): string {
  return `${kind} ${value}`;
}
