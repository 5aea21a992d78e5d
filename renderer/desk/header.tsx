import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyAfterPaint } from '../first-paint';
import type { Story } from '../story/story';
import { StoryTabs } from './tabs';

const ColumnToggle = lazyAfterPaint(() => import('./column-toggle'), 'ColumnToggle');
const ExportMenu = lazyAfterPaint(() => import('./export-menu'), 'ExportMenu');

/** The name of the house, the open stories, and what is done with the one in front as a whole. */
export function Header({ story }: { readonly story: Story | null }) {
  const { t } = useTranslation();
  return (
    <header className="header">
      <div className="header-start">
        <h1 className="product">{t('app.name')}</h1>
        <Suspense>
          <ColumnToggle column="library" />
        </Suspense>
      </div>
      <StoryTabs />
      <div className="header-end">
        <Suspense>
          {story && <ExportMenu />}
          {story && <ColumnToggle column="panel" />}
        </Suspense>
      </div>
    </header>
  );
}
