import { execFile } from 'node:child_process';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs a judge's program to its end, whatever it says. Rejects where it can't be started. */
export function runProgram(command: string, args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      command,
      [...args],
      { maxBuffer: 256 * 1024 * 1024 },
      (error, out, said) => {
        if (error && child.exitCode === null) reject(error);
        else resolve({ code: child.exitCode ?? 1, out, error: said });
      },
    );
  });
}
