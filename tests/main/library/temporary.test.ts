import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, readdir, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isTemporary, removeLeftovers, withTemporary } from '../../../main/library/temporary';
import { readFiles, temporaryFolder, writeFiles } from '../../support/temporary-library';

/** What a process that has ended by now was writing when it ended. */
const WRITER = `
  import { writeFileSync } from 'node:fs';
  import { withTemporary } from './main/library/temporary';
  await withTemporary(process.argv[1], 'text.md', async (path) => {
    writeFileSync(path, 'half');
    console.log(path);
    await new Promise(() => setInterval(() => {}, 1000));
  });
`;

async function clean(folder: string): Promise<string[]> {
  await removeLeftovers(folder, await readdir(folder));
  return (await readdir(folder)).sort();
}

/** The name of a file that this process is writing. */
function ownName(folder: string, name = 'text.md'): Promise<string> {
  return withTemporary(folder, name, (path) => Promise.resolve(path.slice(folder.length + 1)));
}

/** The same as if another process, another start of the system, or another host had made it. */
function nameBy(name: string, change: { host?: string; system?: string; pid?: string }): string {
  return name.replace(
    /\.(.{8})(.{8})-(\d+)-/,
    (_all, host: string, system: string, pid: string) =>
      `.${change.host ?? host}${change.system ?? system}-${change.pid ?? pid}-`,
  );
}

describe('what is not finished', () => {
  it('has a hidden name, never longer than a name can be', async () => {
    const folder = await temporaryFolder();
    for (const name of ['text.md', 'x'.repeat(255), '語'.repeat(85), '😀'.repeat(60)]) {
      const own = await ownName(folder, name);
      expect(isTemporary(own)).toBe(true);
      await writeFile(join(folder, own), '');
    }
    for (const name of ['text.md', '.notes.tmp', '.tmp', 'a.0123456789ab.tmp']) {
      expect(isTemporary(name), name).toBe(false);
    }
  });

  it('is gone afterwards, however that ended', async () => {
    const folder = await temporaryFolder();
    await withTemporary(folder, 'a', (path) => writeFile(path, ''));
    const fails = withTemporary(folder, 'a', async (path) => {
      await mkdir(path);
      await writeFile(join(path, 'b'), '');
      throw new Error('no');
    });
    await expect(fails).rejects.toThrow('no');
    await withTemporary(folder, 'a', async (path) => {
      await writeFile(path, 'kept');
      await rename(path, join(folder, 'a'));
    });
    expect(await readFiles(folder)).toEqual({ a: 'kept' });
  });
});

describe('a cleaning', () => {
  it('leaves alone what this process is writing', async () => {
    const folder = await temporaryFolder();
    await withTemporary(folder, 'a', async (path) => {
      await writeFile(path, '');
      expect(await clean(folder)).toHaveLength(1);
    });
    await writeFile(join(folder, await ownName(folder)), '');
    expect(await clean(folder)).toEqual([]);
  });

  it('leaves alone what another process is writing, until that is gone', async () => {
    const folder = await temporaryFolder();
    const args = ['--import', 'tsx', '--input-type=module', '-e', WRITER, folder];
    const writer: ChildProcess = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => writer.stdout?.once('data', resolve));
    const [name] = await clean(folder);
    expect(name).toMatch(/^\.text\.md\..+\.tmp$/);
    writer.kill('SIGKILL');
    await new Promise((resolve) => writer.once('exit', resolve));
    expect(await clean(folder)).toEqual([]);
  });

  it('removes at once what an earlier start of this host left', async () => {
    const folder = await temporaryFolder();
    const name = await ownName(folder);
    await writeFiles(folder, { [`${nameBy(name, { system: '00000000' })}/assets/a.png`]: '' });
    expect(await clean(folder)).toEqual([]);
  });

  it('removes what another host left only when it is old', async () => {
    const folder = await temporaryFolder();
    const name = nameBy(await ownName(folder), { host: '00000000' });
    const unknown = '.text.md.0123456789ab.tmp';
    for (const left of [name, unknown]) {
      await writeFile(join(folder, left), '');
      expect(await clean(folder), left).toEqual([left]);
      // Older by this clock or, if that was moved back, from the future.
      for (const hours of [-2, 2]) {
        await writeFile(join(folder, left), '');
        const then = new Date(Date.now() + hours * 3_600_000);
        await utimes(join(folder, left), then, then);
        expect(await clean(folder), left).toEqual([]);
      }
    }
  });

  it('minds nothing that went away', async () => {
    const folder = await temporaryFolder();
    await removeLeftovers(folder, ['.a.0123456789ab.tmp']);
    await removeLeftovers(join(folder, 'gone'), [await ownName(folder)]);
    expect(await readdir(folder)).toEqual([]);
  });
});
