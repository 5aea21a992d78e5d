import { utilityProcess } from 'electron';
import type { Result } from '../../app/result';
import { FACT_CHECK_PROCESS } from '../paths';
import type { FactCheckJob } from './write';

type Written = Result<{ readonly path: string }>;

/** Has a fact-check copy written in a process of its own. Rejects when that process ends without a word. */
export function runFactCheck(job: FactCheckJob): Promise<Written> {
  const child = utilityProcess.fork(FACT_CHECK_PROCESS, [], {
    serviceName: 'Galley fact-check copy',
  });
  return new Promise((resolve, reject) => {
    child.once('message', (written: Written) => {
      resolve(written);
      child.kill();
    });
    child.once('exit', (code) => {
      reject(new Error(`The process of the fact-check copy ended (${code}).`));
    });
    child.postMessage(job);
  });
}
