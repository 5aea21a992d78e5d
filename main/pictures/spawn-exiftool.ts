import { spawn, type ChildProcess } from 'node:child_process';
import { exiftoolPath } from 'exiftool-vendored';

/** How often it looks whether it is still wanted, in seconds. */
const LOOKS = 2;

/**
 * ExifTool that is kept open goes on asking for work though the process that gave it has died: at the end of what it
 * reads it waits for more, a hundred times a second. So it looks now and then who its parent is, and ends when that is
 * another one.
 */
const END_WITH_PARENT = [
  'use POSIX;',
  'my $parent = getppid;',
  `my $look = sub { exit if getppid != $parent; alarm ${LOOKS} };`,
  // While it waits for something to do it is not disturbed.
  'sigaction(SIGALRM, POSIX::SigAction->new($look, POSIX::SigSet->new, SA_RESTART));',
  `alarm ${LOOKS};`,
  '$0 = shift;',
  'do $0;',
].join(' ');

/** Starts ExifTool, to be told what to do on its standard input. On Windows it is a program without a Perl of ours. */
export async function spawnExifTool(
  environment: NodeJS.ProcessEnv = process.env,
): Promise<ChildProcess> {
  const path = await exiftoolPath();
  const open = ['-stay_open', 'True', '-@', '-'];
  const env = { ...environment, LANG: 'C' };
  return process.platform === 'win32'
    ? spawn(path, open, { env })
    : spawn('perl', ['-e', END_WITH_PARENT, '--', path, ...open], { env });
}
