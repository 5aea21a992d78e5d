import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failure } from '../../../app/result';
import { importFile } from '../../../main/filing/import';
import { filerHere, PRINT } from '../../support/filer-here';
import { temporaryFolder, writeFiles } from '../../support/temporary-library';

const COPY = 'Ferry bridge opens\n\nThe bridge opened at dawn.\n';

async function desk() {
  const library = await temporaryFolder();
  const folder = await writeFiles(await temporaryFolder(), { 'a.txt': COPY, 'b.bin': 'x' });
  const job = (name: string) => ({ library, file: join(folder, name), language: 'en' });
  return { library, job };
}

describe('a file that is imported by the filing process', () => {
  it('becomes the story that it would be in this one', async () => {
    const { filer } = filerHere();
    const { library, job } = await desk();
    const made = await filer.importFile(job('a.txt'));
    if (!made.ok) throw new Error(made.failure.code);
    expect(await readdir(library)).toEqual([made.value]);
    const text = await readFile(join(library, made.value, 'text.md'), 'utf8');
    expect(text).toContain('The bridge opened at dawn.');
    expect(text).toContain('language: en');
  });

  it('fails as it would in this one', async () => {
    const { filer } = filerHere();
    const { library, job } = await desk();
    for (const name of ['b.bin', 'gone.txt']) {
      const { file } = job(name);
      expect(await filer.importFile(job(name))).toEqual(await importFile(library, file, 'en'));
    }
    expect(await readdir(library)).toEqual([]);
  });

  it('and of which the process dies is a failure of its own, and the next one has another process', async () => {
    const here = filerHere(PRINT, ({ kind }) => {
      if (kind === 'imported' && here.starts() === 1) here.die(9);
    });
    const { job } = await desk();
    expect(await here.filer.importFile(job('b.bin'))).toEqual(
      failure('unsupported', job('b.bin').file, { detail: 'not-read' }),
    );
    expect(here.died).toEqual([9]);
    expect((await here.filer.importFile(job('a.txt'))).ok).toBe(true);
    expect(here.starts()).toBe(2);
  });

  it('is given up when the app goes', async () => {
    const { filer, died } = filerHere();
    const { job } = await desk();
    const waiting = filer.importFile(job('b.bin'));
    filer.close();
    expect(await waiting).toMatchObject({ failure: { detail: 'not-read' } });
    expect(died).toEqual([]);
  });
});
