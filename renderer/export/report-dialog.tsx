import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { BatchOutcome } from '../../app/ipc/filing';
import { useLeave } from '../commands/use-leave';
import { CloseButton } from '../controls/close-button';
import { DialogTitle, FloatingDialog } from '../controls/floating-dialog';
import { Paged } from '../controls/paged';
import { announce } from '../notices/announce';
import { copyPlainText } from './copy-plain-text';
import { ReportFile } from './report-file';
import { lastReport } from './last-report';
import { reportText, summaryOf } from './report-text';

/** What became of each file of an export, and what it does not carry; what failed comes first. */
export function ReportDialog() {
  const { t } = useTranslation();
  const leave = useLeave();
  const { report } = useStore(lastReport);
  if (!report) return null;
  const copy = () => {
    copyPlainText(reportText(report, t));
    announce(t('report.copied'));
  };
  return (
    <FloatingDialog frame="modal report-modal" className="report">
      <header className="report-head">
        <DialogTitle>{t('report.title')}</DialogTitle>
        <CloseButton name={t('report.close')} onPress={leave} />
        <p className="report-summary">{summaryOf(report, t)}</p>
      </header>
      <ul className="report-files" tabIndex={0} aria-label={t('report.title')}>
        <Paged items={failedFirst(report.outcomes)} as="li">
          {(outcome) => (
            <ReportFile key={`${outcome.article} ${outcome.format}`} outcome={outcome} />
          )}
        </Paged>
      </ul>
      <footer className="modal-foot report-foot">
        <button type="button" className="button" onClick={copy}>
          {t('report.copy')}
        </button>
        <button type="button" className="button is-main" onClick={leave}>
          {t('report.close')}
        </button>
      </footer>
    </FloatingDialog>
  );
}

function failedFirst(outcomes: readonly BatchOutcome[]): readonly BatchOutcome[] {
  return outcomes.toSorted((one, other) => Number(one.written.ok) - Number(other.written.ok));
}
