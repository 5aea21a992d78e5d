import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExportFormat } from '../../../app/export';
import type { BatchProgress } from '../../../app/ipc/filing';
import { openBatches } from '../../../main/filing/batches';
import type { Filer } from '../../../main/filing/filer';
import { openUnfinished } from '../../../main/filing/unfinished';
import { filerHere, PRINT } from '../../support/filer-here';
import { STORY, temporaryFolder, writeFiles } from '../../support/temporary-library';

/** Stories of one slug, with ids of their own. */
async function stories(count: number, text = STORY): Promise<readonly string[]> {
  const library = await temporaryFolder();
  const bundles: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const bundle = join(library, `story-${number}.textbundle`);
    const own = text.replace('6e8a11', `6e8a1${number}`).replace('opens', `opens ${number}`);
    await writeFiles(bundle, { 'text.md': own, 'info.json': '{ "version": 2 }\n' });
    bundles.push(bundle);
  }
  return bundles;
}

async function desk(filer: Filer, kept?: string) {
  const folder = await temporaryFolder();
  const file = kept ?? join(await temporaryFolder(), 'unfinished');
  const told: BatchProgress[] = [];
  const control = new AbortController();
  const batches = openBatches({
    filer,
    unfinished: openUnfinished(file),
    nameOf: (bundle) => `named ${bundle}`,
    optionsFor: () => ({}),
  });
  const watch = { progress: (far: BatchProgress) => void told.push(far), stop: control.signal };
  return { batches, folder, file, told, control, watch };
}

const planOf = (folder: string, bundles: readonly string[], formats: readonly ExportFormat[]) => ({
  ...{ folder, stories: bundles, formats, notes: false, omitsOffRecord: false },
});

describe('a batch', () => {
  it('goes by story and then by format, and each story keeps names of its own', async () => {
    const { filer } = filerHere();
    const bundles = await stories(2);
    const { batches, folder, told, watch } = await desk(filer);
    const plan = planOf(folder, bundles, ['md', 'html', 'pdf', 'docx', 'textpack']);
    const report = await batches.run(plan, watch);
    expect(report).toMatchObject({ folder, remaining: 0 });
    expect(
      report.outcomes.map(({ article, title, format, written }) => [
        ...[article, title, format],
        written.ok && written.value.path.slice(folder.length + 1),
      ]),
    ).toEqual(
      [1, 2].flatMap((number) =>
        plan.formats.map((format) => [
          `named ${bundles[number - 1]}`,
          `Ferry bridge opens ${number}`,
          format,
          `${number === 1 ? 'ferry-bridge' : 'story-2'}.${format}`,
        ]),
      ),
    );
    expect(told.at(-1)).toEqual({ done: 9, total: 10, title: 'Ferry bridge opens 2' });
    expect(await batches.unfinished()).toBeNull();

    // All of it once more writes over the earlier exports of each story, and nothing else.
    const files = await readdir(folder);
    expect(files).toHaveLength(10);
    expect((await batches.run(plan, watch)).outcomes.every(({ written }) => written.ok)).toBe(true);
    expect(await readdir(folder)).toEqual(files);
  });

  it('goes on after a file that fails', async () => {
    const { filer } = filerHere();
    const bundles = await stories(3);
    await writeFile(join(bundles[1]!, 'text.md'), '---\ntags: [a\n---\n\nText.\n');
    const { batches, folder, watch } = await desk(filer);
    const { outcomes, remaining } = await batches.run(planOf(folder, bundles, ['md']), watch);
    expect(remaining).toBe(0);
    expect(outcomes.map(({ title, written }) => [title, written.ok])).toEqual([
      ['Ferry bridge opens 1', true],
      ['story-2', false],
      ['Ferry bridge opens 3', true],
    ]);
    expect(outcomes[1]!.written).toMatchObject({ failure: { code: 'damaged' } });
  });

  it('that is stopped is gone on with, by another start too', async () => {
    const { filer } = filerHere();
    const bundles = await stories(3);
    const first = await desk(filer);
    const progress = (far: BatchProgress) => {
      if (far.done === 3) first.control.abort();
    };
    const plan = planOf(first.folder, bundles, ['md', 'html']);
    const stopped = await first.batches.run(plan, { ...first.watch, progress });
    expect(stopped.outcomes).toHaveLength(3);
    expect(stopped.remaining).toBe(3);
    expect(await first.batches.unfinished()).toEqual({ remaining: 3, folder: first.folder });

    const second = await desk(filer, first.file);
    expect(await second.batches.unfinished()).toEqual({ remaining: 3, folder: first.folder });
    const resumed = await second.batches.resume(second.watch);
    expect(resumed).toMatchObject({ ok: true, value: { folder: first.folder, remaining: 0 } });
    expect((await readdir(first.folder)).sort()).toEqual(
      ['ferry-bridge', 'story-2', 'story-3'].flatMap((name) => [`${name}.html`, `${name}.md`]),
    );
    expect(await second.batches.unfinished()).toBeNull();
    expect(await second.batches.resume(second.watch)).toMatchObject({
      failure: { code: 'not-found' },
    });
  });

  it('can be forgotten, and what is kept of it may be anything', async () => {
    const { filer } = filerHere();
    const { batches, control, file, folder, watch } = await desk(filer);
    control.abort();
    const plan = planOf(folder, await stories(1), ['md']);
    expect(await batches.run(plan, watch)).toMatchObject({ outcomes: [], remaining: 1 });
    expect(await batches.unfinished()).not.toBeNull();
    await batches.drop();
    expect(await batches.unfinished()).toBeNull();
    const kept = JSON.stringify(plan);
    for (const text of ['', '.', kept, `{}\n`, `${kept}x\n`, `${kept}\n.`]) {
      await writeFile(file, text);
      expect(await batches.unfinished()).toBeNull();
    }
  });
});

describe('the process that writes', () => {
  it('stops within a file, of which nothing is written', async () => {
    const { filer } = filerHere(async (_page, _target, stop) => {
      control.abort();
      expect(stop.aborted).toBe(true);
      return { ok: false, failure: { code: 'cancelled', subject: '' } };
    });
    const { batches, control, folder, watch } = await desk(filer);
    const report = await batches.run(planOf(folder, await stories(1), ['md', 'pdf']), watch);
    expect(report.outcomes.map(({ format }) => format)).toEqual(['md']);
    expect(report.remaining).toBe(1);
    expect(await readdir(folder)).toEqual(['ferry-bridge.md']);
  });

  it('may die: that is the failure of its file, and the next one has another', async () => {
    const here = filerHere(PRINT, ({ kind }) => {
      if (kind === 'print' && here.starts() === 1) here.die(9);
    });
    const { batches, folder, watch } = await desk(here.filer);
    const plan = planOf(folder, await stories(1), ['html', 'pdf', 'md']);
    const { outcomes } = await batches.run(plan, watch);
    expect(outcomes.map(({ written }) => written.ok)).toEqual([true, false, true]);
    expect(outcomes[1]!.written).toMatchObject({
      failure: { code: 'unsupported', detail: 'not-made' },
    });
    expect(here.died).toEqual([9]);
    expect(here.starts()).toBe(2);
  });

  it('is none the worse for what can’t be printed', async () => {
    const { filer } = filerHere(() => Promise.reject(new Error('No Chromium.')));
    const { batches, folder, watch } = await desk(filer);
    const plan = planOf(folder, await stories(1), ['pdf', 'md']);
    const { outcomes } = await batches.run(plan, watch);
    expect(outcomes.map(({ written }) => written.ok)).toEqual([false, true]);
    expect(await readdir(folder)).toEqual(['ferry-bridge.md']);
  });
});
