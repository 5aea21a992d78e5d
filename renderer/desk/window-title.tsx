import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';

/** Names the window after the story that is in front. */
export function WindowTitle({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const { headline, slug } = useStoryState(story, ({ fields }) => fields);
  const name = headline || slug || t('story.untitled');
  useEffect(() => {
    document.title = `${name} – ${t('app.name')}`;
    return () => {
      document.title = t('app.name');
    };
  }, [name, t]);
  return null;
}
