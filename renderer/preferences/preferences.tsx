import { useTranslation } from 'react-i18next';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { useLeave } from '../commands/use-leave';
import { DialogTitle, FloatingDialog } from '../controls/floating-dialog';
import { GeneralTab } from './general-tab';
import { LookTab } from './look-tab';
import { PicturesTab } from './pictures-tab';
import { ProfilesTab } from './profiles-tab';
import { SnippetsTab } from './snippets-tab';
import { WritingTab } from './writing-tab';

const TABS = {
  general: GeneralTab,
  writing: WritingTab,
  look: LookTab,
  pictures: PicturesTab,
  profiles: ProfilesTab,
  snippets: SnippetsTab,
} as const;

/** All that can be set, in one place. What is changed holds at once. */
export function Preferences() {
  const { t } = useTranslation();
  const leave = useLeave();
  return (
    <FloatingDialog frame="modal preferences-modal" className="preferences">
      <header className="preferences-head">
        <DialogTitle>{t('preferences.title')}</DialogTitle>
        <button type="button" className="button" onClick={leave}>
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
    </FloatingDialog>
  );
}

/** The dialog opens on its first tab, with the keyboard there. */
function focusTab(list: HTMLElement | null): void {
  requestAnimationFrame(() => list?.querySelector<HTMLElement>('[aria-selected=true]')?.focus());
}
