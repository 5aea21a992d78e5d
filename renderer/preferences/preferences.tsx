import { useTranslation } from 'react-i18next';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { appStore } from '../state/app-store';
import { GeneralTab } from './general-tab';
import { LookTab } from './look-tab';
import { ProfilesTab } from './profiles-tab';
import { SnippetsTab } from './snippets-tab';
import { WritingTab } from './writing-tab';

const TABS = {
  general: GeneralTab,
  writing: WritingTab,
  look: LookTab,
  profiles: ProfilesTab,
  snippets: SnippetsTab,
} as const;

/** All that can be set, in one place. What is changed holds at once. */
export function Preferences() {
  const { t } = useTranslation();
  return (
    <ModalOverlay className="modal-overlay" isOpen isDismissable onOpenChange={close}>
      <Modal className="modal preferences-modal">
        <Dialog className="preferences">
          <header className="preferences-head">
            <Heading slot="title" className="modal-title">
              {t('preferences.title')}
            </Heading>
            <button type="button" className="button" onClick={close}>
              {t('preferences.done')}
            </button>
          </header>
          <Tabs className="preferences-tabs">
            <TabList ref={focusTab} className="panel-tab-list" aria-label={t('preferences.title')}>
              {Object.keys(TABS).map((id) => (
                <Tab key={id} id={id} className="panel-tab">
                  {t(`preferences.${id}`)}
                </Tab>
              ))}
            </TabList>
            {Object.entries(TABS).map(([id, Content]) => (
              <TabPanel key={id} id={id} className="preferences-body">
                <Content />
              </TabPanel>
            ))}
          </Tabs>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The dialog opens on its first tab, with the keyboard there. */
function focusTab(list: HTMLElement | null): void {
  requestAnimationFrame(() => list?.querySelector<HTMLElement>('[aria-selected=true]')?.focus());
}

function close(): void {
  appStore.setState({ floating: null });
}
