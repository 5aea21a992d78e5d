import X from 'lucide-react/icons/x';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Input, SearchField } from 'react-aria-components/SearchField';
import { useLeave } from '../commands/use-leave';
import { shortcutGroups, type ShortcutGroup } from './sections';

/** All shortcuts on one sheet, as one would pin it to the wall. */
export function ShortcutsSheet() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const close = useLeave();
  const groups = shortcutGroups(typed);
  return (
    <ModalOverlay className="modal-overlay" isOpen isDismissable onOpenChange={close}>
      <Modal className="modal is-shortcuts">
        <Dialog className="shortcuts">
          <div className="shortcuts-head">
            <Heading slot="title" className="modal-title">
              {t('shortcuts.title')}
            </Heading>
            <SearchField
              className="shortcuts-find"
              aria-label={t('shortcuts.find')}
              value={typed}
              onChange={setTyped}
              autoFocus
            >
              <Input className="field" placeholder={t('shortcuts.find')} />
            </SearchField>
            <button
              type="button"
              className="icon-button"
              aria-label={t('shortcuts.close')}
              onClick={close}
            >
              <X size={16} aria-hidden="true" />
            </button>
          </div>
          <div
            className="shortcuts-groups"
            tabIndex={0}
            role="group"
            aria-label={t('shortcuts.title')}
          >
            {groups.map((group) => (
              <Group key={group.title} {...group} />
            ))}
            {groups.length === 0 && <p className="palette-none">{t('shortcuts.none')}</p>}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Group({ title, rows }: ShortcutGroup) {
  const { t } = useTranslation();
  return (
    <section className="shortcuts-group" aria-label={t(title)}>
      <h3 className="shortcuts-title">{t(title)}</h3>
      <dl className="shortcuts-rows">
        {rows.map(({ id, name, keys }) => (
          <div key={id} className="shortcuts-row">
            <dt>{name}</dt>
            <dd>
              <kbd className="shortcut">{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
