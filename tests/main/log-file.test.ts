import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openLogFile } from '../../main/log-file';
import { temporaryFolder } from '../support/temporary-library';

/** What is logged is on the console as well, where a test has no use for it. */
function openQuietly(path: string) {
  const log = openLogFile(path);
  log.transports.console.level = false;
  return log;
}

it('the log is for its user alone', async () => {
  const path = join(await temporaryFolder(), 'logs', 'galley.log');
  openQuietly(path).error('index: Error');
  expect(await readFile(path, 'utf8')).toMatch(
    /^\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}\] \[error\] +index: Error\r?\n$/,
  );
  expect((await stat(path)).mode & 0o077).toBe(0);
});

it('the log is never longer than half a megabyte, with the one before it beside it', async () => {
  const folder = join(await temporaryFolder(), 'logs');
  const path = join(folder, 'galley.log');
  await mkdir(folder);
  await writeFile(path, `${'x'.repeat(600_000)}\n`);
  const log = openQuietly(path);
  log.error('index: one');
  log.error('index: two');
  expect((await readdir(folder)).sort()).toEqual(['galley.log', 'galley.old.log']);
  expect(await readFile(path, 'utf8')).toContain('two');
  expect((await stat(path)).size).toBeLessThan(1000);
  expect((await stat(join(folder, 'galley.old.log'))).size).toBeGreaterThan(600_000);
});

it('a log that cannot be written is no reason to stop', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'logs'), 'a file in the way');
  expect(() => openQuietly(join(folder, 'logs', 'galley.log')).error('index: one')).not.toThrow();
  expect(await readFile(join(folder, 'logs'), 'utf8')).toBe('a file in the way');
});
