import { success } from '../../app/result';
import type { Desk } from '../desk';
import { tellAll, type Handlers } from '../ipc';

type Answered =
  | 'profiles.read'
  | 'profiles.choose-folder'
  | 'profiles.write'
  | 'snippets.read'
  | 'snippets.write';

/** All windows hear of a change, the one that asked for it too: the file may say more than was asked for. */
export function userFileHandlers({
  userFiles,
  dialogs,
  chosenFolders,
}: Pick<Desk, 'userFiles' | 'dialogs' | 'chosenFolders'>): Pick<Handlers, Answered> {
  return {
    'profiles.read': async () => (await userFiles()).profiles(),

    'profiles.choose-folder': async (_request, window) => {
      const folder = await dialogs.chooseFolder(window, 'file');
      if (!folder.ok) return folder;
      chosenFolders.add(folder.value);
      return success({ folder: folder.value });
    },

    'profiles.write': async (change) => {
      const files = await userFiles();
      const changed = await files.changeProfiles(change);
      if (changed.ok) tellAll('profiles.changed', await files.profiles());
      return changed;
    },

    'snippets.read': async () => (await userFiles()).snippets(),

    'snippets.write': async (change) => {
      const files = await userFiles();
      const changed = await files.changeSnippets(change);
      if (changed.ok) tellAll('snippets.changed', await files.snippets());
      return changed;
    },
  };
}
