import { useTranslation } from 'react-i18next';
import { ListBoxItem } from 'react-aria-components/ListBox';
import type { ArticleSummary } from '../../app/ipc/contract';
import { useApp } from '../state/app-store';
import { shortTime } from './short-time';

/** One story of the library: headline, slug and words, status and when it was changed. */
export function ArticleItem({
  id,
  article,
}: {
  readonly id: string;
  readonly article: ArticleSummary;
}) {
  const { t, i18n } = useTranslation();
  const now = useApp((state) => state.listedAt);
  const { headline, slug, status, words, changed, damaged } = article;
  const title = headline || slug || t('story.untitled');
  const about = [slug, t('status.words', { count: words })].filter(Boolean);
  return (
    <ListBoxItem id={id} textValue={title} className="article-item">
      <span className={headline ? 'article-headline' : 'article-headline is-empty'} dir="auto">
        {title}
      </span>
      <span className="article-about">
        <span className="article-slug">{about.join(' · ')}</span>
        <span className="article-state">
          {damaged ? (
            <span className="status is-damaged">{t('library.damaged')}</span>
          ) : (
            <span className={`status is-${status}`}>
              {t([`status.${status}`, 'status.unknown'])}
            </span>
          )}{' '}
          {shortTime(changed, now, i18n.language)}
        </span>
      </span>
    </ListBoxItem>
  );
}
