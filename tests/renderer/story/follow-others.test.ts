import { UNDO_COMMAND } from 'lexical';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { resolveMerge } from '../../../app/compare';
import type { Story } from '../../../renderer/story/story';
import type { StoryNews } from '../../../renderer/story/report';
import { ARTICLE, DeskInMemory, setUpWindow, typeBehind, words } from './desk-in-memory';

const NILA = { host: 'desk-7', user: 'nila', since: 0, here: false };

let desk: DeskInMemory;
let story: Story;
let news: StoryNews[] = [];

/** Opens the story as it lies on the desk. */
async function open(text: string, { on = (_desk: DeskInMemory) => {} } = {}): Promise<void> {
  vi.resetModules();
  desk = new DeskInMemory(text);
  on(desk);
  setUpWindow(desk);
  const { openStory } = await import('../../../renderer/story/open-story');
  news = [];
  story = openStory(desk.open(), {
    picture: () => {},
    adding: () => ({ step: () => {}, end: () => {} }),
    paste: () => {},
    reading: () => {},
    open: () => {},
    news: (one) => news.push(one),
  });
}

/** Until nothing is under way any more. */
async function settled(): Promise<void> {
  for (let round = 0; round < 10; round += 1) {
    await vi.dynamicImportSettled();
    await vi.advanceTimersByTimeAsync(0);
  }
}

/** Somebody else writes the file, and main tells of it. */
async function others(text: string): Promise<void> {
  desk.text = text;
  desk.tell('article.changed', { article: ARTICLE, isGone: false });
  await settled();
}

/** Saves what is unsaved. */
async function save(): Promise<boolean> {
  const saved = story.saveNow();
  await settled();
  return saved;
}

const state = () => story.store.getState();
const withRescue = (text: string, base: string) => ({
  on: (on: DeskInMemory) => (on.rescue = { text, base, time: 0 }),
});

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  story.dispose();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('words that could not be saved come back', () => {
  it('and are never written over what others wrote before the user has chosen', async () => {
    await open('They spoke.\n', withRescue('I spoke.\n', 'She spoke.\n'));
    await settled();
    expect(news).toEqual(['conflict']);
    expect(words(story)).toEqual(['I spoke.']);
    typeBehind(story, 0, ' More.');
    expect(await save()).toBe(false);
    expect(desk.text).toBe('They spoke.\n');
    expect(desk.rescue?.text).toBe('I spoke. More.\n');

    await story.resolveMerge(resolveMerge(state().merge!, new Map([['blocks:0', 'mine']])));
    expect(await save()).toBe(true);
    expect(desk.text).toBe('I spoke. More.\n');
  });

  it('together with what is typed meanwhile', async () => {
    await open('One.\n\nTwo.\n', withRescue('One.\n\nTwo, rescued.\n', 'One.\n\nTwo.\n'));
    typeBehind(story, 0, ' Typed.');
    await settled();
    expect(await save()).toBe(true);
    expect(desk.text).toBe('One. Typed.\n\nTwo, rescued.\n');
    expect(desk.rescue).toBeNull();
  });

  it('together with what is typed at the same place', async () => {
    await open('One.\n', withRescue('One, rescued.\n', 'One.\n'));
    typeBehind(story, 0, ' Typed.');
    await settled();
    expect(await save()).toBe(true);
    expect(desk.text).toContain('One. Typed.');
    expect(desk.text).toContain('One, rescued.');
  });

  it('with the id of the file that they go into', async () => {
    const file = (id: string, body: string) => `---\nid: ${id}\n---\n\n${body}\n`;
    await open(file('copy', 'One.'), withRescue(file('first', 'One. Two.'), file('first', 'One.')));
    await settled();
    await save();
    expect(desk.text).toBe(file('copy', 'One. Two.'));
  });

  it('and count as unsaved until they are in the file', async () => {
    await open('One.\n', withRescue('One. Two.\n', 'One.\n'));
    expect(state().save.state).toBe('unsaved');
    expect(await save()).toBe(true);
    expect(desk.text).toBe('One. Two.\n');
  });

  it('not again once they are in the file, or were deleted again', async () => {
    await open('One.\n', withRescue('One.\n', 'Older.\n'));
    await settled();
    await save();
    expect(desk.rescue).toBeNull();

    desk.rescue = null;
    desk.before.set('article.save', () => (desk.text = 'Theirs.\n'));
    typeBehind(story, 0, ' Mine.');
    await save();
    desk.before.clear();
    expect(desk.rescue).not.toBeNull();
    await story.resolveMerge(resolveMerge(state().merge!, new Map([['blocks:0', 'theirs']])));
    expect(await save()).toBe(true);
    expect([desk.text, desk.rescue]).toEqual(['Theirs.\n', null]);
  });

  it('as a version, should bringing them back go wrong', async () => {
    await open('One.\n', withRescue('One. Two.\n', 'One.\n'));
    const faults: unknown[] = [];
    vi.stubGlobal('reportError', (error: unknown) => faults.push(error));
    desk.before.set('history.keep', () => {
      desk.before.clear();
      story.store.getState = () => {
        throw new Error('a fault of ours');
      };
    });
    await settled();
    expect(faults).not.toEqual([]);
    expect(desk.versions).toContain('One. Two.\n');
  });
});

describe('a story that somebody else writes', () => {
  const held = { on: (on: DeskInMemory) => (on.holder = NILA) };

  it('stays one to read when they save', async () => {
    await open('One.\n', held);
    await others('One. Two.\n');
    expect(words(story)).toEqual(['One. Two.']);
    expect(state().readOnly?.code).toBe('locked');
    expect(story.editor.isEditable()).toBe(false);
    expect(desk.versions).toEqual([]);
  });

  it('gives back the words that were kept apart when it is taken over', async () => {
    await open('One.\n', held);
    desk.rescue = { text: 'One. Precious.\n', base: 'One.\n', time: 0 };
    await story.takeOver();
    await settled();
    expect(words(story)).toEqual(['One. Precious.']);
    expect(await save()).toBe(true);
    expect(desk.text).toBe('One. Precious.\n');
  });

  it('and took from here is merged with the words that are on screen still, once', async () => {
    await open('One.\n');
    typeBehind(story, 0, ' Mine.');
    desk.holder = NILA;
    desk.tell('article.taken', { article: ARTICLE, holder: NILA });
    await settled();
    expect(desk.rescue?.text).toBe('One. Mine.\n');
    await others('One.\n\nTheirs.\n');
    await story.takeOver();
    await settled();
    await save();
    expect(desk.text).toBe('One. Mine.\n\nTheirs.\n');
    expect(news).not.toContain('brought-back');
  });

  it('is taken from nobody who took it since it was free', async () => {
    await open('One.\n', held);
    desk.tell('article.freed', { article: ARTICLE });
    await story.takeOver();
    expect(state()).toMatchObject({ holder: NILA, isFree: false });
    expect(desk.holder).toBe(NILA);
    await story.takeOver();
    expect(state()).toMatchObject({ holder: null, readOnly: null });
  });
});

describe('what another program wrote', () => {
  it('is in a version when undo takes it off the screen', async () => {
    await open('One.\n');
    await others('One.\n\nTheirs.\n');
    expect(words(story)).toEqual(['One.', 'Theirs.']);
    story.editor.dispatchCommand(UNDO_COMMAND, undefined);
    await save();
    expect(desk.text).toBe('One.\n');
    expect(desk.versions).toContain('One.\n\nTheirs.\n');
  });

  it('is not merged where it can not be understood: the words stay, and nothing more can be typed', async () => {
    const damaged = '---\nheadline: "Old\n bad: [\n---\n\nOne.\n';
    await open('---\nheadline: Old\n---\n\nOne.\n');
    typeBehind(story, 0, ' Mine.');
    desk.readOnly = { code: 'damaged', subject: ARTICLE };
    await others(damaged);
    expect(words(story)).toEqual(['One. Mine.']);
    expect(state()).toMatchObject({ fields: { headline: 'Old' }, readOnly: { code: 'damaged' } });
    expect(desk.text).toBe(damaged);
    const kept = desk.versions.length;
    expect(desk.versions).toContain(damaged);
    expect(await save()).toBe(false);
    expect(desk.versions).toHaveLength(kept);

    desk.readOnly = null;
    await others('---\nheadline: New\n---\n\nOne.\n');
    expect(state().readOnly).toBeNull();
    await save();
    expect(desk.text).toBe('---\nheadline: New\n---\n\nOne. Mine.\n');
  });

  it.each([
    ['with words unsaved here', ' More.'],
    ['with nothing unsaved here', ''],
  ])('is no empty file before the user says so, %s', async (_case, typed) => {
    await open('One.\n\nTwo.\n');
    if (typed) typeBehind(story, 1, typed);
    await others('\n');
    expect(state().merge).not.toBeNull();
    expect(words(story)).toEqual(['One.', `Two.${typed}`]);
    await others('One.\n\nTwo.\n');
    expect(state().merge).toBeNull();
    await save();
    expect(desk.text).toBe(`One.\n\nTwo.${typed}\n`);
  });

  it('waits for no choice any more when it was taken back', async () => {
    await open('One.\n');
    typeBehind(story, 0, ' Mine.');
    await others('One, theirs.\n');
    expect(state().merge).not.toBeNull();
    desk.text = 'One.\n';
    expect(await save()).toBe(true);
    expect(state()).toMatchObject({ merge: null, mine: null, theirs: null });
  });

  it('is asked about once, and chosen together with what was typed since', async () => {
    await open('One.\n\nTwo.\n');
    typeBehind(story, 0, ' Mine.');
    await others('One, theirs.\n\nTwo.\n');
    const merge = state().merge!;
    typeBehind(story, 1, ' Late.');
    await others(desk.text);
    expect(state().merge).toBe(merge);
    expect(news).toEqual(['conflict']);
    await story.resolveMerge(resolveMerge(merge, new Map([['blocks:0', 'theirs']])));
    expect(await save()).toBe(true);
    expect(desk.text).toBe('One, theirs.\n\nTwo. Late.\n');
  });

  it('is asked about again when what was typed since is about the same words', async () => {
    await open('One.\n');
    typeBehind(story, 0, ' Mine.');
    await others('One, theirs.\n');
    const merge = state().merge!;
    typeBehind(story, 0, ' Late.');
    await story.resolveMerge(resolveMerge(merge, new Map([['blocks:0', 'theirs']])));
    expect(state().merge).not.toBe(merge);
    expect(JSON.stringify(state().merge)).toContain('One. Mine. Late.');
  });

  it('is shown with the whole of the story at once', async () => {
    await open('---\nsources:\n  ana:\n    name: Ana\n---\n\nOne.\n');
    const seen: object[] = [];
    story.store.subscribe(({ replaced, sources }) => seen.push({ replaced, sources }));
    await others('---\nsources:\n  ana:\n    name: Anna\n---\n\nOne.\n');
    const first = seen.find((now) => 'replaced' in now && now.replaced === 1);
    expect(first).toMatchObject({ sources: { ana: { name: 'Anna' } } });
  });
});

describe('what Galley itself wrote into the file', () => {
  const WAS = '---\nsources:\n  n: { name: Nila Tann }\n---\n\nOne.\n';
  const CORRECTED = WAS.replace('Nila Tann', 'Nila Tan');

  async function correct(): Promise<void> {
    desk.text = CORRECTED;
    desk.tell('article.changed', { article: ARTICLE, isGone: false, isOurs: true });
    await settled();
  }

  it('is in the story, and no news of another program', async () => {
    await open(WAS);
    await correct();
    expect(state().sources['n']?.name).toBe('Nila Tan');
    expect(news).toEqual([]);
  });

  it('is put together with what is not saved yet', async () => {
    await open(WAS);
    typeBehind(story, 0, ' Typed.');
    await correct();
    expect(await save()).toBe(true);
    expect(desk.text).toBe(CORRECTED.replace('One.', 'One. Typed.'));
    expect(state().sources['n']?.name).toBe('Nila Tan');
  });
});
