import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, runScript, runTool } from './run';

const ROUNDS = 10;

/**
 * `npm run laws [-- ROUNDS]`: the random tests with other seeds than the one of `npm test`, until one of them fails.
 * What it finds becomes an example in a test of its own.
 */
await runScript(async () => {
  const rounds = Number(process.argv[2] ?? ROUNDS);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('How many rounds? A whole number.');
  const files = lawFiles();
  for (let round = 1; round <= rounds; round += 1) {
    console.log(`\n== Round ${round} of ${rounds}`);
    const seed = String(randomInt(0x7fffffff));
    const code = await runTool('vitest', ['run', ...files], { ...process.env, GALLEY_SEED: seed });
    if (code !== 0) return code;
  }
  return 0;
});

/** The unit tests that draw at random. */
function lawFiles(): readonly string[] {
  const entries = readdirSync(join(projectRoot, 'tests'), { recursive: true, encoding: 'utf8' });
  const files = entries.filter((file) => /\.test\.tsx?$/.test(file) && !file.startsWith('e2e'));
  const isLaw = (file: string) => /\bfc\./.test(readFileSync(file, 'utf8'));
  return files.map((file) => join('tests', file)).filter((file) => isLaw(join(projectRoot, file)));
}
