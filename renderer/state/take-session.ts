import type { SessionStart } from '../../app/ipc/contract';
import { notify, tellFailure } from '../notices/notify';
import { appStore } from './app-store';
import { showStory } from './show-story';

/** Takes over what main says at the start: settings, library, and the story that was open last. */
export function takeSession(session: SessionStart): void {
  const { settings, systemLanguages, library, open, settingsSetAside } = session;
  appStore.setState({ settings, systemLanguages, library });
  if (open?.ok) showStory(open.value);
  else if (open) tellFailure('open', open.failure);
  if (settingsSetAside !== null) {
    notify({
      about: 'settings',
      text: { key: 'notice.settings-set-aside', values: { path: settingsSetAside } },
    });
  }
}
