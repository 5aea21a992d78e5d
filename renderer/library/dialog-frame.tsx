import type { ReactNode, SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { appStore } from '../state/app-store';

interface Props {
  readonly title: string;
  readonly role?: 'dialog' | 'alertdialog';
  /** The main action's name. */
  readonly action: string;
  /** Done when the dialog is gone. */
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** A small dialog with a form in it. Enter does it; Escape and the shade around it leave everything as it is. */
export function DialogFrame({ title, role = 'dialog', action, onSubmit, children }: Props) {
  const { t } = useTranslation();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    close();
    onSubmit();
  };
  return (
    <ModalOverlay className="modal-overlay" isOpen isDismissable onOpenChange={close}>
      <Modal className="modal is-small">
        <Dialog role={role} className="popover-dialog">
          <form className="story-form" onSubmit={submit}>
            <Heading slot="title" className="modal-title">
              {title}
            </Heading>
            {children}
            <div className="modal-foot story-form-foot">
              <button type="button" className="button" onClick={close}>
                {t('action.cancel')}
              </button>
              <button type="submit" className="button is-main" autoFocus={role === 'alertdialog'}>
                {action}
              </button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function close(): void {
  if (appStore.getState().floating === 'story-question') appStore.setState({ floating: null });
}
