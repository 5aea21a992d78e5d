import Ellipsis from 'lucide-react/icons/ellipsis';
import type { MouseEvent, SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ListBoxItem } from 'react-aria-components/ListBox';
import type { FoundArticle } from '../../app/ipc/records';
import { ArticlePicture } from './article-picture';
import { useQuery } from './library-query';
import { useLiveArticle } from './live-article';
import { shortTime } from './short-time';
import { SnippetLine } from './snippet-line';

interface Props {
  readonly id: string;
  readonly article: FoundArticle;
}

/** One story of the library. What stands in it is drawn only while it can be seen. */
export function ArticleItem({ id, article }: Props) {
  const { t } = useTranslation();
  const title = article.headline || article.slug || t('story.untitled');
  return (
    <ListBoxItem id={id} textValue={title} className="article-item">
      <ArticleRow found={article} />
    </ListBoxItem>
  );
}

/** Headline, slug and words, status and when it was changed; where it was found. */
function ArticleRow({ found }: { readonly found: FoundArticle }) {
  const { t } = useTranslation();
  const article = useLiveArticle(found);
  const { headline, slug, words, picture, snippet } = article;
  const about = [slug, t('status.words', { count: words })].filter(Boolean);
  return (
    <>
      <span className={headline ? 'article-headline' : 'article-headline is-empty'} dir="auto">
        {headline || slug || t('story.untitled')}
      </span>
      {picture !== null && (
        <ArticlePicture key={picture} article={article.article} picture={picture} />
      )}
      {snippet && <SnippetLine snippet={snippet} />}
      <span className="article-about">
        <span className="article-slug">{about.join(' · ')}</span>
        <ArticleState article={article} />
      </span>
      <MoreButton />
    </>
  );
}

function ArticleState({ article }: { readonly article: FoundArticle }) {
  const { t, i18n } = useTranslation();
  const now = useQuery((state) => state.answeredAt);
  const { status, changed, damaged } = article;
  return (
    <span className="article-state">
      {damaged ? (
        <span className="status is-damaged">{t('library.damaged')}</span>
      ) : (
        <span className={`status is-${status}`}>{t([`status.${status}`, 'status.unknown'])}</span>
      )}{' '}
      {shortTime(changed, now, i18n.language)}
    </span>
  );
}

/**
 * Opens the story's menu by mouse or finger. It is no button to a screen reader or the keyboard: those open the menu
 * of the row itself, in which nothing else may take the keyboard.
 */
function MoreButton() {
  const openMenu = (event: MouseEvent) => {
    const { clientX, clientY } = event;
    const init = { bubbles: true, cancelable: true, clientX, clientY };
    event.currentTarget.dispatchEvent(new window.MouseEvent('contextmenu', init));
  };
  return (
    <span
      className="article-more"
      aria-hidden="true"
      onPointerDown={keepFromRow}
      onMouseDown={keepFromRow}
      onClick={(event) => {
        keepFromRow(event);
        openMenu(event);
      }}
    >
      <Ellipsis size={15} />
    </span>
  );
}

/** The row would take it for a wish to open the story. */
function keepFromRow(event: SyntheticEvent): void {
  event.stopPropagation();
}
