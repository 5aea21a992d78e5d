import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import type { Events } from '../../app/ipc/contract';
import { bridge } from '../bridge';

/** How many pictures of an export are made, while that goes on; it can be stopped, and then nothing is written. */
export function ExportProgress() {
  const { t } = useTranslation();
  const [progress, setProgress] = useState<Events['export.pictures']>(null);
  useEffect(() => bridge.on('export.pictures', setProgress), []);
  if (!progress) return null;
  const { done, total } = progress;
  const words = t('status.export-pictures', { done, total });
  return (
    <div className="export-progress is-shown-late">
      <ProgressBar
        aria-label={t('status.exporting')}
        value={done}
        maxValue={total}
        valueLabel={words}
      >
        {words}
      </ProgressBar>
      <button
        type="button"
        className="button is-small"
        onClick={() => void bridge.call('export.stop', {})}
      >
        {t('status.export-stop')}
      </button>
    </div>
  );
}
