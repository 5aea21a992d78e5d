import type { SessionStart } from '../../app/ipc/contract';
import { tellFailure } from '../notices/notify';
import { tellSetAside, tellSettingsTrouble } from '../trouble/settings-trouble';
import { appStore } from './app-store';
import { addStory, bringToFront } from './show-story';
import { showTab } from './tabs';

/** Takes over what main says at the start: settings, library, and the stories that were open last. */
export function takeSession(session: SessionStart): void {
  const { settings, systemLanguages, library, tabs, open } = session;
  const { settingsSetAside, settingsTrouble } = session;
  appStore.setState({
    ...{ settings, systemLanguages, library },
    tabs: tabs.map((tab) => ({ ...tab, story: null })),
  });
  if (open?.ok) bringToFront(addStory(open.value));
  else if (open) {
    tellFailure('open', open.failure);
    const [first] = tabs;
    if (first) void showTab(first.article);
  }
  if (settingsSetAside !== null) tellSetAside(settingsSetAside);
  tellSettingsTrouble(settingsTrouble);
}
