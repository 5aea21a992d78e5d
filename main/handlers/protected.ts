import { success } from '../../app/result';
import type { Desk } from '../desk';
import type { Handlers } from '../ipc';

type Answered =
  | 'protected.available'
  | 'protected.has'
  | 'protected.read'
  | 'protected.write'
  | 'protected.remove'
  | 'protected.traces'
  | 'protected.clean';

export function protectedHandlers(desk: Desk): Pick<Handlers, Answered> {
  const { places, vault, rescueFolder, scrubbing } = desk;
  return {
    'protected.available': async () => (await vault()).isAvailable(),
    'protected.has': async ({ key }) => (await vault()).has(key),
    'protected.read': async ({ key }) => (await vault()).read(key),

    'protected.write': async ({ key, ...person }) => {
      const written = await (await vault()).write(key, person);
      return written.ok ? success({ key: written.value }) : written;
    },

    'protected.remove': async ({ key }) => (await vault()).remove(key),

    'protected.traces': async ({ article, signs }) => {
      const { findTraces } = await import('../protected/traces');
      return findTraces(places.at(article), rescueFolder, signs);
    },

    // The index last: what is in it comes from the files.
    'protected.clean': async ({ article, signs, versions }) => {
      if (versions) {
        const { removeTraces } = await import('../protected/traces');
        const removed = await removeTraces(places.at(article), rescueFolder, signs);
        if (!removed.ok) return removed;
      }
      return scrubbing.scrub(article);
    },
  };
}
