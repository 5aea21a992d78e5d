import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
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

  async function file(bundle: string, folder: string) {
    const worker = openPicturesHere();
    const batches = openBatches({
      filer: {
        write: ({ bundle: story, to, outDir, options }) =>
          exportArticle(story, to, outDir, worker, options),
      },
      unfinished: openUnfinished(join(folder, '..', 'none')),
      nameOf: (path) => basename(path),
      optionsFor: () => ({}),
    });
    const watch = { progress: () => undefined, stop: new AbortController().signal };
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
