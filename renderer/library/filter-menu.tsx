import ListFilter from 'lucide-react/icons/list-filter';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Button } from 'react-aria-components/Button';
import { DialogTrigger } from 'react-aria-components/Dialog';
import { Menu } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Input, SearchField } from 'react-aria-components/SearchField';
import type { Facet, LibraryFacets } from '../../app/ipc/records';
import { ArchiveChoice, FilterSection } from './filter-section';
import { FILTER_KINDS, useFilterName, type FilterKind } from './filter-name';
import { useFacets } from './facets';
import { useQuery } from './library-query';

/** So many of a kind are shown; of more, typing finds the others. */
const SHOWN = 30;

/** The button from which the list is narrowed down to a status, a language, a tag, a person, or the archive. */
export function FilterMenu() {
  const { t } = useTranslation();
  return (
    <DialogTrigger>
      <Button className="button is-small is-quiet">
        <ListFilter size={13} aria-hidden="true" />
        {t('library.filter')}
      </Button>
      <Popover
        className="popover filter-popover"
        aria-label={t('library.filter')}
        placement="bottom start"
        offset={4}
      >
        <div className="popover-dialog">
          <FilterChoices />
        </div>
      </Popover>
    </DialogTrigger>
  );
}

function FilterChoices() {
  const { t } = useTranslation();
  const facets = useFacets();
  const filter = useQuery((state) => state.question.filter);
  const nameOf = useFilterName();
  const [words, setWords] = useState('');
  const { contains } = useFilter({ sensitivity: 'base' });
  if (!facets) return null;

  const choices = (kind: FilterKind) =>
    withChosen(facetsOf(facets, kind), filter[kind])
      .filter(({ value }) => contains(nameOf(kind, value), words))
      .slice(0, SHOWN);
  return (
    <Autocomplete inputValue={words} onInputChange={setWords}>
      <SearchField className="filter-find" aria-label={t('library.filter.find')} autoFocus>
        <Input className="field" placeholder={t('library.filter.find')} />
      </SearchField>
      <Menu
        className="menu filter-choices"
        aria-label={t('library.filter')}
        renderEmptyState={() => <p className="filter-none">{t('library.filter.none')}</p>}
      >
        {FILTER_KINDS.filter((kind) => choices(kind).length > 0).map((kind) => (
          <FilterSection key={kind} kind={kind} facets={choices(kind)} chosen={filter[kind]} />
        ))}
        {contains(t('library.archive'), words) && <ArchiveChoice chosen={filter.archived} />}
      </Menu>
    </Autocomplete>
  );
}

function facetsOf(facets: LibraryFacets, kind: FilterKind): readonly Facet[] {
  switch (kind) {
    case 'status':
      return facets.statuses;
    case 'language':
      return facets.languages;
    case 'tag':
      return facets.tags;
    case 'person':
      return facets.persons;
  }
}

/** What is chosen can be taken back here, also when no story has it any more. */
function withChosen(facets: readonly Facet[], chosen: string | null): readonly Facet[] {
  if (chosen === null || facets.some(({ value }) => value === chosen)) return facets;
  return [{ value: chosen, count: 0 }, ...facets];
}
