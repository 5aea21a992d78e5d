import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Collection } from 'react-aria-components/Collection';
import { ListBox, ListBoxItem, ListBoxLoadMoreItem, Text } from 'react-aria-components/ListBox';
import type { KnownSource } from '../../app/ipc/sources';
import { isNamedAs, type NamedAs } from '../../app/sources/named-as';
import { Failed } from '../versions/loaded';
import { roleLine } from './role-line';
import { shownName } from './shown-name';
import { useDirectory } from './use-directory';

interface Props {
  readonly chosen: NamedAs | null;
  readonly onChoose: (who: NamedAs) => void;
}

const LONGEST_KEY = 200;

/** Everybody by name, to search and to choose from. The arrow down goes on from the search into the list. */
export function SourceList({ chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { found, loadMore } = useDirectory(text);
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    list.current?.focus();
  };
  const sources = found?.ok ? found.value.sources : [];
  return (
    <div className="sources-side">
      <input
        type="search"
        className="field sources-search"
        aria-label={t('sources.search')}
        placeholder={
          found?.ok && text === ''
            ? t('sources.search-count', { count: found.value.total })
            : t('sources.search')
        }
        dir="auto"
        spellCheck={false}
        autoFocus
        maxLength={1000}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={onKeyDown}
      />
      {found?.ok === false && <Failed what={t('sources.not-read')} failure={found.failure} />}
      <ListBox
        ref={list}
        className="sources-list"
        aria-label={t('sources.title')}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={sources.flatMap((one, index) =>
          chosen && isNamedAs(one, chosen) ? [keyAt(index, one)] : [],
        )}
        onSelectionChange={(keys) => {
          const [key] = keys;
          const source = sources.find((one, index) => keyAt(index, one) === key);
          if (source) onChoose({ name: source.name, protected: source.protected });
        }}
        renderEmptyState={() =>
          found?.ok && (
            <p className="sources-empty">{t(text === '' ? 'sources.empty' : 'sources.none')}</p>
          )
        }
      >
        <Collection items={sources.map((source, index) => ({ id: keyAt(index, source), source }))}>
          {({ id, source }) => <SourceItem id={id} source={source} />}
        </Collection>
        <ListBoxLoadMoreItem onLoadMore={loadMore} />
      </ListBox>
    </div>
  );
}

/** Without spaces, which ids do not have. Of a long name the beginning; the place tells apart those who begin alike. */
function keyAt(index: number, { name, protected: key }: KnownSource): string {
  const text = encodeURIComponent(`${key} ${name.slice(0, LONGEST_KEY).toWellFormed()}`);
  return name.length > LONGEST_KEY ? `${index}/${text}` : text;
}

function SourceItem({ id, source }: { readonly id: string; readonly source: KnownSource }) {
  const { t } = useTranslation();
  const name = shownName(source.name, t);
  const about = roleLine(source);
  return (
    <ListBoxItem id={id} className="sources-item" textValue={name}>
      <Text
        slot="label"
        className={source.name.trim() === '' ? 'sources-name is-empty' : 'sources-name'}
        dir="auto"
      >
        {name}
      </Text>
      <Text slot="description" className="sources-about">
        <span className="sources-role" dir="auto">
          {source.protected === ''
            ? about
            : [t('sources.protected'), about].filter(Boolean).join(' · ')}
        </span>
        <span className="sources-count">
          {t('sources.quotes', { count: source.quotes })} ·{' '}
          {t('sources.stories', { count: source.articles })}
        </span>
      </Text>
    </ListBoxItem>
  );
}
