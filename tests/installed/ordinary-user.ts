import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from './command';

/** Somebody with no rights but their own, who is made for a test and goes with it. */
export interface OrdinaryUser {
  readonly name: string;
  readonly home: string;
  /** Starts a shell's command line as this user, with nothing of our environment but the display. */
  readonly start: (line: string, display: string) => ChildProcess;
  /** Makes everything in a folder theirs. */
  readonly own: (folder: string) => void;
  readonly remove: () => void;
}

export function makeOrdinaryUser(): OrdinaryUser {
  const name = `galley-${process.pid}`;
  const home = mkdtempSync(join(tmpdir(), 'galley-home-'));
  command('useradd', ['--no-create-home', '--home-dir', home, '--user-group', name]);
  const own = (folder: string) => void command('chown', ['-R', `${name}:${name}`, folder]);
  own(home);
  return {
    name,
    home,
    own,
    start: (line, display) =>
      spawn(
        'setpriv',
        [
          ...[`--reuid=${name}`, `--regid=${name}`, '--init-groups', '--reset-env'],
          ...['env', `DISPLAY=${display}`, `HOME=${home}`, 'LANG=C.UTF-8', 'sh', '-c', line],
        ],
        // What Chromium says of a machine without a session is of no use here.
        { stdio: 'ignore', cwd: home },
      ),
    remove: () => {
      command('userdel', [name]);
      rmSync(home, { recursive: true, force: true });
    },
  };
}
