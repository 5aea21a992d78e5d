import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { onExit } from '../ending';
import type { Progress } from './progress';

const LOOK_EVERY_MS = 250;

export interface Download {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** Where the program writes what it fetches while it fetches, and then the other places it writes to. */
  readonly folders: readonly [string, ...string[]];
  /** How long nothing may change in the folders before the program is taken for stuck. */
  readonly patienceMs: number;
  readonly progress: Progress;
}

/**
 * Runs a program that downloads something and shows nothing while it does. The programs are the project's own
 * channels to the network (npm, Electron's installer), because they know its proxies, certificates, mirrors and
 * passwords; what they write is watched from outside. A limit on the whole time would punish slow lines, so
 * the limit is on standing still. Rejects with what the program said.
 */
export async function download({
  command,
  args,
  env,
  folders,
  patienceMs,
  progress,
}: Download): Promise<void> {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const forget = onExit(() => child.kill());
  let said = '';
  let size = 0;
  let lastChange = Date.now();
  let stuck = false;
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const watch = setInterval(() => {
    void Promise.all(folders.map(folderSize)).then((sizes) => {
      progress.update(sizes[0] ?? 0);
      const now = sizes.reduce(add);
      if (now !== size) lastChange = Date.now();
      size = now;
      if (Date.now() - lastChange < patienceMs) return;
      stuck = true;
      child.kill();
    });
  }, LOOK_EVERY_MS);
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    if (stuck) throw new Error(`nothing came for ${Math.round(patienceMs / 1000)} seconds`);
    if (code !== 0) throw new Error(firstLine(said));
  } finally {
    clearInterval(watch);
    forget();
    progress.end();
  }
}

async function folderSize(folder: string): Promise<number> {
  // Files come and go while we look: what is no longer there counts as nothing.
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      stat(join(entry.parentPath, entry.name)).then(
        (file) => file.size,
        () => 0,
      ),
    );
  return (await Promise.all(sizes)).reduce(add, 0);
}

function add(one: number, other: number): number {
  return one + other;
}

/** What a program gave as its reason, in a line, without addresses: they may hold a password. */
export function firstLine(said: string): string {
  const line = said.split('\n').find((text) => text.trim() !== '') ?? 'it gave no reason';
  return line
    .trim()
    .replace(/\w+:\/\/\S+/g, '(address)')
    .replace(/^\w*Error: /, '');
}
