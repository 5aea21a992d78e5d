import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import type { Events } from '../../app/ipc/contract';
import type { BatchProgress } from '../../app/ipc/filing';
import { bridge } from '../bridge';

/** How far an export is, while that goes on: its files, and the pictures of the one that is written. It can be stopped. */
export function ExportProgress() {
  const { t } = useTranslation();
  const [files, setFiles] = useState<Events['export.progress']>(null);
  const [pictures, setPictures] = useState<Events['export.pictures']>(null);
  useEffect(() => bridge.on('export.progress', setFiles), []);
  useEffect(() => bridge.on('export.pictures', setPictures), []);
  const shown = files ?? pictures;
  if (!shown) return null;
  const words = [
    ...(files ? [fileWords(files, t)] : []),
    ...(pictures ? [t('status.export-pictures', { ...pictures })] : []),
  ].join(' · ');
  return (
    <div className="export-progress is-shown-late">
      <ProgressBar
        aria-label={t('status.exporting')}
        value={shown.done}
        maxValue={shown.total}
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

/** The file that is being written, not how many are. */
function fileWords({ title, done, total }: BatchProgress, t: TFunction): string {
  const number = Math.min(done + 1, total);
  return t('status.export-file', { title: title || t('story.untitled'), number, total });
}
