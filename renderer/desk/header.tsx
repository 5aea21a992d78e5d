import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyAfterPaint } from '../first-paint';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';

const ColumnToggle = lazyAfterPaint(() => import('./column-toggle'), 'ColumnToggle');
const ExportMenu = lazyAfterPaint(() => import('./export-menu'), 'ExportMenu');

/** The name of the house, the open story, and what is done with it as a whole. */
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
      {story && <StoryTab story={story} />}
      <div className="header-end">
        <Suspense>
          {story && <ExportMenu />}
          {story && <ColumnToggle column="panel" />}
        </Suspense>
      </div>
    </header>
  );
}

function StoryTab({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const name = useStoryState(story, ({ fields }) => fields.slug || fields.headline);
  return (
    <div className="tab" dir="auto">
      <span className="tab-name">{name || t('story.untitled')}</span>
    </div>
  );
}
