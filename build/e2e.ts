import { availableParallelism } from 'node:os';
import { hasDisplay, withVirtualDisplays } from './display';
import { findRuntime, sandboxFlags } from './electron-runtime';
import { runScript, runTool } from './run';
import { ensureSystemPackages } from './system';

/** More wait for each other, and for memory. */
const MOST_AT_A_TIME = 3;

/** `npm run test:e2e`: the tests that drive the bundled app. What follows `--` goes to Playwright. */
await runScript(async () => {
  const runtime = await findRuntime();
  ensureSystemPackages({
    electron: runtime.executable,
    display: true,
    java: true,
    trash: true,
    perl: true,
    exiftool: true,
    pdfReaders: true,
  });
  ensureKeyStore();
  console.log(`The tests run on Electron ${runtime.version} (${runtime.origin}).`);
  const flags = sandboxFlags();
  if (flags.length > 0) console.log('Without the sandbox, because this is root.');
  // Whoever sits here has one clipboard and one keyboard; a virtual display has its own.
  const count = hasDisplay() ? 0 : Math.min(availableParallelism(), MOST_AT_A_TIME);
  if (count > 0) console.log(`There is no display here: windows go to ${count} virtual ones.`);
  return withVirtualDisplays(count, (displays) =>
    runTool(
      'playwright',
      [
        ...['test', '--config', 'tests/e2e/playwright.config.ts'],
        ...[`--workers=${Math.max(1, count)}`, ...process.argv.slice(2)],
      ],
      {
        ...process.env,
        GALLEY_DISPLAYS: displays.join(' '),
        ELECTRON_OVERRIDE_DIST_PATH: runtime.dist,
        GALLEY_ELECTRON: runtime.executable,
        GALLEY_ELECTRON_FLAGS: flags.join(' '),
      },
    ),
  );
});

/** Without a key store the tests of protected sources say that they are skipped; all others run. */
function ensureKeyStore(): void {
  try {
    ensureSystemPackages({ keyStore: true });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    console.log(`${error.message}\nThe tests with a key store are skipped.`);
  }
}
