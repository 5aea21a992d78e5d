import { success } from '../../app/result';
import type { Desk } from '../desk';
import type { Handlers } from '../ipc';

type Answered = 'history.list' | 'history.read' | 'history.keep';

/** History is loaded when it is first looked at. */
export function historyHandlers({ places }: Pick<Desk, 'places'>): Pick<Handlers, Answered> {
  return {
    'history.list': async ({ article }) => {
      const { listVersions } = await import('../history');
      return listVersions(places.at(article));
    },

    'history.read': async ({ article, version }) => {
      const { readVersion } = await import('../history');
      return readVersion(places.at(article), version);
    },

    'history.keep': async ({ article, text, reason }) => {
      const { keepVersion } = await import('../history');
      const kept = await keepVersion(places.at(article), text, reason);
      return kept.ok ? success(null) : kept;
    },
  };
}
