import { execFile, spawnSync } from 'node:child_process';
import { sharedDataPath } from './shared-files';

export const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;

/** What the schema of NITF 3.6 has to say against the files, in one run of xmllint; from the shared data. */
export function nitfErrors(files: readonly string[]): Promise<readonly string[]> {
  const schema = sharedDataPath('standards', 'nitf', 'nitf-3-6.xsd');
  const options = { maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve) => {
    execFile(
      'xmllint',
      ['--noout', '--nonet', '--schema', schema, ...files],
      options,
      (_error, _out, report) => {
        const lines = report.split('\n').filter((line) => line !== '');
        // A file that it did not get to is not valid either.
        const valid = lines.filter((line) => line.endsWith(' validates')).length;
        const errors = lines.filter((line) => !line.endsWith(' validates'));
        resolve(valid === files.length ? errors : [...errors, `${valid} of ${files.length} valid`]);
      },
    );
  });
}
