import { mkdir, rename, rm, stat, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { IndexEngine } from '../../../main/index/engine';
import { LibraryFollower, type Progress } from '../../../main/index/library-follower';
import { temporaryFolder, writeFiles } from '../../support/temporary-library';
import { names, wanted } from './indexed';

interface Followed {
  readonly library: string;
  readonly engine: IndexEngine;
  readonly follower: LibraryFollower;
  /** What was told since it was asked for last. */
  readonly told: () => readonly string[];
  readonly progress: (Progress | null)[];
  /** Names of all articles that have these words. */
  readonly find: (text?: string, archived?: boolean) => readonly string[];
}

/** A library with these files, and an index that has not looked at it yet. */
async function followed(
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Followed> {
  const library = await writeFiles(await temporaryFolder(), files);
  const engine = new IndexEngine(null);
  onTestFinished(() => engine.close());
  let changed: string[] = [];
  const progress: (Progress | null)[] = [];
  const follower = new LibraryFollower({
    library,
    engine,
    changed: (articles) => changed.push(...articles),
    progress: (how) => progress.push(how),
  });
  return {
    ...{ library, engine, follower, progress },
    told: () => {
      const articles = changed.sort();
      changed = [];
      return articles;
    },
    find: (text = '', archived = false) =>
      names(engine.query(wanted(text, { filter: { archived } }))).toSorted(),
  };
}

describe('the first look', () => {
  it('finds all articles, and those of the archive', async () => {
    const { follower, told, find } = await followed({
      'a.textbundle/text.md': 'ferry',
      'B.TextBundle/text.md': 'ferry',
      '.galley/archive/a.textbundle/text.md': 'ferry',
    });
    await follower.rescan();
    expect(told()).toEqual(['B.TextBundle', 'a.textbundle', 'archive:a.textbundle']);
    expect(find('ferry')).toEqual(['B.TextBundle', 'a.textbundle']);
    expect(find('ferry', true)).toEqual(['archive:a.textbundle']);
  });

  it('passes over everything else, and over links', async () => {
    const outside = await writeFiles(await temporaryFolder(), {
      'out.textbundle/text.md': 'secret',
    });
    const { library, follower, engine, find } = await followed({
      'notes.txt': 'secret',
      'file.textbundle': 'secret',
      'folder/text.md': 'secret',
      '.hidden.textbundle/text.md': 'secret',
      '.galley/history/a.textbundle/text.md': 'secret',
      '.galley/archive/notes.md': 'secret',
      'linked.textbundle/info.json': '{}',
      'other.textbundle/text.txt': 'open',
    });
    await symlink(join(outside, 'out.textbundle'), join(library, 'out.textbundle'));
    const text = join(outside, 'out.textbundle', 'text.md');
    await symlink(text, join(library, 'linked.textbundle', 'text.md'));
    await symlink(text, join(library, 'other.textbundle', 'text.md'));
    await follower.rescan();
    expect(find()).toEqual(['linked.textbundle', 'other.textbundle']);
    expect(find('secret')).toEqual([]);
    expect(find('open')).toEqual(['other.textbundle']);
    const linked = engine.query(wanted('linked')).articles[0];
    expect(linked).toMatchObject({ article: 'linked.textbundle', damaged: true });
  });

  it.skipIf(process.platform === 'win32')(
    'passes over a bundle that would be taken for one in the archive',
    async () => {
      const { follower, told, find } = await followed({
        'archive:a.textbundle/text.md': 'ferry',
        '.galley/archive/a.textbundle/text.md': 'bridge',
      });
      await follower.rescan();
      expect(told()).toEqual(['archive:a.textbundle']);
      expect(find()).toEqual([]);
      expect(find('bridge', true)).toEqual(['archive:a.textbundle']);
      await follower.rescan();
      expect(told()).toEqual([]);
    },
  );

  it('reads the text however it is called', async () => {
    const { follower, find } = await followed({
      'a.textbundle/text.markdown': 'ferry',
      'b.textbundle/text.txt': 'ferry',
      'c.textbundle/text.txt': 'not read',
      'c.textbundle/text.md': 'ferry',
    });
    await follower.rescan();
    expect(find('ferry')).toEqual(['a.textbundle', 'b.textbundle', 'c.textbundle']);
    expect(find('read')).toEqual([]);
  });

  it('lists as damaged what cannot be understood, or is no story for its size', async () => {
    const { library, follower, engine } = await followed({
      'bytes.textbundle/text.md': Buffer.from([0xff, 0xfe]),
      'yaml.textbundle/text.md': '---\ntags: [a, b\n---\n',
      'large.textbundle/text.md': 'ferry',
      'fine.textbundle/text.md': 'ferry',
    });
    await mkdir(join(library, 'empty.textbundle'));
    await mkdir(join(library, 'folder.textbundle', 'text.md'), { recursive: true });
    await truncate(join(library, 'large.textbundle', 'text.md'), 64 * 1024 * 1024 + 1);
    await follower.rescan();
    const { articles } = engine.query(wanted('', { sort: 'headline' }));
    const damaged = articles.filter((article) => article.damaged);
    expect(damaged.map(({ headline }) => headline)).toEqual([
      ...['bytes', 'empty', 'folder', 'large', 'yaml'],
    ]);
    expect(names(engine.query(wanted('ferry')))).toEqual(['fine.textbundle']);
  });

  it('tells how far it is with many, and nothing of few', async () => {
    const { library, follower, progress, find } = await followed({ 'a.textbundle/text.md': '' });
    await follower.rescan();
    expect(progress).toEqual([]);
    for (let number = 0; number < 1001; number += 1) {
      await writeFiles(library, { [`n${number}.textbundle/text.md`]: 'ferry' });
    }
    await follower.rescan();
    expect(progress[0]).toEqual({ done: 0, total: 1001 });
    expect(progress.at(-1)).toBeNull();
    const done = progress.flatMap((how) => (how ? [how.done] : []));
    expect(done).toEqual([...new Set(done)].sort((a, b) => a - b));
    expect(done.length).toBeGreaterThan(2);
    expect(find('ferry')).toHaveLength(100);
  });

  it('says that the library is gone, and forgets nothing', async () => {
    const { library, follower, find } = await followed({ 'a.textbundle/text.md': 'ferry' });
    await follower.rescan();
    await rename(library, `${library}-away`);
    onTestFinished(() => rm(`${library}-away`, { recursive: true, force: true }));
    await expect(follower.rescan()).rejects.toMatchObject({ code: 'ENOENT' });
    expect(find('ferry')).toEqual(['a.textbundle']);
    await rename(`${library}-away`, library);
    await follower.rescan();
    expect(find('ferry')).toEqual(['a.textbundle']);
  });
});

describe('a further look', () => {
  const FILES = { 'a.textbundle/text.md': 'ferry', 'b.textbundle/text.md': 'bridge' };

  it('reads nothing that is as it was', async () => {
    const { follower, told } = await followed(FILES);
    await follower.rescan();
    told();
    await follower.rescan();
    await follower.look(['a.textbundle', 'b.textbundle']);
    expect(told()).toEqual([]);
  });

  it('sees what was changed, added, removed and renamed', async () => {
    const { library, follower, told, find } = await followed({
      ...FILES,
      'c.textbundle/text.md': 'harbour',
    });
    await follower.rescan();
    told();
    await writeFiles(library, { 'a.textbundle/text.md': 'island', 'd.textbundle/text.md': 'new' });
    await rm(join(library, 'b.textbundle'), { recursive: true });
    await rename(join(library, 'c.textbundle'), join(library, 'e.textbundle'));
    await follower.rescan();
    expect(told()).toEqual(['a', 'b', 'c', 'd', 'e'].map((name) => `${name}.textbundle`));
    expect(find()).toEqual(['a.textbundle', 'd.textbundle', 'e.textbundle']);
    expect(find('ferry')).toEqual([]);
    expect(find('island')).toEqual(['a.textbundle']);
    expect(find('harbour')).toEqual(['e.textbundle']);
  });

  it('sees what went into the archive and came back', async () => {
    const { library, follower, find } = await followed(FILES);
    await follower.rescan();
    await mkdir(join(library, '.galley/archive'), { recursive: true });
    const [here, there] = ['a.textbundle', '.galley/archive/a.textbundle'].map((path) =>
      join(library, path),
    ) as [string, string];
    await rename(here, there);
    await follower.look(['a.textbundle', 'archive:a.textbundle']);
    expect([find('ferry'), find('ferry', true)]).toEqual([[], ['archive:a.textbundle']]);
    await rename(there, here);
    await follower.rescan();
    expect([find('ferry'), find('ferry', true)]).toEqual([['a.textbundle'], []]);
  });

  it('sees a text of the same length, whatever its time', async () => {
    const { library, follower, find } = await followed(FILES);
    const text = join(library, 'a.textbundle', 'text.md');
    await follower.rescan();
    await writeFile(text, 'coast');
    await utimes(text, 1000, 1000);
    await follower.rescan();
    expect(find('coast')).toEqual(['a.textbundle']);

    const { mtime } = await stat(text);
    await writeFile(text, 'canal');
    await utimes(text, mtime, mtime);
    await follower.rescan();
    expect(find('canal')).toEqual(['a.textbundle']);

    await writeFiles(library, { 'other.md': 'shore' });
    await utimes(join(library, 'other.md'), mtime, mtime);
    await rename(join(library, 'other.md'), text);
    await follower.rescan();
    expect(find('shore')).toEqual(['a.textbundle']);
  });

  it('sees a text that appears, or gets another name', async () => {
    const { library, follower, engine } = await followed({ 'a.textbundle/info.json': '{}' });
    await follower.rescan();
    const first = () => engine.query(wanted('')).articles[0];
    expect(first()?.damaged).toBe(true);
    await writeFiles(library, { 'a.textbundle/text.txt': 'two words' });
    await follower.rescan();
    expect(first()).toMatchObject({ damaged: false, words: 2 });
    await rename(
      join(library, 'a.textbundle', 'text.txt'),
      join(library, 'a.textbundle', 'text.md'),
    );
    await follower.look(['a.textbundle']);
    expect(first()).toMatchObject({ damaged: false, words: 2 });
  });

  it('looks at the ones it is told of, and at no others', async () => {
    const { library, follower, told, find } = await followed(FILES);
    await follower.rescan();
    told();
    await writeFiles(library, { 'a.textbundle/text.md': 'new', 'b.textbundle/text.md': 'new' });
    await follower.look(['a.textbundle', 'a.textbundle', 'never.textbundle']);
    expect(told()).toEqual(['a.textbundle']);
    expect(find('new')).toEqual(['a.textbundle']);
  });

  it('takes no name for a way out of the library', async () => {
    const { library, follower, find } = await followed({ 'in/a.textbundle/text.md': 'secret' });
    await follower.look(['in/a.textbundle', '../x.textbundle', 'in', '.', '', 'archive:../x']);
    expect(find()).toEqual([]);
    expect(find('', true)).toEqual([]);
    expect((await stat(library)).isDirectory()).toBe(true);
  });

  it('does one thing after the other, and nothing when it is closed', async () => {
    const { library, follower, find } = await followed(FILES);
    const looks = [follower.rescan(), follower.reindex(), follower.look(['a.textbundle'])];
    await Promise.all(looks);
    expect(find()).toEqual(['a.textbundle', 'b.textbundle']);
    await follower.close();
    await writeFiles(library, { 'c.textbundle/text.md': 'new' });
    await follower.rescan();
    expect(find()).toEqual(['a.textbundle', 'b.textbundle']);
  });
});
