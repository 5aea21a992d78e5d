import type { ReactNode, SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLeave } from '../commands/use-leave';
import { DialogTitle, FloatingDialog } from '../controls/floating-dialog';
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
  const leave = useLeave();
  const close = () => {
    if (appStore.getState().floating === 'story-question') leave();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    close();
    onSubmit();
  };
  return (
    <FloatingDialog frame="modal is-small" className="popover-dialog" role={role} onClose={close}>
      <form className="story-form" onSubmit={submit}>
        <DialogTitle>{title}</DialogTitle>
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
    </FloatingDialog>
  );
}
