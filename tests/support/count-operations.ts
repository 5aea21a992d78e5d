import { Session } from 'node:inspector/promises';
import { setFlagsFromString } from 'node:v8';

/**
 * How often the blocks of our own and the libraries' code are run by `work`: what it costs, the same number in every
 * run and on every machine.
 */
export async function countOperations(work: () => unknown): Promise<number> {
  // What is optimised or thrown away meanwhile is not counted: the same work gave half as many in one run.
  setFlagsFromString('--no-opt');
  setFlagsFromString('--no-flush-bytecode');
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  work();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  await session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
  setFlagsFromString('--opt');
  setFlagsFromString('--flush-bytecode');
  return result
    .filter(({ url }) => !url.startsWith('node:'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
}
