import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exitCode } from './ending';

export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));

/** The package of a command that is not called like its package. */
const PACKAGES: Readonly<Record<string, string>> = {
  tsc: 'typescript',
  playwright: '@playwright/test',
};

/** Runs a program on this terminal, in the project's folder, and resolves with its exit code. */
export async function run(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  return exitCode(spawn(command, args, { cwd: projectRoot, env, stdio: 'inherit' }));
}

/**
 * Runs an installed tool (`tsc`, `eslint`…) as `npx` would. It starts the tool's script with this same Node: the
 * launchers in `.bin` need a shell on Windows.
 */
export async function runTool(
  tool: string,
  args: readonly string[],
  env?: NodeJS.ProcessEnv,
): Promise<number> {
  const folder = join(projectRoot, 'node_modules', PACKAGES[tool] ?? tool);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const script = typeof bin === 'string' ? bin : bin[tool];
  if (script === undefined)
    throw new Error(`The package in ${folder} has no command called ${tool}.`);
  return run(process.execPath, [join(folder, script), ...args], env);
}

/** Runs the body of a script: what it resolves with is the exit code, and an error is shown as one plain message. */
export async function runScript(body: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await body();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
