import { readdirSync, readFileSync } from 'node:fs';
import { command } from './command';

/** What the kernel says of a process. */
export interface ProcessState {
  /** Switches and all, with spaces between. */
  readonly line: string;
  /** Its filter of system calls is on. */
  readonly isFiltered: boolean;
  /** It is in a namespace of its own, in which it sees no other process of the user's. */
  readonly isApart: boolean;
}

/** All processes of a user. */
export function processesOf(user: string): readonly ProcessState[] {
  const id = command('id', ['-u', user]).trim();
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => stateOf(pid, id) ?? []);
}

function stateOf(pid: string, user: string): ProcessState | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    if (!new RegExp(`^Uid:\\s+${user}\\s`, 'm').test(status)) return null;
    return {
      line: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '),
      isFiltered: /^Seccomp:\s+2$/m.test(status),
      isApart: /^NSpid:(\s+\d+){2,}$/m.test(status),
    };
  } catch {
    // It has ended in the meantime.
    return null;
  }
}
