import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** A key store of a desktop, for who is started with its surroundings and these switches. */
export interface KeyStoreSession {
  readonly env: Readonly<Record<string, string>>;
  readonly switches: readonly string[];
  readonly end: () => void;
}

/** The switches with which Electron asks for a key store as it does for everybody. */
export const AS_FOR_USERS = ['-r', join(import.meta.dirname, 'as-for-users.cjs')];

const PROGRAMS = ['dbus-daemon', 'gnome-keyring-daemon'];

/** Why there can be none here; null where there can. */
export function whyNoKeyStore(): string | null {
  if (process.platform !== 'linux') return 'The key store of this system can’t be had for a test.';
  const missing = PROGRAMS.filter((name) => !isProgram(name));
  return missing.length > 0 ? `This system lacks ${missing.join(' and ')}.` : null;
}

/** Starts a bus of its own, and on it GNOME Keyring with its keys in a folder, unlocked. */
export async function startKeyStore(folder: string): Promise<KeyStoreSession> {
  const runtime = join(folder, 'runtime');
  await mkdir(runtime, { recursive: true, mode: 0o700 });
  const own = { XDG_RUNTIME_DIR: runtime, XDG_DATA_HOME: join(folder, 'data') };
  const environment = { ...process.env, ...own };
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const address = (await firstOutput(bus)).trim();
  const keyring = spawn('gnome-keyring-daemon', ['--unlock', '--components=secrets'], {
    env: { ...environment, DBUS_SESSION_BUS_ADDRESS: address },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  keyring.stdin.end('a password of this test');
  // It goes on in the background once it is ready, and ends with its bus.
  const [code] = (await once(keyring, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`GNOME Keyring did not start (${code}).`);
  return {
    switches: AS_FOR_USERS,
    // Chromium asks for a key store only on a desktop that it knows.
    env: { ...own, DBUS_SESSION_BUS_ADDRESS: address, XDG_CURRENT_DESKTOP: 'GNOME' },
    end: () => void bus.kill(),
  };
}

/** What a program says first, which is when it is ready. */
function firstOutput(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    program.stdout!.once('data', (data: Buffer) => resolve(data.toString()));
    program.once('error', reject);
    program.once('exit', (code) => reject(new Error(`${program.spawnfile} ended (${code}).`)));
  });
}

function isProgram(name: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
