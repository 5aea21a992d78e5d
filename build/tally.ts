import { readFile } from 'node:fs/promises';

/** How many tests ended how. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const NONE: Tally = { passed: 0, failed: 0, skipped: 0 };

/** Reads the file of vitest's JSON reporter. A step that was not reached has no file and counts as no tests. */
export async function readVitestTally(file: string): Promise<Tally> {
  const report = await readReport<{
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
  }>(file);
  if (report === undefined) return NONE;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Reads the file of Playwright's JSON reporter. A flaky test is one that passed when it was tried again. */
export async function readPlaywrightTally(file: string): Promise<Tally> {
  const report = await readReport<{
    stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>;
  }>(file);
  if (report === undefined) return NONE;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected, skipped };
}

export function addTallies(one: Tally, other: Tally): Tally {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

async function readReport<Report>(file: string): Promise<Report | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Report);
}
