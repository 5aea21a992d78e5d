import type { Handlers } from '../ipc';
import { logTold } from '../log';

/** A page that fails with every key would push all else out of the log. */
const MOST_NOTED = 100;

export function troubleHandlers(): Pick<Handlers, 'fault.note'> {
  let noted = 0;

  return {
    'fault.note': (error) => {
      noted += 1;
      if (noted <= MOST_NOTED) logTold('page error', error);
      return null;
    },
  };
}
