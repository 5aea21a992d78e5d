import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Failure } from '../app/result';
import { errnoOf, failureOf } from './library/errors';
import { isProcessGone, thisProcess } from './library/process-identity';

/** As much as the settings are; a disk that is full may have room for a name. */
const PROBE = Buffer.alloc(4096);

/**
 * Why nothing can be kept in the folder for settings, or null. It is made if it is not there. Chromium holds the app's
 * lock by a link in it, except on Windows: where no link can be made no second start could be told from the first.
 */
export function whyNotKept(folder: string): Failure | null {
  let probe: string | null = null;
  try {
    makeFolder(folder);
    probe = mkdtempSync(join(folder, '.probe-'));
    writeFileSync(join(probe, 'bytes'), PROBE);
    if (process.platform !== 'win32') symlinkSync('nowhere', join(probe, 'link'));
    return null;
  } catch (error) {
    return failureOf(error, folder).failure;
  } finally {
    if (probe !== null) removeQuietly(probe);
  }
}

/** Node's own way to make those above as well never ends where the system says that there is no such place, as in /proc. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return;
    if (errnoOf(error) !== 'ENOENT' || existsSync(dirname(folder))) throw error;
    makeFolder(dirname(folder));
    mkdirSync(folder);
  }
}

/** `galley-<process>-<its beginning>-<chance>`. */
const SPARE = /^galley-(\d{1,10})-(\d*)-\w{6}$/;

/**
 * A folder for this run alone, that nobody else can look into, for what Chromium itself has to keep somewhere. Chromium
 * still writes into it while it ends: what it left so of an earlier run goes now.
 */
export function makeSpareFolder(temporary = tmpdir()): string {
  for (const name of readdirSync(temporary)) {
    const [, pid, began] = SPARE.exec(name) ?? [];
    if (pid !== undefined && isProcessGone(Number(pid), began!))
      removeQuietly(join(temporary, name));
  }
  const { pid, began } = thisProcess();
  return mkdtempSync(join(temporary, `galley-${pid}-${began}-`));
}

/** Removes a folder with all that is in it, if that can be done. */
export function removeQuietly(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // What is left of it is empty, or of a disk that does nothing more.
  }
}
