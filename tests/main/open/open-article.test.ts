import type { BrowserWindow } from 'electron';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { failure, success } from '../../../app/result';
import { inOrder } from '../../../main/library/queue';
import type { Place } from '../../../main/library/places';
import { takeLock } from '../../../main/library/lock';
import { thisProcess } from '../../../main/library/process-identity';
import { KeptWords } from '../../../main/open/kept-words';
import { OpenArticle } from '../../../main/open/open-article';
import { findRescue } from '../../../main/rescue';
import { libraryWithStory, temporaryFolder } from '../../support/temporary-library';

/** What windows are told, instead of windows. */
const { told } = vi.hoisted(() => ({ told: [] as unknown[][] }));
vi.mock('../../../main/ipc', () => ({
  tell: (window: { readonly name: string }, event: string, data: object) => {
    told.push([window.name, event, data]);
  },
}));
vi.mock('../../../main/log', () => ({ logError: vi.fn() }));

const window = (name: string) => ({ name, isDestroyed: () => false }) as unknown as BrowserWindow;
const opened: OpenArticle[] = [];

async function make() {
  const { library, name, bundle } = await libraryWithStory();
  const rescueFolder = await temporaryFolder();
  const place: Place = { folder: library, name };
  const words = new KeptWords(rescueFolder);
  const kept: string[][] = [];
  const open = () => {
    const article = new OpenArticle(name, place, {
      words,
      keep: (text, reason) => kept.push([reason, text]),
    });
    opened.push(article);
    return article;
  };
  return { ...{ library, name, bundle, rescueFolder, place, kept }, open };
}

async function openIn(article: OpenArticle, one: BrowserWindow, takeOver = false) {
  const result = await article.open(one, takeOver);
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

afterEach(async () => {
  told.length = 0;
  for (const article of opened.splice(0)) await article.close();
});

describe('words that cannot be saved', () => {
  it('are kept apart with the text they went on from, although somebody else has written since', async () => {
    const { open, bundle, rescueFolder, place } = await make();
    const article = open();
    const desk = window('desk');
    const { text, revision } = await openIn(article, desk);
    await writeFile(join(bundle, 'text.md'), `${text}\nTheirs.\n`);
    await article.read();
    const saved = await article.save(`${text}\nMine.\n`, revision, desk);
    expect(saved).toMatchObject({ ok: false, failure: { code: 'changed-on-disk' } });
    expect(await findRescue(rescueFolder, place)).toMatchObject({
      base: text,
      text: `${text}\nMine.\n`,
    });
  });

  it('come with the article when it is opened again, until a save went well', async () => {
    const { open, bundle, rescueFolder, place } = await make();
    const desk = window('desk');
    const first = open();
    const { text, revision } = await openIn(first, desk);
    const path = join(bundle, 'text.md');
    await rm(path);
    expect((await first.save(`${text}Mine.\n`, revision, desk)).ok).toBe(false);
    await first.close();
    await writeFile(path, text);

    const again = open();
    const back = await openIn(again, desk);
    expect(back.rescue).toMatchObject({ base: text, text: `${text}Mine.\n` });
    expect((await again.save(`${text}Mine.\n`, back.revision, desk)).ok).toBe(true);
    expect(await findRescue(rescueFolder, place)).toBeNull();
  });

  it('stay until the window that they were handed to has saved', async () => {
    const { open, bundle, rescueFolder, place } = await make();
    const article = open();
    const [desk, other] = [window('desk'), window('other')];
    const { text, revision } = await openIn(article, desk);
    const path = join(bundle, 'text.md');
    await rename(path, `${path}.away`);
    expect((await article.save(`${text}Mine.\n`, revision, desk)).ok).toBe(false);
    await rename(`${path}.away`, path);

    // Another window writes without having seen them.
    article.leave(desk);
    await article.save(`${text}Other.\n`, revision, other);
    expect(await findRescue(rescueFolder, place)).toMatchObject({ text: `${text}Mine.\n` });
    const handed = await openIn(article, other);
    expect(handed.rescue).toEqual({
      text: `${text}Mine.\n`,
      base: text,
      time: expect.any(Number) as number,
    });
    expect((await article.save(`${text}Both.\n`, handed.revision, other)).ok).toBe(true);
    expect(await findRescue(rescueFolder, place)).toBeNull();
  });

  it('of two windows are kept beside each other', async () => {
    const { open, bundle, rescueFolder, place } = await make();
    const article = open();
    const [first, second] = [window('first'), window('second')];
    const { text, revision } = await openIn(article, first);
    await openIn(article, second, true);
    await rm(join(bundle, 'text.md'));
    await article.save('First.\n', revision, first);
    await article.save('Second.\n', revision, second);
    await writeFile(join(bundle, 'text.md'), text);
    expect((await article.save('Second, saved.\n', revision, second)).ok).toBe(true);
    expect(await findRescue(rescueFolder, place)).toMatchObject({ text: 'First.\n' });
  });

  it('keep what they went on from, however much others write meanwhile', async () => {
    const { open, bundle, rescueFolder, place } = await make();
    const article = open();
    const desk = window('desk');
    const { text, revision } = await openIn(article, desk);
    for (let number = 0; number < 10; number += 1) {
      await writeFile(join(bundle, 'text.md'), `Theirs ${number}.\n`);
      await article.save(`Mine ${number}.\n`, revision, desk);
      await article.read();
    }
    expect(await findRescue(rescueFolder, place)).toMatchObject({ text: 'Mine 9.\n', base: text });
  });

  it('are kept when the disk gives no answer', async () => {
    const { open, bundle, rescueFolder, place } = await make();
    const article = open();
    const desk = window('desk');
    const { text, revision } = await openIn(article, desk);
    let answer = () => {};
    const silence = inOrder(bundle, () => new Promise<void>((done) => (answer = done)));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const saving = article.save(`${text}Mine.\n`, revision, desk);
      await vi.advanceTimersByTimeAsync(1000);
      vi.useRealTimers();
      const rescued = async () => (await findRescue(rescueFolder, place))?.text;
      await expect.poll(rescued).toBe(`${text}Mine.\n`);
      answer();
      await silence;
      expect((await saving).ok).toBe(true);
      expect(await rescued()).toBeUndefined();
    } finally {
      vi.useRealTimers();
    }
  });

  it('are brought up to what is being saved before it is in the file', async () => {
    const { open, bundle, rescueFolder, place } = await make();
    const article = open();
    const desk = window('desk');
    const path = join(bundle, 'text.md');
    const { revision } = await openIn(article, desk);
    await rename(path, `${path}.away`);
    expect((await article.save('Older.\n', revision, desk)).ok).toBe(false);
    await rename(`${path}.away`, path);

    // A process that dies once the file is written must leave no older words that seem to be in conflict with it.
    const rescued = async () => (await findRescue(rescueFolder, place))?.text;
    // It is not for the disk's silence that they are kept: that time does not come.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const atTheWrite = inOrder(bundle, () => expect.poll(rescued).toBe('Newer.\n'));
    try {
      const saving = article.save('Newer.\n', revision, desk);
      await atTheWrite;
      expect((await saving).ok).toBe(true);
    } finally {
      vi.useRealTimers();
    }
    expect(await readFile(path, 'utf8')).toBe('Newer.\n');
    expect(await rescued()).toBeUndefined();
  });

  it('are forgotten when all of them are in a copy', async () => {
    const { open, bundle, rescueFolder, place } = await make();
    const article = open();
    const desk = window('desk');
    const { revision } = await openIn(article, desk);
    await rm(join(bundle, 'text.md'));
    await article.save('Mine.\n', revision, desk);
    await article.putElsewhere(desk, () => Promise.resolve(failure('no-space', '')));
    expect(await findRescue(rescueFolder, place)).toMatchObject({ text: 'Mine.\n' });
    await article.putElsewhere(desk, () => Promise.resolve(success('copy')));
    expect(await findRescue(rescueFolder, place)).toBeNull();
  });
});

describe('a file that others write', () => {
  it('is not believed while it is being written', async () => {
    const { open, bundle } = await make();
    const article = open();
    const path = join(bundle, 'text.md');
    await openIn(article, window('desk'));
    await writeFile(path, '');
    const reading = article.read();
    // It reads behind this, so the first look is at the empty file and the second one is not.
    await inOrder(bundle, () => writeFile(path, 'Theirs, whole.\n'));
    expect(await reading).toMatchObject({ value: { text: 'Theirs, whole.\n' } });
  });

  it('is told of when it goes, and when it comes back as it was', async () => {
    const { open, bundle, name } = await make();
    const path = join(bundle, 'text.md');
    await openIn(open(), window('desk'));
    const news = () => told.map(([, event, data]) => [event, data]);
    await rename(path, `${path}.away`);
    const gone = ['article.changed', { article: name, isGone: true }];
    await expect.poll(news, { timeout: 10_000 }).toEqual([gone]);
    await rename(`${path}.away`, path);
    const back = ['article.changed', { article: name, isGone: false }];
    await expect.poll(news, { timeout: 10_000 }).toEqual([gone, back]);
  });

  it('is told of to every window, although one has read it itself', async () => {
    const { open, bundle } = await make();
    const article = open();
    await openIn(article, window('first'));
    await openIn(article, window('second'));
    await writeFile(join(bundle, 'text.md'), 'Theirs.\n');
    await article.read();
    const names = () => told.map(([name]) => name);
    await expect.poll(names, { timeout: 10_000 }).toEqual(['first', 'second']);
  });
});

describe('an article in two windows', () => {
  it('is written by the one that had it first, and read by the other', async () => {
    const { open, name } = await make();
    const article = open();
    await openIn(article, window('first'));
    const second = await openIn(article, window('second'));
    expect(second.readOnly).toMatchObject({ code: 'locked' });
    expect(second.holder).toMatchObject({ here: true });
    expect(told).toEqual([]);
    expect(name).toMatch(/textbundle$/);
  });

  it('is taken over on purpose, which the first one is told', async () => {
    const { open, name, kept } = await make();
    const article = open();
    const [first, second] = [window('first'), window('second')];
    const { text } = await openIn(article, first);
    const taken = await openIn(article, second, true);
    expect(taken).toMatchObject({ readOnly: null, holder: null });
    expect(told).toMatchObject([['first', 'article.taken', { article: name }]]);
    expect(kept.at(-1)).toEqual(['take-over', text]);
    expect((await openIn(article, first)).readOnly).toMatchObject({ code: 'locked' });
  });

  it('is free for the reader when the writer leaves', async () => {
    const { open, name } = await make();
    const article = open();
    const [first, second] = [window('first'), window('second')];
    await openIn(article, first);
    await openIn(article, second);
    article.leave(first);
    expect(told).toEqual([['second', 'article.freed', { article: name }]]);
    expect((await openIn(article, second)).readOnly).toBeNull();
  });

  it('tells the reader what the writer saved', async () => {
    const { open, name } = await make();
    const article = open();
    const [first, second] = [window('first'), window('second')];
    const { text, revision } = await openIn(article, first);
    await openIn(article, second);
    await article.save(`${text}More.\n`, revision, first);
    expect(told).toEqual([['second', 'article.changed', { article: name, isGone: false }]]);
  });

  it('is not written by the one that only reads, whose words are kept all the same', async () => {
    const { open, bundle, rescueFolder, place } = await make();
    const article = open();
    const [first, second] = [window('first'), window('second')];
    const { text, revision } = await openIn(article, first);
    await openIn(article, second);
    expect(await article.save('Second.\n', revision, second)).toMatchObject({
      failure: { code: 'locked' },
    });
    expect(await readFile(join(bundle, 'text.md'), 'utf8')).toBe(text);
    expect(await findRescue(rescueFolder, place)).toMatchObject({ text: 'Second.\n' });
  });

  it('comes with the last words of the window that it is taken from', async () => {
    const { open } = await make();
    const article = open();
    const [first, second] = [window('first'), window('second')];
    const { text, revision } = await openIn(article, first);
    await openIn(article, second);
    const taking = openIn(article, second, true);
    await expect.poll(() => told.length).toBe(1);
    expect((await article.save(`${text}Last.\n`, revision, first)).ok).toBe(true);
    const taken = await taking;
    expect(taken.text).toBe(`${text}Last.\n`);
    const saved = await article.save(`${text}Mine.\n`, taken.revision, second);
    if (!saved.ok) throw new Error(saved.failure.code);
    expect(await article.save('Too late.\n', saved.value.revision, first)).toMatchObject({
      failure: { code: 'locked' },
    });
  });
});

describe('the lock of an open article', () => {
  const nila = { ...thisProcess(), host: 'desk-7', user: 'nila' };

  it('is ours again when whoever took it has let go of it', async () => {
    const { open, place } = await make();
    const article = open();
    const desk = window('desk');
    const { text, revision } = await openIn(article, desk);
    const theirs = await takeLock(place, { force: true, as: nila });
    if (!theirs.ok) throw new Error(theirs.failure.code);
    await theirs.value.release();
    expect((await article.save(`${text}Mine.\n`, revision, desk)).ok).toBe(true);
    expect(await takeLock(place, { as: nila })).toMatchObject({ failure: { code: 'locked' } });
  });

  it('is not taken from whoever took it after it was free', async () => {
    const { open, place } = await make();
    const earlier = await takeLock(place, { as: nila });
    const article = open();
    const desk = window('desk');
    expect((await openIn(article, desk)).holder).toMatchObject({ user: 'nila' });
    if (earlier.ok) await earlier.value.release();
    const later = await takeLock(place, { as: { ...nila, user: 'tomas' } });
    const opened = await openIn(article, desk);
    expect(opened).toMatchObject({ readOnly: { code: 'locked' }, holder: { user: 'tomas' } });
    if (later.ok) expect(await later.value.stillHeld()).toBe(true);
  });
});
