import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { DialogTitle, FloatingDialog } from '../controls/floating-dialog';
import { closeFloating } from '../state/floating';
import { showFirstTk } from './next-tk';
import { tkQuestion } from './tk-question';

/** Says that something is still to come before a story leaves the desk. Escape leaves everything as it is. */
export function TkDialog() {
  const { t } = useTranslation();
  const question = useStore(tkQuestion);
  if (!question) return null;
  const { count, action, goOn } = question;
  return (
    <FloatingDialog frame="modal is-small" className="popover-dialog" role="alertdialog">
      <div className="story-form">
        <DialogTitle>{t('tk.title', { count })}</DialogTitle>
        <p className="hint">{t('tk.hint')}</p>
        <div className="modal-foot story-form-foot">
          <button type="button" className="button" onClick={() => closeThen(goOn)}>
            {t(action)}
          </button>
          <button
            type="button"
            className="button is-main"
            autoFocus
            onClick={() => closeThen(showFirstTk)}
          >
            {t('tk.show')}
          </button>
        </div>
      </div>
    </FloatingDialog>
  );
}

/** The story can have the keyboard only when nothing lies over it any more. */
function closeThen(action: () => void): void {
  flushSync(closeFloating);
  action();
}
