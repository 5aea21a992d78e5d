import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runScript, runTool } from './run';
import { ensureSystemPackages } from './system';
import { addTallies, readPlaywrightTally, readVitestTally } from './tally';

interface Step {
  readonly heading: string;
  readonly tool: string;
  readonly args: readonly string[];
}

/** `npm test`: everything, in the order in which a fault is cheapest to understand. Stops at the first that fails. */
await runScript(async () => {
  ensureSystemPackages({ java: true, perl: true, exiftool: true, xmllint: true });
  const reports = await mkdtemp(join(tmpdir(), 'galley-test-'));
  const unitReport = join(reports, 'unit.json');
  const endToEndReport = join(reports, 'end-to-end.json');
  process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] = endToEndReport;
  try {
    const passed = await runSteps([
      { heading: 'Bundle', tool: 'tsx', args: ['build/bundle.ts'] },
      { heading: 'Types', tool: 'tsc', args: ['-b'] },
      { heading: 'Lint', tool: 'eslint', args: ['.'] },
      { heading: 'Format', tool: 'prettier', args: ['--check', '.'] },
      { heading: 'Pack', tool: 'tsx', args: ['build/dist.ts', '--bundled'] },
      {
        heading: 'Unit tests',
        tool: 'vitest',
        args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
      },
      { heading: 'End-to-end tests', tool: 'tsx', args: ['build/e2e.ts', '--reporter=list,json'] },
      { heading: 'Installed', tool: 'tsx', args: ['tests/installed/installed.ts'] },
    ]);
    const tally = addTallies(
      await readVitestTally(unitReport),
      await readPlaywrightTally(endToEndReport),
    );
    console.log(`\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
    return passed && tally.failed === 0 && tally.passed > 0 ? 0 : 1;
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
});

/** Whether all of them passed. */
async function runSteps(steps: readonly Step[]): Promise<boolean> {
  for (const { heading, tool, args } of steps) {
    console.log(`\n== ${heading}`);
    const start = Date.now();
    const code = await runTool(tool, args);
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    console.log(`== ${heading}: ${code === 0 ? 'good' : 'FAILED'} (${seconds} s)`);
    if (code !== 0) return false;
  }
  return true;
}
