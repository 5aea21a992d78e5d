import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { download } from '../../build/runtime/download';
import { verifyIntegrity } from '../../build/runtime/integrity';
import { showProgress } from '../../build/runtime/progress';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-runtime-'));
});

afterEach(() => rm(folder, { recursive: true }));

describe('the progress of a download', () => {
  const written = (isTTY: boolean, total: number | undefined, sizes: readonly number[]): string => {
    let text = '';
    const progress = showProgress('Coming', total, { isTTY, write: (more) => (text += more) });
    for (const size of sizes) progress.update(size);
    progress.end();
    return text;
  };

  it('is a line for each tenth in a log, and never more than all of it', () => {
    expect(written(false, 200e6, [1e6, 21e6, 22e6, 65e6, 230e6])).toBe(
      [
        'Coming: 10% (20 of 200 MB)',
        'Coming: 30% (60 of 200 MB)',
        'Coming: 100% (200 of 200 MB)',
        '',
      ].join('\n'),
    );
  });

  it('rewrites one line on a terminal', () => {
    expect(written(true, 200e6, [2e6, 2.1e6, 200e6])).toBe(
      '\rComing: 1% (2 of 200 MB)\rComing: 100% (200 of 200 MB)\n',
    );
  });

  it('counts megabytes where the total is not known', () => {
    expect(written(false, undefined, [5e6, 12e6])).toBe('Coming: 10 MB\n');
  });
});

describe('a downloaded file', () => {
  it('is refused when it is not the one that was asked for', async () => {
    const file = join(folder, 'archive');
    await writeFile(file, 'hello');
    const integrity =
      'sha512-m3HSJL1i83hdltRq0+o9czGb+8KJDKra4t/3JRlnPKcjI8PZm6XBHXx6zG4UuMXaDEZjR1wuXDre9G9zvN7AQw==';
    await expect(verifyIntegrity(file, integrity)).resolves.toBeUndefined();
    await writeFile(file, 'hullo');
    await expect(verifyIntegrity(file, integrity)).rejects.toThrow('sha512');
  });
});

describe('a program that downloads', () => {
  const downloadWith = (script: string, patienceMs: number): Promise<void> =>
    download({
      command: process.execPath,
      args: ['-e', script],
      folders: [folder],
      patienceMs,
      progress: { update: () => undefined, end: () => undefined },
    });

  it('is ended when nothing comes', async () => {
    await expect(downloadWith('setTimeout(() => {}, 60_000)', 600)).rejects.toThrow('nothing came');
  });

  it('may take longer than that while something comes', async () => {
    const slow = `
      const file = ${JSON.stringify(join(folder, 'growing'))};
      const timer = setInterval(() => require('fs').appendFileSync(file, 'more'), 100);
      setTimeout(() => clearInterval(timer), 3000);`;
    await expect(downloadWith(slow, 2000)).resolves.toBeUndefined();
  });

  it('is quoted without the addresses it names', async () => {
    const failing = `console.error('Error: 403 for https://user:secret@host/file'); process.exit(1)`;
    await expect(downloadWith(failing, 5000)).rejects.toThrow(/^403 for \(address\)$/);
  });
});
