import { useTranslation } from 'react-i18next';
import type { Loss } from '../../app/export';
import { LOSS_MANNERS } from '../../app/export/losses';
import type { BatchOutcome, Exported } from '../../app/ipc/filing';
import { fileNameOf } from '../../app/pictures';
import type { Failure } from '../../app/result';
import { failureReason } from '../notices/failure-text';
import { exportedWords } from './exported-words';
import { placesOf } from './report-text';
import { revealExport } from './reveal-export';

/** What became of a story in one format. */
export function ReportFile({ outcome }: { readonly outcome: BatchOutcome }) {
  const { t } = useTranslation();
  const { title, format, written } = outcome;
  return (
    <li className="report-file">
      <p className="report-story">
        <bdi>{title || t('story.untitled')}</bdi>
        <span className="report-format">{t(`format.${format}`)}</span>
      </p>
      {written.ok ? <Written file={written.value} /> : <Failed failure={written.failure} />}
    </li>
  );
}

function Failed({ failure }: { readonly failure: Failure }) {
  const { t } = useTranslation();
  const { key, values } = failureReason(failure);
  return (
    <p className="report-failure">
      {t('report.failure')} {t(key, { ...values })}
    </p>
  );
}

function Written({ file }: { readonly file: Exported }) {
  const { t } = useTranslation();
  const name = fileNameOf(file.path);
  return (
    <>
      <p className="report-path">
        <bdi dir="ltr">{file.path}</bdi>
        <button
          type="button"
          className="button is-small"
          aria-label={t('report.reveal', { name })}
          onClick={() => void revealExport(file.path)}
        >
          {t('action.reveal')}
        </button>
      </p>
      {exportedWords(file).map(({ key, values }) => (
        <p key={String(key)} className="report-minded">
          {t(key, { ...values })}
        </p>
      ))}
      {LOSS_MANNERS.map((manner) => (
        <Lost
          key={manner}
          title={t(`report.${manner}`)}
          losses={file.losses.filter((loss) => loss.manner === manner)}
        />
      ))}
    </>
  );
}

/** What was lost in one manner; nothing is said where nothing was. */
function Lost({ title, losses }: { readonly title: string; readonly losses: readonly Loss[] }) {
  const { t } = useTranslation();
  if (losses.length === 0) return null;
  return (
    <>
      <p className="report-manner">{title}</p>
      <ul className="report-losses">
        {losses.map((loss) => (
          <li key={loss.kind}>
            {t(`loss.${loss.kind}`, { count: loss.count })}
            {loss.places.length > 0 && <bdi className="report-places">{placesOf(loss)}</bdi>}
          </li>
        ))}
      </ul>
    </>
  );
}
