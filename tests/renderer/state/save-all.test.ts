import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Story } from '../../../renderer/story/story';
import { ARTICLE, DeskInMemory, setUpWindow, typeBehind, words } from '../story/desk-in-memory';

const COPY = 'a-2.textbundle';

let desk: DeskInMemory;
let story: Story;
let saveAll: () => Promise<boolean>;
let saveCopy: (story: Story) => Promise<boolean>;
let front: () => Story;

beforeEach(async () => {
  vi.resetModules();
  vi.useFakeTimers();
  desk = new DeskInMemory('One.\n');
  setUpWindow(desk);
  ({ saveAll } = await import('../../../renderer/state/save-all'));
  ({ saveCopy } = await import('../../../renderer/state/save-copy'));
  const { addStory } = await import('../../../renderer/state/show-story');
  const { appStore } = await import('../../../renderer/state/app-store');
  story = addStory(desk.open());
  front = () => appStore.getState().tabs[0]!.story!;
});

afterEach(() => {
  front().dispose();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function settled<Value>(work: Promise<Value>): Promise<Value> {
  for (let round = 0; round < 10; round += 1) {
    await vi.dynamicImportSettled();
    await vi.advanceTimersByTimeAsync(0);
  }
  return work;
}

const closed = () =>
  desk.asked.flatMap(({ channel, request }) => (channel === 'article.close' ? [request] : []));

describe('a copy of a story', () => {
  it.each([COPY, ARTICLE])('has what was typed while it was being made: %s', async (name) => {
    desk.copyName = name;
    typeBehind(story, 0, ' Two.');
    desk.before.set('article.save-copy', () => typeBehind(story, 0, ' Typed.'));
    expect(await settled(saveCopy(story))).toBe(true);
    expect(words(front())).toEqual(['One. Two. Typed.']);
    expect(await settled(front().saveNow())).toBe(true);
    expect(desk.text).toBe('One. Two. Typed.\n');
  });

  it('takes the place of the story, which is let go of', async () => {
    await settled(saveCopy(story));
    expect(closed()).toEqual([{ article: ARTICLE }]);
  });

  it('is not let go of where it has the name of the story', async () => {
    desk.copyName = ARTICLE;
    await settled(saveCopy(story));
    expect(closed()).toEqual([]);
  });

  it('does not bring back words that it has already', async () => {
    desk.rescue = { text: 'One. Old.\n', base: 'One.\n', time: 0 };
    await settled(saveCopy(story));
    expect(words(front())).toEqual(['One.']);
  });
});

describe('when the window is to close', () => {
  it('what is typed during the last save is saved too', async () => {
    typeBehind(story, 0, ' Two.');
    desk.before.set('article.save', () => {
      desk.before.clear();
      typeBehind(story, 0, ' Typed.');
    });
    expect(await settled(saveAll())).toBe(true);
    expect(desk.text).toBe('One. Two. Typed.\n');
  });

  it('what is typed in one story while another one is being copied is saved too', async () => {
    desk.holder = { host: 'desk-7', user: 'nila', since: 0, here: false };
    typeBehind(story, 0, ' Two.');
    desk.before.set('article.save-copy', () => {
      desk.before.clear();
      desk.holder = null;
      typeBehind(story, 0, ' Typed.');
    });
    expect(await settled(saveAll())).toBe(true);
    expect(desk.text).toBe('One. Two. Typed.\n');
  });
});
