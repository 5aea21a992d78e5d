import { execFile, spawn } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { TARGETS } from '../../build/vite-targets';

const PROJECT = join(import.meta.dirname, '../..');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** The command line as it is shipped, bundled from the sources as they are now into a folder of its own. */
export interface BuiltCli {
  readonly run: (...args: string[]) => Promise<Run>;
  /** The same from another working folder. */
  readonly runIn: (cwd: string, ...args: string[]) => Promise<Run>;
  /** Sends SIGINT as soon as the command says something. */
  readonly interrupt: (...args: string[]) => Promise<Run & { readonly signal: string | null }>;
  /** What the command line takes for the system's folder of temporary files. */
  readonly temporary: string;
  /** Reads the first bytes of what the command says and hangs up. */
  readonly hangUp: (...args: string[]) => Promise<Run>;
  readonly remove: () => void;
}

/** Neither a display nor anything of the tests' own. */
const USUAL = { PATH: process.env['PATH'] ?? '', HOME: tmpdir(), LANG: 'C.UTF-8' };

export async function buildCli(): Promise<BuiltCli> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-cli-'));
  const target = TARGETS.find(({ name }) => name === 'cli');
  if (!target) throw new Error('There is no target called cli.');
  const config = target.config(PROJECT, false);
  const outDir = join(folder, 'dist/cli');
  mkdirSync(outDir, { recursive: true });
  await build({ ...config, build: { ...config.build, write: true, outDir, emptyOutDir: true } });
  copyFileSync(join(PROJECT, 'package.json'), join(folder, 'package.json'));
  // Shipped beside the bundle: the words of the interface, and what is native.
  cpSync(join(PROJECT, 'assets/locales'), join(folder, 'dist/assets/locales'), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of ['libsql', 'sharp', 'exiftool-vendored']) {
    symlinkSync(
      join(PROJECT, 'node_modules', name),
      join(folder, 'node_modules', name),
      'junction',
    );
  }
  const script = join(outDir, 'galley.js');
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary);
  const env = { ...USUAL, TMPDIR: temporary };

  const runIn: BuiltCli['runIn'] = (cwd, ...args) =>
    new Promise((resolve) => {
      const child = execFile(
        process.execPath,
        [script, ...args],
        { env, cwd, maxBuffer: 64 * 1024 * 1024 },
        (_error, out, error) => {
          resolve({ code: child.exitCode, out, error });
        },
      );
    });

  return {
    runIn,
    run: (...args) => runIn(folder, ...args),
    temporary,
    interrupt: (...args) =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [script, ...args], { env, cwd: folder });
        let out = '';
        let error = '';
        child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
        child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
        child.stdout.once('data', () => child.kill('SIGINT'));
        child.once('error', reject);
        child.once('close', (code, signal) => {
          resolve({ code, signal, out, error });
        });
      }),
    hangUp: (...args) =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [script, ...args], { env, cwd: folder });
        let error = '';
        child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
        child.stdout.once('data', () => child.stdout.destroy());
        child.once('error', reject);
        child.once('close', (code) => {
          resolve({ code, out: '', error });
        });
      }),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
