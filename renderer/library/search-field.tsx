import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { searchField } from './focus-search';
import { changeWords, isSearch, useQuery } from './library-query';

/** Finds words anywhere in the stories. The arrow down goes on into the list. */
export function SearchField() {
  const { t } = useTranslation();
  const text = useQuery((state) => state.question.text);
  const count = useQuery((state) => (isSearch(state.question) ? 0 : state.total));
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    document.querySelector<HTMLElement>('.article-list')?.focus();
  };
  return (
    <input
      ref={searchField}
      type="search"
      className="field library-search"
      aria-label={t('library.search')}
      placeholder={count > 0 ? t('library.search-count', { count }) : t('library.search')}
      dir="auto"
      spellCheck={false}
      maxLength={1000}
      value={text}
      onChange={({ target }) => changeWords(target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
