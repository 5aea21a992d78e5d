import { readFileSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onExit } from '../ending';
import { projectRoot } from '../run';
import { download } from './download';
import { showProgress } from './progress';

const PACKAGE = join(projectRoot, 'node_modules', 'electron');

/** Long enough for a slow connection to open, short enough for a firewall that swallows everything. */
const PATIENCE_MS = 15_000;

/** Where the executable is in an unpacked Electron. */
export function executablePath(platform: NodeJS.Platform = process.platform): string {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * The folder of the `electron` package's own runtime. The package downloads it from Electron's releases when it is
 * first needed; where these cannot be reached this fails at once, or after a short wait.
 */
export async function findElectronPackage(): Promise<string> {
  const { version } = JSON.parse(readText(join(PACKAGE, 'package.json')) ?? '{}') as {
    version?: string;
  };
  if (version === undefined) throw new Error('it is not installed (npm ci)');
  const dist = join(PACKAGE, 'dist');
  const complete = (): boolean => {
    // `path.txt` is what the installer writes last.
    return (
      readText(join(dist, 'version'))?.replace(/^v/, '') === version &&
      readText(join(PACKAGE, 'path.txt')) !== undefined
    );
  };
  if (!complete()) await installRuntime(version, dist);
  if (!complete()) throw new Error('its installer ended without a runtime');
  return dist;
}

/** Runs the package's installer with a temporary folder of our own, where its download can be watched. */
async function installRuntime(version: string, dist: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-electron-'));
  const forget = onExit(() => rmSync(folder, { recursive: true, force: true }));
  try {
    await download({
      command: process.execPath,
      args: [join(PACKAGE, 'install.js')],
      env: { TMPDIR: folder, TEMP: folder, TMP: folder },
      folders: [folder, dist],
      patienceMs: PATIENCE_MS,
      progress: showProgress(`Downloading Electron ${version}`),
    });
  } finally {
    forget();
    await rm(folder, { recursive: true, force: true });
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}
