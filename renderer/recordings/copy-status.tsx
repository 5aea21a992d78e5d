import { useTranslation } from 'react-i18next';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import type { CopyProgress } from '../../app/ipc/recordings';
import { stopCopy } from './recording-actions';
import { ProgressTrack } from '../controls/progress-track';

/** How far a long copy is. A short one is over before it is shown. */
export function CopyStatus({ progress }: { readonly progress: CopyProgress }) {
  const { t } = useTranslation();
  const { article, recording, done, total } = progress;
  const part = total === 0 ? 0 : done / total;
  const valueLabel = t('recording.copying.percent', { part });
  return (
    <div className="copy-status is-shown-late">
      <ProgressBar
        className="copy-progress"
        aria-label={t('recording.copying')}
        value={part}
        maxValue={1}
        valueLabel={valueLabel}
      >
        <ProgressTrack part={part} />
        <span className="hint">{valueLabel}</span>
      </ProgressBar>
      <button
        type="button"
        className="button is-small"
        onClick={() => stopCopy(article, recording)}
      >
        {t('action.cancel')}
      </button>
    </div>
  );
}
