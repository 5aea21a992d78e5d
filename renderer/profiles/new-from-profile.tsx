import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Input, SearchField } from 'react-aria-components/SearchField';
import { Text } from 'react-aria-components/Text';
import { newFromProfile } from '../state/articles';
import { appStore } from '../state/app-store';
import { profileName } from './profile-name';
import { useProfiles } from './profiles-store';

/** The kinds of story to begin one of. */
export function NewFromProfile() {
  const { t } = useTranslation();
  const profiles = useProfiles();
  const { contains } = useFilter({ sensitivity: 'base' });
  const [typed, setTyped] = useState('');
  const begin = (id: string) => {
    close();
    void newFromProfile(id);
  };
  const found = profiles.filter((profile) => contains(profileName(profile), typed));
  // Enter takes the first that fits, unless the arrows are on another.
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target, key } = event;
    const [first] = found;
    if (key !== 'Enter' || event.nativeEvent.isComposing || !(target instanceof HTMLInputElement))
      return;
    if (!first || target.getAttribute('aria-activedescendant')) return;
    event.preventDefault();
    event.stopPropagation();
    begin(first.id);
  };
  return (
    <ModalOverlay className="modal-overlay is-palette" isOpen isDismissable onOpenChange={close}>
      <Modal className="palette">
        <Dialog className="palette-dialog" aria-label={t('profile.new.title')}>
          <div onKeyDownCapture={onKeyDown}>
            <Autocomplete inputValue={typed} onInputChange={setTyped}>
              <SearchField className="palette-find" aria-label={t('profile.new.find')} autoFocus>
                <Input className="palette-input" placeholder={t('profile.new.title')} dir="auto" />
              </SearchField>
              <Menu
                className="menu palette-list"
                aria-label={t('profile.new.title')}
                onAction={(id) => begin(String(id))}
                renderEmptyState={() => <p className="palette-none">{t('profile.new.none')}</p>}
              >
                {found.map((profile) => (
                  <MenuItem
                    key={profile.id}
                    id={profile.id}
                    className="menu-item"
                    textValue={profileName(profile)}
                  >
                    <Text slot="label" dir="auto">
                      {profileName(profile)}
                    </Text>
                    {profile.target > 0 && (
                      <span className="menu-item-more">
                        {t('status.words', { count: profile.target })}
                      </span>
                    )}
                  </MenuItem>
                ))}
              </Menu>
            </Autocomplete>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function close(): void {
  appStore.setState({ floating: null });
}
