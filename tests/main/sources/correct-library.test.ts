import type { BrowserWindow } from 'electron';
import { chmod, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Correction } from '../../../app/sources/correct';
import { IndexEngine } from '../../../main/index/engine';
import { LibraryFollower } from '../../../main/index/library-follower';
import { takeLock, readLock } from '../../../main/library/lock';
import { openPlaces } from '../../../main/library/places';
import { thisProcess } from '../../../main/library/process-identity';
import { makeOpenArticles } from '../../../main/open/open-articles';
import { correctLibrary } from '../../../main/sources/correct-library';
import { textsOf } from '../history/articles';
import { readFiles, temporaryFolder, writeFiles } from '../../support/temporary-library';

const told: unknown[] = [];
vi.mock('../../../main/ipc', () => ({
  tell: (_window: unknown, event: string, data: unknown) => told.push([event, data]),
}));
vi.mock('../../../main/log', () => ({ logError: vi.fn() }));

/** A story with odd spacing, and comments that somebody wrote by hand. */
const story = (name: string, more = '') => `---
headline:   A story   # mine
sources:
  kim: { name: ${name}, role: leader } # him
  nila: { name: Nila Tan }
${more}quotes:
  q1: { source: kim, kind: direct, cue: said }
---

:quote[“We sail.”]{#q1}  said  __Kim__.

*  one
`;

const WRONG = 'Kim Jong-un';
const RIGHT: Correction = { from: [{ name: WRONG, protected: '' }], to: { name: 'Kim Jong Un' } };

/** Stories by the names of their bundles, the first one changed first; `archive:` puts one away. */
async function library(stories: Readonly<Record<string, string>>) {
  told.length = 0;
  const folder = await temporaryFolder();
  const textPath = (name: string) => {
    const [, archived] = /^archive:(.*)$/.exec(name) ?? [];
    const bundle = archived === undefined ? name : join('.galley', 'archive', archived);
    return join(folder, `${bundle}.textbundle`, 'text.md');
  };
  for (const [index, [name, text]] of Object.entries(stories).entries()) {
    await writeFiles(join(textPath(name), '..'), {
      'text.md': text,
      'info.json': '{ "version": 2 }\n',
    });
    await utimes(textPath(name), index + 1, index + 1);
  }
  const engine = new IndexEngine(null);
  onTestFinished(() => engine.close());
  const follower = new LibraryFollower({ library: folder, engine });
  const places = openPlaces(() => folder);
  const saved: string[] = [];
  const openArticles = makeOpenArticles({
    places,
    rescueFolder: await temporaryFolder(),
    saved: (article) => saved.push(article),
  });
  const progress = vi.fn();
  const correct = async (correction: Correction, isStopped = () => false) => {
    await follower.rescan();
    const naming = engine.naming(correction.from, correction.to.name);
    const outcome = await correctLibrary(correction, { naming, openArticles, progress, isStopped });
    if (!outcome.ok) throw new Error(outcome.failure.detail ?? outcome.failure.code);
    return outcome.value;
  };
  const text = (name: string) => readFile(textPath(name), 'utf8');
  return {
    folder,
    engine,
    follower,
    places,
    openArticles,
    saved,
    progress,
    correct,
    text,
    textPath,
  };
}

const right = (text: string) => text.replace('name: Kim Jong-un', 'name: Kim Jong Un');
const bundle = (name: string) => `${name}.textbundle`;

describe('a name that is put right', () => {
  it('is right in every story, in the archive too, and nothing else has changed', async () => {
    const other = story('Kim Jong Nam');
    const desk = await library({ one: story(WRONG), 'archive:two': story(WRONG), other });
    expect(await desk.correct(RIGHT)).toEqual({ changed: 2, left: [], isStopped: false });
    expect(await desk.text('one')).toBe(right(story(WRONG)));
    expect(await desk.text('archive:two')).toBe(right(story(WRONG)));
    expect(await desk.text('other')).toBe(other);
    expect(desk.saved.toSorted()).toEqual(['archive:two.textbundle', 'one.textbundle']);
    expect(desk.progress).toHaveBeenLastCalledWith(2, 2);
    await desk.follower.rescan();
    const { sources } = desk.engine.sources({ text: 'kim', sort: 'name', offset: 0, limit: 9 });
    expect(sources.map(({ name, articles }) => [name, articles])).toEqual([
      ['Kim Jong Nam', 1],
      ['Kim Jong Un', 2],
    ]);
  });

  it('leaves the story before in the history, and nobody’s lock behind', async () => {
    const desk = await library({ one: story(WRONG) });
    await desk.correct(RIGHT);
    const place = desk.places.at(bundle('one'));
    expect(await textsOf(place)).toEqual([story(WRONG)]);
    expect(await readLock(place)).toBeNull();
  });

  it('leaves stories alone that others write, that are damaged or write-protected, and says so', async () => {
    const damaged = story(WRONG).replace('headline:   A story', 'headline: "A');
    const elsewhere = damaged.replaceAll(WRONG, 'Nobody');
    const desk = await library({
      ...{ one: story(WRONG), locked: story(WRONG), damaged, protected: story(WRONG), elsewhere },
    });
    await chmod(desk.textPath('protected'), 0o444);
    const other = { ...thisProcess(), host: 'desk-7', user: 'nila' };
    const lock = await takeLock(desk.places.at(bundle('locked')), { as: other });
    const before = await readFiles(desk.folder);
    const { changed, left } = await desk.correct(RIGHT);
    expect(changed).toBe(1);
    const why = left.map(({ article, failure }) => [article, failure.code]).toSorted();
    expect(why).toEqual([
      ['damaged.textbundle', 'damaged'],
      ['locked.textbundle', 'locked'],
      ['protected.textbundle', 'no-permission'],
    ]);
    const after = await readFiles(desk.folder);
    for (const [path, bytes] of Object.entries(before)) {
      if (/^(locked|damaged|protected|elsewhere)/.test(path)) expect(after[path]).toBe(bytes);
    }
    if (lock.ok) expect(await lock.value.stillHeld()).toBe(true);
  });

  it('makes two records of one story one, with the quotes of both', async () => {
    const two = story(WRONG, '  k2: { name: Kim Jong Un, contact: fax }\n');
    const desk = await library({ two });
    await desk.correct(RIGHT);
    expect(await desk.text('two')).toBe(
      two
        .replace(`  kim: { name: ${WRONG}, role: leader } # him\n`, '')
        .replace('contact: fax }', 'contact: fax, role: leader }')
        .replace('source: kim,', 'source: k2,'),
    );
  });

  it('is put right in a story that was changed since it was looked at, and in none that names others by now', async () => {
    const desk = await library({ one: story(WRONG), two: story(WRONG) });
    await desk.follower.rescan();
    const naming = desk.engine.naming(RIGHT.from, RIGHT.to.name);
    const others = `${story(WRONG)}More.\n`;
    await writeFile(desk.textPath('one'), others);
    await writeFile(desk.textPath('two'), story('Nobody'));
    const { openArticles, progress } = desk;
    const outcome = await correctLibrary(RIGHT, {
      ...{ naming, openArticles, progress, isStopped: () => false },
    });
    expect(outcome).toEqual({ ok: true, value: { changed: 1, left: [], isStopped: false } });
    expect(await desk.text('one')).toBe(right(others));
    expect(await desk.text('two')).toBe(story('Nobody'));
  });

  it('can be stopped between two stories; what is done is done in full', async () => {
    const desk = await library({ a: story(WRONG), b: story(WRONG), c: story(WRONG) });
    const isStopped = () => desk.saved.length > 0;
    const outcome = await desk.correct(RIGHT, isStopped);
    expect(outcome.isStopped).toBe(true);
    expect(outcome.changed).toBeLessThan(3);
    expect(await desk.text('c')).toBe(story(WRONG));
    expect(await desk.correct(RIGHT)).toMatchObject({ changed: 3 - outcome.changed });
  });
});

describe('a story that a window shows', () => {
  const window = { isDestroyed: () => false } as unknown as BrowserWindow;

  it('is changed in its file under the lock it has, and the window is told', async () => {
    const desk = await library({ one: story(WRONG) });
    const name = bundle('one');
    const opened = await desk.openArticles.open(name, window);
    expect(await desk.correct(RIGHT)).toMatchObject({ changed: 1, left: [] });
    expect(told).toContainEqual([
      'article.changed',
      { article: name, isGone: false, isOurs: true },
    ]);
    expect(await readLock(desk.places.at(name))).toMatchObject({ here: true });
    // What the window had not saved goes on from the file as it was.
    const revision = opened.ok ? opened.value.revision : '';
    const mine = story(WRONG) + 'Mine.\n';
    expect(await desk.openArticles.save(name, mine, revision, window)).toMatchObject({
      failure: { code: 'changed-on-disk' },
    });
    expect(await desk.text('one')).toBe(right(story(WRONG)));
    await desk.openArticles.close(name, window);
  });

  it('is left alone while somebody else writes it', async () => {
    const desk = await library({ one: story(WRONG) });
    const name = bundle('one');
    await takeLock(desk.places.at(name), { as: { ...thisProcess(), host: 'desk-7' } });
    await desk.openArticles.open(name, window);
    const { changed, left } = await desk.correct(RIGHT);
    expect([changed, left[0]?.failure.code]).toEqual([0, 'locked']);
    expect(await desk.text('one')).toBe(story(WRONG));
    await desk.openArticles.close(name, window);
  });
});

describe('people of whom some are protected', () => {
  const open = (name: string) => ({ name, protected: '' });
  const rigger = { name: 'A rigger', protected: 'k1' };

  it.each<readonly [string, Correction]>([
    ['is to be somebody else', { from: [rigger], to: { name: 'Nila Tan' } }],
    ['is taken for somebody else', { from: [rigger, open('A rigger')], to: { name: 'Nila' } }],
    ['is to be another of them', { from: [rigger], to: { name: 'A docker' } }],
    ['is who somebody is to be', { from: [open('Nila Tan')], to: { name: 'A docker' } }],
  ])('are not touched when one %s', async (_, correction) => {
    const guarded = story(WRONG, '  r: { name: A rigger, protected: k1 }\n');
    const other = story(WRONG, '  d: { name: A docker, protected: k2 }\n  r: A rigger\n');
    const desk = await library({ guarded, other });
    const before = await readFiles(desk.folder);
    await expect(desk.correct(correction)).rejects.toThrow('protected-source');
    expect(await readFiles(desk.folder)).toEqual(before);
  });

  it('get another alias like anybody', async () => {
    const guarded = story(WRONG, '  r: { name: A rigger, protected: k1 }\n');
    const desk = await library({ guarded });
    await desk.correct({ from: [rigger], to: { name: 'A docker' } });
    expect(await desk.text('guarded')).toBe(guarded.replace('A rigger', 'A docker'));
  });
});
