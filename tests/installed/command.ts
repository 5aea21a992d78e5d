import { execFileSync } from 'node:child_process';

/** Runs a program of the system and gives what it prints. Throws with all that it said when it fails. */
export function command(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): string {
  return execFileSync(program, args, {
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Whether a program ends well. */
export function succeeds(program: string, args: readonly string[]): boolean {
  try {
    command(program, args);
    return true;
  } catch {
    return false;
  }
}
