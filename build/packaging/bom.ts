import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const LARGE = 64 * 1024 * 1024;

/**
 * What npm says of everything that the app is made of, as CycloneDX: without what only builds and tests it. Of the lock
 * file, so it says the same on each system and names the binaries of all.
 */
export async function bom(project: string): Promise<string> {
  const { stdout } = await promisify(execFile)(
    'npm',
    ['sbom', '--sbom-format=cyclonedx', '--omit=dev', '--package-lock-only'],
    // On Windows npm is a script of the shell's.
    { cwd: project, maxBuffer: LARGE, shell: process.platform === 'win32' },
  );
  return stdout;
}
