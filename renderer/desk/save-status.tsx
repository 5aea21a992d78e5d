import { useTranslation } from 'react-i18next';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';

/** Whether what is on screen is in the file; it is never said when it is not so. */
export function SaveStatus({ story }: { readonly story: Story }) {
  const { t, i18n } = useTranslation();
  const save = useStoryState(story, (state) => state.save);
  const readOnly = useStoryState(story, (state) => state.readOnly !== null);
  if (readOnly) return <span className="save-status">{t('status.read-only')}</span>;
  switch (save.state) {
    case 'saved':
      return (
        <span className="save-status" data-save="saved">
          {t('status.saved', { time: clock(save.at, i18n.language) })}
        </span>
      );
    case 'unsaved':
    case 'saving':
      return (
        <span className="save-status" data-save="saving">
          {t('status.saving')}
        </span>
      );
    case 'failed':
      return (
        <button
          type="button"
          className="save-status is-failed"
          data-save="failed"
          onClick={() => void story.saveNow()}
        >
          {t('status.not-saved')}
        </button>
      );
  }
}

function clock(time: number, language: string): string {
  return new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(time);
}
