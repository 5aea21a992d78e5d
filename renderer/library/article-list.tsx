import { useMemo, useRef, useState } from 'react';
import type { Key, KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Collection } from 'react-aria-components/Collection';
import { ListBox, ListBoxLoadMoreItem } from 'react-aria-components/ListBox';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { useStore } from 'zustand';
import type { FoundArticle } from '../../app/ipc/records';
import { frontArticle, useApp } from '../state/app-store';
import { openArticle } from '../state/articles';
import { ArticleItem } from './article-item';
import { articleQuery } from './library-query';
import { RowMenu } from './row-menu';
import { isSelecting, selectByKey, selectByPress } from './select-by-hand';
import { clearSelected, selectAll, selectedStories, severalSelected } from './selected-stories';
import { SelectedMenu } from './selected-menu';
import { askToTrash } from './story-question';

/** An item with a headline of one line; longer ones are measured when they are seen. */
const LAYOUT = { estimatedRowHeight: 57 };

interface MenuState {
  readonly article: FoundArticle;
  readonly place: { readonly x: number; readonly y: number };
}

/**
 * The list; arrow keys go through it, Enter or a press opens, the menu key shows what else can be done. With Shift or
 * Ctrl several are selected, as in a file manager.
 */
export function ArticleList({ articles }: { readonly articles: readonly FoundArticle[] }) {
  const { t } = useTranslation();
  const front = useApp(frontArticle);
  const { names } = useStore(selectedStories);
  const selected = useMemo(
    () => (names.size > 0 || front === null ? names : new Set([front])),
    [names, front],
  );
  /** The list itself does not tell which keys were held. */
  const selecting = useRef(false);
  const [menu, setMenu] = useState<MenuState | null>(null);

  const articleAt = (row: Element | null) =>
    articles.find(({ article }) => article === row?.getAttribute('data-key'));
  const noteModifiers = (event: MouseEvent | PointerEvent | KeyboardEvent) => {
    selecting.current = isSelecting(event);
  };
  const onPointerDown = (event: PointerEvent) => {
    noteModifiers(event);
    const article = articleAt(rowOf(event));
    if (article) selectByPress(event, article.article);
  };
  const onContextMenu = (event: MouseEvent) => {
    const row = rowOf(event);
    const article = articleAt(row);
    if (!row || !article) return;
    event.preventDefault();
    setMenu({ article, place: placeIn(row, event) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    noteModifiers(event);
    const article = articleAt(rowOf(event));
    if (!article) return;
    const order = articles.map((other) => other.article);
    selectByKey(event, article.article, order);
    const isDelete = event.key === 'Delete' || (event.key === 'Backspace' && event.metaKey);
    if (!isDelete) return;
    event.preventDefault();
    askToTrash(storiesWith(article));
  };

  return (
    <div
      className="article-rows"
      onContextMenu={onContextMenu}
      onKeyDownCapture={onKeyDown}
      onPointerDownCapture={onPointerDown}
      onClickCapture={noteModifiers}
    >
      <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
        <ListBox
          className="article-list"
          aria-label={t('library.title')}
          selectionMode="multiple"
          selectionBehavior="toggle"
          escapeKeyBehavior="none"
          selectedKeys={selected}
          onSelectionChange={(keys) => {
            if (keys === 'all') void selectAll();
            else if (!selecting.current) open(changedKey(selected, keys));
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
      {menu && <MenuOf {...menu} onClose={() => setMenu(null)} />}
    </div>
  );
}

/** The menu of a row, or of all that are selected with it. */
function MenuOf(menu: MenuState & { readonly onClose: () => void }) {
  const { article, ...place } = menu;
  const stories = storiesWith(article);
  if (stories.length === 1) return <RowMenu {...menu} />;
  return <SelectedMenu stories={stories} {...place} />;
}

/** All that are selected together with a story, or that story alone. */
function storiesWith(article: FoundArticle): readonly FoundArticle[] {
  const stories = severalSelected();
  return stories.some((story) => story.article === article.article) ? stories : [article];
}

/** What was pressed is the one key that is in one of both alone. */
function changedKey(before: ReadonlySet<Key>, after: ReadonlySet<Key>): Key | undefined {
  return [...before, ...after].find((key) => before.has(key) !== after.has(key));
}

function open(key: Key | undefined): void {
  if (typeof key !== 'string') return;
  clearSelected();
  void openArticle(key);
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
