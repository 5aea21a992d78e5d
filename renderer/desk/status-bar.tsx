import { useTranslation } from 'react-i18next';
import { Counts } from '../counts/counts';
import { languageName } from '../paper/languages';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { TkCount } from '../tk/tk-count';
import { ExportProgress } from './export-progress';
import { SaveStatus } from './save-status';

/** What is always true of the story, in one line. */
export function StatusBar({ story }: { readonly story: Story | null }) {
  const { t } = useTranslation();
  return (
    <footer className="status-bar">
      {story && <Facts story={story} />}
      <div className="status-end">
        <ExportProgress />
        {story && <SaveStatus story={story} />}
        <span>{t('status.no-network')}</span>
      </div>
    </footer>
  );
}

function Facts({ story }: { readonly story: Story }) {
  const { t, i18n } = useTranslation();
  const selected = useStoryState(story, (state) => state.selected?.words ?? null);
  const language = useStoryState(story, ({ fields }) => fields.language);
  return (
    <>
      <Counts story={story} />
      {selected !== null && (
        <span className="status-selection">{t('status.selection', { count: selected })}</span>
      )}
      <TkCount story={story} />
      {language && <span className="status-language">{languageName(language, i18n.language)}</span>}
    </>
  );
}
