import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withDisplay } from '../../build/display';
import { findRuntime, type Runtime } from '../../build/electron-runtime';
import { runScript } from '../../build/run';
import { ensureSystemPackages } from '../../build/system';

/** Measures something in a folder that is cleared afterwards. */
export function runBench(measure: (folder: string) => Promise<void>): Promise<void> {
  return runScript(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'galley-bench-'));
    try {
      await measure(folder);
    } finally {
      // Processes of a window that was just killed may still be writing.
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    }
    return 0;
  });
}

/** Measures something in real windows. */
export function runWindowBench(
  measure: (runtime: Runtime, folder: string) => Promise<void>,
): Promise<void> {
  return runBench(async (folder) => {
    const runtime = await findRuntime();
    ensureSystemPackages({ electron: runtime.executable, display: true });
    await withDisplay(() => measure(runtime, folder));
  });
}
