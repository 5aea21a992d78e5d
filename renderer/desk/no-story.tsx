import { useTranslation } from 'react-i18next';
import { runCommand } from '../commands/run-command';

/** The middle of the desk with no story on it. */
export function NoStory() {
  const { t } = useTranslation();
  return (
    <main className="story-column is-empty">
      <div className="no-story">
        <p className="no-story-title">{t('no-story.title')}</p>
        <p className="no-story-text">{t('no-story.text')}</p>
        <div className="button-row">
          <button
            type="button"
            className="button is-strong"
            onClick={() => runCommand('story.new')}
          >
            {t('command.story.new')}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => runCommand('story.new-from-wire')}
          >
            {t('command.story.new-from-wire')}
          </button>
        </div>
      </div>
    </main>
  );
}
