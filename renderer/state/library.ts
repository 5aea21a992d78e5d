import { bridge } from '../bridge';
import { dismissAbout, tellFailure } from '../notices/notify';
import { appStore } from './app-store';
import { dropTabs } from './tabs';

/** Asks for another folder. Main has the stories of the one before saved first: their names mean nothing in the new one. */
export async function chooseLibrary(): Promise<void> {
  const chosen = await bridge.call('library.choose', {});
  if (!chosen.ok) {
    tellFailure('choose', chosen.failure);
    return;
  }
  dismissAbout('choose');
  if (chosen.value.folder !== appStore.getState().library.folder) dropTabs();
  appStore.setState({ library: chosen.value });
}
