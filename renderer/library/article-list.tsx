import { useMemo, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Collection } from 'react-aria-components/Collection';
import { ListBox, ListBoxLoadMoreItem } from 'react-aria-components/ListBox';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import type { FoundArticle } from '../../app/ipc/records';
import { frontArticle, useApp } from '../state/app-store';
import { openArticle } from '../state/articles';
import { ArticleItem } from './article-item';
import { articleQuery } from './library-query';
import { RowMenu } from './row-menu';
import { askToTrash } from './story-question';

/** An item with a headline of one line; longer ones are measured when they are seen. */
const LAYOUT = { estimatedRowHeight: 57 };

interface MenuState {
  readonly article: FoundArticle;
  readonly place: { readonly x: number; readonly y: number };
}

/** The list; arrow keys go through it, Enter opens, the menu key shows what else can be done. */
export function ArticleList({ articles }: { readonly articles: readonly FoundArticle[] }) {
  const { t } = useTranslation();
  const front = useApp(frontArticle);
  const selected = useMemo(() => (front === null ? [] : [front]), [front]);
  const [menu, setMenu] = useState<MenuState | null>(null);

  const articleAt = (row: Element | null) =>
    articles.find(({ article }) => article === row?.getAttribute('data-key'));
  const onContextMenu = (event: MouseEvent) => {
    const row = rowOf(event);
    const article = articleAt(row);
    if (!row || !article) return;
    event.preventDefault();
    setMenu({ article, place: placeIn(row, event) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isDelete = event.key === 'Delete' || (event.key === 'Backspace' && event.metaKey);
    const article = isDelete ? articleAt(rowOf(event)) : undefined;
    if (!article) return;
    event.preventDefault();
    askToTrash(article);
  };

  return (
    <div className="article-rows" onContextMenu={onContextMenu} onKeyDownCapture={onKeyDown}>
      <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
        <ListBox
          className="article-list"
          aria-label={t('library.title')}
          selectionMode="single"
          selectionBehavior="toggle"
          disallowEmptySelection
          selectedKeys={selected}
          onSelectionChange={(keys) => {
            const [key] = keys;
            if (typeof key === 'string') void openArticle(key);
          }}
        >
          <Collection items={articles}>
            {(article) => (
              <ArticleItem key={article.article} id={article.article} article={article} />
            )}
          </Collection>
          <ListBoxLoadMoreItem onLoadMore={() => void articleQuery.loadMore()} />
        </ListBox>
      </Virtualizer>
      {menu && <RowMenu {...menu} onClose={() => setMenu(null)} />}
    </div>
  );
}

function rowOf({ target }: { readonly target: EventTarget }): Element | null {
  return target instanceof Element ? target.closest('.article-item') : null;
}

/** The keyboard asks for a menu anywhere; it opens at the row. */
function placeIn(row: Element, { clientX, clientY }: MouseEvent): MenuState['place'] {
  const { left, right, top, bottom } = row.getBoundingClientRect();
  return {
    x: Math.min(Math.max(clientX, left), right),
    y: Math.min(Math.max(clientY, top), bottom),
  };
}
