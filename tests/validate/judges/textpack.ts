import { basename } from 'node:path';
import type { Findings, Judge } from '../verdict';
import { runProgram } from './run-program';

/** Debian's unzip, and what the specification of TextBundle 2 asks of a bundle. */
export const unzip: Judge = {
  name: 'unzip, info.json',
  programs: { unzip: 'unzip' },
  judge: async ({ files }): Promise<Findings> => {
    const errors: string[] = [];
    for (const { path } of files) {
      for (const error of await faultsOf(path)) errors.push(`${basename(path)}: ${error}`);
    }
    return { errors, warnings: [] };
  },
};

async function faultsOf(path: string): Promise<readonly string[]> {
  const test = await runProgram('unzip', ['-tqq', path]);
  if (test.code !== 0) return [`${test.out} ${test.error}`.trim()];
  const { out } = await runProgram('unzip', ['-Z1', path]);
  const names = out.split('\n').filter((name) => name !== '');
  const folder = names[0]?.split('/')[0] ?? '';
  const faults: string[] = [];
  if (!folder.endsWith('.textbundle')) faults.push('no folder with the ending textbundle');
  if (!names.every((name) => name.startsWith(`${folder}/`))) faults.push('files beside the folder');
  if (names.filter((name) => /^[^/]+\/text\.[^/]+$/.test(name)).length !== 1) {
    faults.push('not exactly one text');
  }
  const info = await runProgram('unzip', ['-p', path, `${folder}/info.json`]);
  const said = JSON.parse(info.out) as { version?: unknown; type?: unknown };
  if (said.version !== 2) faults.push(`version ${String(said.version)}`);
  if (said.type !== 'net.daringfireball.markdown') faults.push(`type ${String(said.type)}`);
  return faults;
}
