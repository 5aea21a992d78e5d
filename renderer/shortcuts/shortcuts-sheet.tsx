import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Input, SearchField } from 'react-aria-components/SearchField';
import { useLeave } from '../commands/use-leave';
import { CloseButton } from '../controls/close-button';
import { DialogTitle, FloatingDialog } from '../controls/floating-dialog';
import { shortcutGroups, type ShortcutGroup } from './sections';

/** All shortcuts on one sheet, as one would pin it to the wall. */
export function ShortcutsSheet() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const close = useLeave();
  const groups = shortcutGroups(typed);
  return (
    <FloatingDialog frame="modal is-shortcuts" className="shortcuts">
      <div className="shortcuts-head">
        <DialogTitle>{t('shortcuts.title')}</DialogTitle>
        <SearchField
          className="shortcuts-find"
          aria-label={t('shortcuts.find')}
          value={typed}
          onChange={setTyped}
          autoFocus
        >
          <Input className="field" placeholder={t('shortcuts.find')} />
        </SearchField>
        <CloseButton name={t('shortcuts.close')} onPress={close} />
      </div>
      <div className="shortcuts-groups" tabIndex={0} role="group" aria-label={t('shortcuts.title')}>
        {groups.map((group) => (
          <Group key={group.title} {...group} />
        ))}
        {groups.length === 0 && <p className="palette-none">{t('shortcuts.none')}</p>}
      </div>
    </FloatingDialog>
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
