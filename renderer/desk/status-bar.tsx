import { useTranslation } from 'react-i18next';
import { readingSeconds } from '../../app/article';
import { languageName } from '../paper/languages';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { SaveStatus } from './save-status';

/** What is always true of the story, in one line. */
export function StatusBar({ story }: { readonly story: Story | null }) {
  const { t } = useTranslation();
  return (
    <footer className="status-bar">
      {story && <Counts story={story} />}
      <div className="status-end">
        {story && <SaveStatus story={story} />}
        <span>{t('status.no-network')}</span>
      </div>
    </footer>
  );
}

function Counts({ story }: { readonly story: Story }) {
  const { t, i18n } = useTranslation();
  const words = useStoryState(story, ({ stats }) => stats.words);
  const selected = useStoryState(story, (state) => state.selected?.words ?? null);
  const language = useStoryState(story, ({ fields }) => fields.language);
  const seconds = readingSeconds(words);
  const time = { minutes: Math.floor(seconds / 60), seconds: seconds % 60 };
  return (
    <>
      <span className="status-words">
        {t('status.words', { count: words })}
        <span className="dot-between" />
        {t(time.minutes > 0 ? 'status.reading-minutes' : 'status.reading-seconds', time)}
      </span>
      {selected !== null && <span>{t('status.selection', { count: selected })}</span>}
      {language && <span>{languageName(language, i18n.language)}</span>}
    </>
  );
}
