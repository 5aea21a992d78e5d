import { createHash, randomBytes } from 'node:crypto';
import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from './errors';
import { isProcessGone, thisProcess } from './process-identity';

/**
 * What is not complete yet stands under a hidden name that says who is making it, so that what a killed process left
 * can be told from what another one is writing this moment:
 * `.text.md.<host><system>-<process>-<its beginning>.<chance>.tmp`.
 */
const TEMPORARY =
  /^\..+?(?:\.(?<host>[0-9a-f]{8})(?<system>[0-9a-f]{8})-(?<pid>\d{1,10})-(?<began>\d*))?\.[0-9a-f]{12}\.tmp$/;

/** Of another host's processes only the age tells: nothing takes that many milliseconds to write. */
const ABANDONED = 60 * 60 * 1000;

/** Temporaries that this process is at. */
const inUse = new Set<string>();

/** Whether a name is that of something unfinished. */
export function isTemporary(name: string): boolean {
  return TEMPORARY.test(name);
}

/**
 * Works on a new file or folder under a temporary name beside the final one, `name`. Whatever stands under that name
 * afterwards is removed; what is to stay has been renamed by then.
 */
export async function withTemporary<Value>(
  folder: string,
  name: string,
  work: (path: string) => Promise<Value>,
): Promise<Value> {
  const temporary = temporaryName(name);
  const path = join(folder, temporary);
  inUse.add(temporary);
  try {
    return await work(path);
  } finally {
    // What cannot be removed now goes with the next cleaning.
    await rm(path, { recursive: true, force: true }).catch(() => undefined);
    inUse.delete(temporary);
  }
}

/**
 * Removes what was left unfinished in a folder, by the names in it. It is a courtesy: what cannot be removed stays,
 * hidden.
 */
export async function removeLeftovers(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names.filter(isTemporary)) {
    const path = join(folder, name);
    try {
      if (await isLeftover(path, name)) await rm(path, { recursive: true, force: true });
    } catch (error) {
      if (errnoOf(error) === null) throw error;
    }
  }
}

/** The same with the names that are in it by now. Never rejects for the disk. */
export async function cleanFolder(folder: string): Promise<void> {
  try {
    await removeLeftovers(folder, await readdir(folder));
  } catch (error) {
    if (errnoOf(error) === null) throw error;
  }
}

async function isLeftover(path: string, name: string): Promise<boolean> {
  if (inUse.has(name)) return false;
  const { host, system, pid, began } = TEMPORARY.exec(name)?.groups ?? {};
  const here = thisProcess();
  if (host === short(here.host)) {
    // An earlier start of this very host: none of its processes is left.
    if (system !== short(here.system)) return true;
    if (Number(pid) === here.pid || isProcessGone(Number(pid), began ?? '')) return true;
  }
  // A clock that was moved makes ages of both signs.
  return Math.abs(Date.now() - (await lstat(path)).mtimeMs) >= ABANDONED;
}

function temporaryName(name: string): string {
  const { host, system, pid, began } = thisProcess();
  const writer = `${short(host)}${short(system)}-${pid}-${began}`;
  // Room for the rest where the name itself is as long as a name can be.
  const start = Array.from(name).slice(0, 40).join('');
  return `.${start}.${writer}.${randomBytes(6).toString('hex')}.tmp`;
}

function short(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
