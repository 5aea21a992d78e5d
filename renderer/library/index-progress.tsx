import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Label } from 'react-aria-components/Label';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import type { Events } from '../../app/ipc/contract';
import { bridge } from '../bridge';
import { ProgressTrack } from '../controls/progress-track';

/** How far the reading of the library is, while it goes on. What is read already can be worked with. */
export function IndexProgress() {
  const { t } = useTranslation();
  const [progress, setProgress] = useState<Events['library.indexing']>(null);
  useEffect(() => bridge.on('library.indexing', setProgress), []);
  if (!progress) return null;
  const { done, total } = progress;
  const valueLabel = t('library.indexing.count', { done, total });
  return (
    <ProgressBar
      className="index-progress"
      value={done}
      maxValue={Math.max(total, 1)}
      valueLabel={valueLabel}
    >
      {({ percentage = 0 }) => (
        <>
          <Label>{t('library.indexing')}</Label>
          <span className="index-progress-count">{valueLabel}</span>
          <ProgressTrack part={percentage / 100} />
        </>
      )}
    </ProgressBar>
  );
}
