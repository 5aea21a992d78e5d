import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExportFormat } from '../../../app/export';
import { profile, type FilingRule } from '../../../app/profiles';
import { failure, success } from '../../../app/result';
import { openBatches } from '../../../main/filing/batches';
import { exportArticle } from '../../../main/filing/export';
import { freePackage, planPackage } from '../../../main/filing/package';
import { openUnfinished } from '../../../main/filing/unfinished';
import { openPicturesHere } from '../../../main/pictures/in-process';
import { pngOf } from '../../support/png';
import {
  libraryWithStory,
  readFiles,
  STORY,
  temporaryFolder,
} from '../../support/temporary-library';

const ID = '0198d2f0-5b1c-7c3e-9d43-2f1f6a6e8a11';
const TODAY = '2025-11-22';

const rule = (parts: Partial<FilingRule> = {}): FilingRule => ({
  formats: ['md', 'of a newer version', 'html'],
  folder: '/srv/desk',
  name: '{section}-{slug}',
  ...parts,
});

const news = (parts: Partial<FilingRule> = {}) => [
  profile('news', { name: 'News', required: ['section'], filing: rule(parts) }),
];

const storyWith = (keys: string, body = '') =>
  libraryWithStory({ 'text.md': STORY.replace('status:', `${keys}\nstatus:`) + body });

describe('how a story is handed over', () => {
  it('is what its profile says', async () => {
    const { bundle } = await storyWith('profile: news\nsection: World/Asia');
    expect(await planPackage(bundle, news(), TODAY)).toEqual(
      success({
        ...{ id: ID, formats: ['html', 'md'], folder: '/srv/desk' },
        name: 'World-Asia-ferry-bridge',
      }),
    );
  });

  it('is as usual without one', async () => {
    const { bundle } = await storyWith('profile: gone');
    expect(await planPackage(bundle, news(), TODAY)).toMatchObject({
      value: { formats: ['html', 'docx'], folder: '', name: `${TODAY}-ferry-bridge` },
    });
  });

  it('is not at all while something blocks it', async () => {
    const blocked = failure('unsupported', 'Ferry bridge opens', { detail: 'blocked' });
    const { bundle: empty } = await storyWith('profile: news');
    expect(await planPackage(empty, news(), TODAY)).toEqual(blocked);
    const { bundle: unfinished } = await storyWith('profile: news\nsection: Asia', '\nBy TK.\n');
    expect(await planPackage(unfinished, news(), TODAY)).toEqual(blocked);
    const lenient = news().map((one) => ({ ...one, blocking: ['missing'] }));
    expect(await planPackage(unfinished, lenient, TODAY)).toMatchObject({ ok: true });
  });

  it('is told where it names no format', async () => {
    const { bundle } = await storyWith('profile: news\nsection: Asia');
    expect(await planPackage(bundle, news({ formats: ['odt'] }), TODAY)).toEqual(
      failure('unsupported', 'News', { detail: 'no-formats' }),
    );
  });
});

describe('a package', () => {
  const plan = { id: ID, formats: ['md', 'html', 'docx'] as const, name: 'ferry' };

  async function file(
    bundle: string,
    folder: string,
    {
      before = () => Promise.resolve(),
      stop = new AbortController(),
    }: {
      /** Before each of its files is written. */
      readonly before?: (to: ExportFormat) => Promise<void>;
      readonly stop?: AbortController;
    } = {},
  ) {
    const worker = openPicturesHere();
    const batches = openBatches({
      filer: {
        write: async ({ bundle: story, to, outDir, options }) => {
          await before(to);
          return exportArticle(story, to, outDir, worker, options);
        },
      },
      unfinished: openUnfinished(join(folder, '..', 'none')),
      nameOf: (path) => basename(path),
      optionsFor: () => ({}),
    });
    const watch = { progress: () => undefined, stop: stop.signal };
    const asked = { notes: false, omitsOffRecord: false };
    try {
      return await batches.file(bundle, { ...plan, folder }, asked, watch);
    } finally {
      worker.close();
    }
  }

  it('is a folder with a file in each format, and pictures', async () => {
    const { bundle } = await libraryWithStory({
      'text.md': `${STORY}\n:::figure\n![A ferry](assets/ferry.png)\n:::\n`,
      'assets/ferry.png': pngOf(40, 30, [8, 2], Buffer.alloc(40 * 30 * 3, 90)),
    });
    const folder = await temporaryFolder();
    const report = await file(bundle, folder);
    expect(report).toMatchObject({ folder: join(folder, 'ferry'), remaining: 0 });
    expect(report.outcomes.filter(({ written }) => !written.ok)).toEqual([]);
    const names = Object.keys(await readFiles(folder)).sort();
    expect(names).toEqual([
      'ferry/assets/ferry.png',
      'ferry/ferry-pictures/ferry-40.webp',
      'ferry/ferry-pictures/ferry.png',
      'ferry/ferry.docx',
      'ferry/ferry.html',
      'ferry/ferry.md',
    ]);
    // Filed once more it is the same package.
    expect((await file(bundle, folder)).folder).toBe(join(folder, 'ferry'));
    expect(Object.keys(await readFiles(folder)).sort()).toEqual(names);
  });

  it('is seen whole or not at all', async () => {
    const { bundle } = await libraryWithStory();
    const folder = await temporaryFolder();
    const seen: string[][] = [];
    const before = async () => {
      seen.push((await readdir(folder)).filter((name) => !name.startsWith('.')));
    };
    const report = await file(bundle, folder, { before });
    expect(seen).toEqual([[], [], []]);
    expect(await readdir(folder)).toEqual(['ferry']);
    expect(report.outcomes.map(({ written }) => written.ok && written.value.path)).toEqual(
      plan.formats.map((format) => join(folder, 'ferry', `ferry.${format}`)),
    );
    // Not for its owner alone, as a temporary folder is.
    const mode = (path: string) => stat(path).then((stats) => stats.mode);
    await mkdir(join(folder, 'made'));
    expect(await mode(join(folder, 'ferry'))).toBe(await mode(join(folder, 'made')));
  });

  it('holds what was written before it was stopped', async () => {
    const { bundle } = await libraryWithStory();
    const folder = await temporaryFolder();
    const stop = new AbortController();
    const before = async (to: ExportFormat) => {
      if (to === 'html') stop.abort();
    };
    const report = await file(bundle, folder, { before, stop });
    expect(await readdir(folder)).toEqual(['ferry']);
    expect(await readdir(join(folder, 'ferry'))).toEqual(['ferry.html', 'ferry.md']);
    expect(report).toMatchObject({ folder: join(folder, 'ferry'), remaining: 1 });
  });

  it('leaves nothing where nothing could be written', async () => {
    const { bundle } = await libraryWithStory();
    const folder = await temporaryFolder();
    const before = () => rm(bundle, { recursive: true, force: true });
    const report = await file(bundle, folder, { before });
    expect(report.outcomes.map(({ written }) => written.ok)).toEqual([false, false, false]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is told where something came in its place meanwhile, which stays', async () => {
    const { bundle } = await libraryWithStory();
    const folder = await temporaryFolder();
    const before = async () => {
      await mkdir(join(folder, 'ferry'), { recursive: true });
      await writeFile(join(folder, 'ferry', 'ferry.md'), "another's");
    };
    const report = await file(bundle, folder, { before });
    expect(report.outcomes.map(({ written }) => written)).toEqual(
      plan.formats.map(() => failure('not-found', join(folder, 'ferry'), { detail: 'in-the-way' })),
    );
    expect(await readdir(folder)).toEqual(['ferry']);
    expect(await readFile(join(folder, 'ferry', 'ferry.md'), 'utf8')).toBe("another's");
  });

  it('has a folder of its own, beside whatever is there', async () => {
    const { bundle } = await libraryWithStory();
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'ferry'), 'notes');
    await mkdir(join(folder, 'ferry-2'));
    await writeFile(join(folder, 'ferry-2', 'ferry.md'), "another's");
    await mkdir(join(folder, 'ferry-3'));
    expect(await freePackage(folder, plan)).toBe(join(folder, 'ferry-3'));
    await file(bundle, folder);
    expect(await readFile(join(folder, 'ferry-2', 'ferry.md'), 'utf8')).toBe("another's");
    expect(await readdir(join(folder, 'ferry-3'))).toContain('ferry.md');
    // By a document alone, too, which has all in it packed.
    for (const name of ['ferry.md', 'ferry.html']) {
      await writeFile(join(folder, 'ferry-3', name), '');
    }
    expect(await freePackage(folder, plan)).toBe(join(folder, 'ferry-3'));
    expect(await freePackage(folder, { ...plan, id: ID.replace('11', '12') })).toBe(
      join(folder, 'ferry-4'),
    );
  });
});
