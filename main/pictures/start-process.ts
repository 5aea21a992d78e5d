import { utilityProcess } from 'electron';
import { PICTURES_PROCESS } from '../paths';
import type { PictureProcess, PictureWorkerOptions } from './worker';

/** Starts the process of the pictures as Electron starts it. */
export const startPictureProcess: PictureWorkerOptions['start'] = (hear, ended): PictureProcess => {
  const child = utilityProcess.fork(PICTURES_PROCESS, [], { serviceName: 'Galley pictures' });
  child.on('message', hear);
  child.on('exit', ended);
  return {
    post: (message) => child.postMessage(message),
    kill: () => void child.kill(),
  };
};
