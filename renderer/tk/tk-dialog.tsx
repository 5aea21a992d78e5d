import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useStore } from 'zustand';
import { appStore } from '../state/app-store';
import { showFirstTk } from './next-tk';
import { tkQuestion } from './tk-question';

/** Says that something is still to come before a story leaves the desk. Escape leaves everything as it is. */
export function TkDialog() {
  const { t } = useTranslation();
  const question = useStore(tkQuestion);
  if (!question) return null;
  const { count, action, goOn } = question;
  return (
    <ModalOverlay className="modal-overlay" isOpen isDismissable onOpenChange={close}>
      <Modal className="modal is-small">
        <Dialog role="alertdialog" className="popover-dialog">
          <div className="story-form">
            <Heading slot="title" className="modal-title">
              {t('tk.title', { count })}
            </Heading>
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
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function close(): void {
  appStore.setState({ floating: null });
}

/** The story can have the keyboard only when nothing lies over it any more. */
function closeThen(action: () => void): void {
  flushSync(close);
  action();
}
