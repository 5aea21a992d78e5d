import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../bridge';
import { useLeave } from '../commands/use-leave';
import { DialogTitle, FloatingDialog } from '../controls/floating-dialog';
import { saveProblem } from './save-problem';

/** A report of a problem, to be read before it is saved: Galley itself sends nothing. */
export function ProblemDialog() {
  const { t } = useTranslation();
  const leave = useLeave();
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    void bridge.call('problem.read', {}).then((report) => {
      if (!isGone) setText(report.text);
    });
    return () => {
      isGone = true;
    };
  }, []);
  // The button has the keyboard from the first moment on.
  if (text === null) return null;
  return (
    <FloatingDialog frame="modal problem-modal" className="problem">
      <DialogTitle>{t('problem.title')}</DialogTitle>
      <p className="modal-text">{t('problem.text')}</p>
      <pre className="problem-report" tabIndex={0} aria-label={t('problem.report')} role="region">
        {text}
      </pre>
      <div className="modal-foot story-form-foot">
        <button type="button" className="button" onClick={leave}>
          {t('action.cancel')}
        </button>
        <button
          type="button"
          className="button is-main"
          autoFocus
          onClick={() => void saveProblem()}
        >
          {t('problem.save')}
        </button>
      </div>
    </FloatingDialog>
  );
}
