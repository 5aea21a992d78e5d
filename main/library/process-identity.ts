import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { errnoOf } from './errors';

/** What tells one running program from every other one, here and on other hosts. */
export interface ProcessIdentity {
  readonly host: string;
  readonly user: string;
  /** The start of the system and the container, within which ids of processes mean something; empty if unknown. */
  readonly system: string;
  readonly pid: number;
  /** When the process began, in the system's words: its id may be given again. Empty if unknown. */
  readonly began: string;
  /** Drawn by the process itself. */
  readonly instance: string;
}

let own: ProcessIdentity | null = null;

export function thisProcess(): ProcessIdentity {
  own ??= {
    host: hostname(),
    user: userName(),
    system: systemName(),
    pid: process.pid,
    began: beginningOf(process.pid),
    instance: randomUUID(),
  };
  return own;
}

/** Whether a process has surely ended. Of another host, and of one of the same name, nobody here can say it. */
export function isGone(identity: ProcessIdentity): boolean {
  const here = thisProcess();
  if (identity.host !== here.host || identity.system !== here.system) return false;
  if (identity.pid === here.pid) return identity.instance !== here.instance;
  return isProcessGone(identity.pid, identity.began);
}

/** The same for an id of this very system. */
export function isProcessGone(pid: number, began: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Another user's process may not be asked, but it is there.
    return errnoOf(error) === 'ESRCH';
  }
  return began !== '' && began !== beginningOf(pid);
}

function userName(): string {
  try {
    return userInfo().username;
  } catch (error) {
    // A system without a name for this user.
    if (errnoOf(error) !== null) return '';
    throw error;
  }
}

/** On Linux what names this start of the system, and the space of process ids we are in. */
function systemName(): string {
  const start = ifThere(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
  const space = ifThere(() => readlinkSync('/proc/self/ns/pid'));
  return [start, space].filter((part) => part !== '').join(' ');
}

/** Field 22 of `/proc/<pid>/stat` (see proc(5)); the name before it, in brackets, may hold anything. */
function beginningOf(pid: number): string {
  const stat = ifThere(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function ifThere(read: () => string): string {
  if (process.platform !== 'linux') return '';
  try {
    return read();
  } catch (error) {
    if (errnoOf(error) !== null) return '';
    throw error;
  }
}
