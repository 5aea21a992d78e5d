import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Findings, Judge } from '../verdict';
import { exiftool } from './pictures';
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

/** The same of the pictures in them as of those that lie beside a file. */
export const exiftoolInPacks: Judge = {
  ...exiftool,
  programs: { ...exiftool.programs, unzip: 'unzip' },
  judge: async (batch): Promise<Findings> => {
    const unpacked = join(batch.folder, 'unpacked');
    // Debian's unzip makes one folder at a time, not one in another.
    await mkdir(unpacked, { recursive: true });
    for (const { path } of batch.files) {
      const { code } = await runProgram('unzip', [
        ...['-qq', '-n', '-d', join(unpacked, basename(path))],
        path,
      ]);
      if (code !== 0) return { errors: [`${basename(path)}: not unpacked`], warnings: [] };
    }
    return exiftool.judge({ ...batch, folder: unpacked });
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
