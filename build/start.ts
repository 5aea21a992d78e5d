import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from './bundle';
import { withDisplay } from './display';
import { findRuntime, sandboxFlags } from './electron-runtime';
import { exitCode } from './ending';
import { photographWindow } from './photograph';
import { projectRoot, runScript } from './run';
import { ensureSystemPackages } from './system';

/** `npm start`: builds Galley and runs it from this folder. What follows `--` goes to Galley. */
await runScript(async () => {
  const runtime = await findRuntime();
  ensureSystemPackages({ electron: runtime.executable, display: true, perl: true });
  await bundle();
  console.log(`Starting Galley on Electron ${runtime.version}.`);
  if (sandboxFlags().length > 0) console.log('Without the sandbox, because this is root.');
  return withDisplay((virtual) => startApp(runtime.executable, virtual));
});

async function startApp(executable: string, virtual: boolean): Promise<number> {
  const args = [...sandboxFlags(), '.', ...process.argv.slice(2)];
  if (!virtual) return exitCode(spawn(executable, args, { cwd: projectRoot, stdio: 'inherit' }));

  const app = spawn(executable, ['--remote-debugging-port=0', ...args], {
    cwd: projectRoot,
    stdio: ['inherit', 'inherit', 'pipe'],
  });
  const ended = exitCode(app);
  await photographWindow(app.stderr, join(tmpdir(), 'galley-window.png'));
  return ended;
}
