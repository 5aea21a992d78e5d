import { success } from '../../app/result';
import type { Desk } from '../desk';
import { tell, type Handlers } from '../ipc';
import { listArticles } from '../library/list';

export function libraryHandlers({
  session,
  dialogs,
}: Desk): Pick<Handlers, 'library.list' | 'library.choose'> {
  return {
    'library.list': () => listArticles(session.folder()),

    'library.choose': async (_request, window) => {
      const folder = await dialogs.chooseFolder(window, 'library');
      if (!folder.ok) return folder;
      const state = await session.moveTo(folder.value);
      if (state.problem) return { ok: false, failure: state.problem };
      tell(window, 'library.changed', null);
      return success(state);
    },
  };
}
