import { changeLibrary } from '../change-library';
import type { Desk } from '../desk';
import type { Handlers } from '../ipc';

type Answered = 'library.query' | 'library.facets' | 'library.reindex' | 'library.choose';

export function libraryHandlers(desk: Desk): Pick<Handlers, Answered> {
  const { dialogs, index } = desk;
  return {
    'library.query': (request) => index.ask({ kind: 'query', request }),
    'library.facets': () => index.ask({ kind: 'facets' }),
    'library.reindex': () => index.ask({ kind: 'reindex' }),

    'library.choose': async (_request, window) => {
      const folder = await dialogs.chooseFolder(window, 'library');
      return folder.ok ? changeLibrary(desk, folder.value, window) : folder;
    },
  };
}
