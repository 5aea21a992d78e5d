import { utilityProcess } from 'electron';
import { FILING_PROCESS } from '../paths';
import type { FilerOptions } from './filer';

/** Starts the filing process as Electron starts it. */
export const startFilingProcess: FilerOptions['start'] = (hear, ended) => {
  const child = utilityProcess.fork(FILING_PROCESS, [], { serviceName: 'Galley filing' });
  child.on('message', hear);
  child.on('exit', ended);
  return {
    post: (message) => child.postMessage(message),
    kill: () => void child.kill(),
  };
};
