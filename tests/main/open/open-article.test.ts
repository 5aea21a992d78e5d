import type { BrowserWindow } from 'electron';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Place } from '../../../main/library/places';
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
  const kept: string[][] = [];
  const open = () => {
    const article = new OpenArticle(name, place, {
      rescueFolder,
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
});
