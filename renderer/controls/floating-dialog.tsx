import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useLeave } from '../commands/use-leave';

interface Props {
  /** The class names of the window and of what is in it. */
  readonly frame: string;
  readonly className: string;
  readonly role?: 'dialog' | 'alertdialog';
  /** Its name, if no title in it says it. */
  readonly label?: string;
  /** Where it stands, if not in the middle. */
  readonly place?: 'is-palette';
  readonly isOpen?: boolean;
  /** Whether a press on the shade around it closes it. */
  readonly isDismissable?: boolean;
  /** If closing is more than that it goes. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

/** A dialog over the desk. Escape closes it, and the keyboard is back where it was. */
export function FloatingDialog({
  frame,
  className,
  role = 'dialog',
  label,
  place,
  isOpen = true,
  isDismissable = true,
  onClose,
  children,
}: Props) {
  const leave = useLeave();
  const close = onClose ?? leave;
  return (
    <ModalOverlay
      className={place ? `modal-overlay ${place}` : 'modal-overlay'}
      isOpen={isOpen}
      isDismissable={isDismissable}
      onOpenChange={(open) => !open && close()}
    >
      <Modal className={frame}>
        <Dialog role={role} className={className} {...(label && { 'aria-label': label })}>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

export function DialogTitle({ children }: { readonly children: ReactNode }) {
  return (
    <Heading slot="title" className="modal-title">
      {children}
    </Heading>
  );
}
