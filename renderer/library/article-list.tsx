import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ListBox } from 'react-aria-components/ListBox';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import type { ArticleSummary } from '../../app/ipc/contract';
import { useApp } from '../state/app-store';
import { openArticle } from '../state/articles';
import { ArticleItem } from './article-item';

/** An item with a headline of one line; longer ones are measured when they are seen. */
const LAYOUT = { estimatedRowHeight: 57 };

/** The list; arrow keys go through it, Enter opens. */
export function ArticleList({ articles }: { readonly articles: readonly ArticleSummary[] }) {
  const { t } = useTranslation();
  const open = useApp((state) => state.story?.name);
  const selected = useMemo(() => (open === undefined ? [] : [open]), [open]);
  return (
    <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
      <ListBox
        className="article-list"
        aria-label={t('library.title')}
        items={articles}
        selectionMode="single"
        selectionBehavior="toggle"
        disallowEmptySelection
        selectedKeys={selected}
        onSelectionChange={(keys) => {
          const [key] = keys;
          if (typeof key === 'string') void openArticle(key);
        }}
        renderEmptyState={() => <p className="library-none">{t('library.none-found')}</p>}
      >
        {(article) => <ArticleItem key={article.article} id={article.article} article={article} />}
      </ListBox>
    </Virtualizer>
  );
}
