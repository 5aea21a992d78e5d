import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ninjsErrors } from '../../support/ninjs-schema';
import { sharedDataPath } from '../../support/shared-files';
import type { Findings, Judge } from '../verdict';
import { runProgram } from './run-program';

/** The schema of ninjs 3.1. */
export const ninjsSchema: Judge = {
  name: 'ajv, ninjs 3.1',
  judge: async ({ files }): Promise<Findings> => {
    const errors: string[] = [];
    for (const { path } of files) {
      const item: unknown = JSON.parse(await readFile(path, 'utf8'));
      errors.push(...ninjsErrors(item).map((error) => `${basename(path)}: ${error}`));
    }
    return { errors, warnings: [] };
  },
};

/** The XSD of NITF 3.6. One process looks at all files, and asks nobody on the net. */
export const nitfSchema: Judge = {
  name: 'xmllint, NITF 3.6',
  programs: { xmllint: 'libxml2-utils' },
  judge: async ({ files }): Promise<Findings> => {
    const schema = sharedDataPath('standards', 'nitf', 'nitf-3-6.xsd');
    const paths = files.map(({ path }) => path);
    const { error } = await runProgram('xmllint', [
      ...['--noout', '--nonet', '--schema', schema],
      ...paths,
    ]);
    const said = error.split('\n').filter((line) => line !== '');
    const validated = said.filter((line) => line.endsWith(' validates'));
    const errors = said
      .filter((line) => !line.endsWith(' validates'))
      .map((line) => basename(line));
    // Who says nothing of a file has not found it good.
    if (validated.length + errors.length < files.length) errors.push('not every file was judged');
    return { errors, warnings: [] };
  },
};
