import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runScript } from '../../build/run';
import { ensureSystemPackages } from '../../build/system';
import { hasSharedData } from '../support/shared-files';
import { allWays } from './exports';
import { judgesOf } from './judges';
import { makeLibrary } from './library';
import { NO_ROW, printTable, type Row } from './table';
import type { Batch, Judge } from './verdict';

/**
 * `npm run validate`: every story of the shared data in every format before the judges of each: other people's programs,
 * and a comparison with the story. For PDFs the app is built and started. What is found is printed in full before the
 * table, and makes it fail; a format that can't be written here, and a judge whose program can't be had, is named as
 * skipped. `-- --only md` takes the formats, forms and flavours whose name begins so; `-- --keep DIR` leaves the files
 * there.
 */
const { values } = parseArgs({ options: { only: { type: 'string' }, keep: { type: 'string' } } });

await runScript(async () => {
  if (!hasSharedData) throw new Error('The shared data is not here: there is nothing to validate.');
  ensureSystemPackages({ perl: true });
  const folder = await mkdtemp(join(tmpdir(), 'galley-validate-'));
  try {
    const rows = await validate(folder, values.keep ?? join(folder, 'out'));
    printTable(rows);
    return rows.every(({ errors, warnings }) => errors + warnings === 0) ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

async function validate(folder: string, out: string): Promise<readonly Row[]> {
  const bundles = await makeLibrary(folder);
  console.log(`${bundles.length} stories`);
  const rows: Row[] = [];
  for (const way of allWays().filter(({ name }) => name.startsWith(values.only ?? ''))) {
    const why = (await way.whyNot?.()) ?? null;
    if (why !== null) {
      rows.push({ ...NO_ROW, format: way.name, judge: 'written', skipped: why });
      continue;
    }
    const folder = join(out, way.name.replaceAll(' ', '-'));
    const { files, failed } = await way.write(bundles, folder);
    for (const failure of failed) console.log(`${way.name}: ${failure}`);
    const written = { format: way.name, files: files.length, judge: 'written' };
    rows.push({ ...NO_ROW, ...written, errors: failed.length });
    const batch = { name: way.name, folder, files };
    for (const judge of judgesOf(way.name, way.format)) rows.push(await judged(batch, judge));
  }
  return rows;
}

async function judged(batch: Batch, judge: Judge): Promise<Row> {
  const row = { format: batch.name, judge: judge.name };
  const why = whyNot(judge);
  if (why !== null) {
    return { ...NO_ROW, ...row, skipped: why };
  }
  const { errors, warnings, looked } = await judge.judge(batch);
  for (const line of errors) console.log(`${batch.name}, ${judge.name}: error: ${line}`);
  for (const line of warnings) console.log(`${batch.name}, ${judge.name}: warning: ${line}`);
  const files = looked ?? batch.files.length;
  return { ...row, files, errors: errors.length, warnings: warnings.length };
}

/** Why a judge can't be asked, or null. */
function whyNot({ programs }: Judge): string | null {
  try {
    ensureSystemPackages({ ...(programs && { programs }) });
    return null;
  } catch (error) {
    if (error instanceof Error) return error.message.split('\n')[0]!;
    throw error;
  }
}
