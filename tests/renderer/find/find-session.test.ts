import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FindQuery } from '../../../app/find';
import type { FindSession } from '../../../renderer/find/find-session';
import type { Story } from '../../../renderer/story/story';
import { DeskInMemory, setUpWindow, typeBehind, words } from '../story/desk-in-memory';

// What was found is painted by the browser, and there is none.
vi.mock('../../../renderer/find/find-marks', () => ({
  FindMarks: vi.fn(function () {
    return { set: vi.fn(), setCurrent: vi.fn(), dispose: vi.fn() };
  }),
}));

let story: Story;
let session: FindSession;

/** Looks for words in a story, whatever their case. */
async function find(text: string, sought: string): Promise<void> {
  const desk = new DeskInMemory(text);
  setUpWindow(desk);
  const shown = { adoptedStyleSheets: [], activeElement: null, getElementById: () => null };
  vi.stubGlobal('document', shown);
  vi.stubGlobal('HTMLTextAreaElement', vi.fn());
  const { openStory } = await import('../../../renderer/story/open-story');
  const { FindSession } = await import('../../../renderer/find/find-session');
  const ignore = () => {};
  const adding = () => ({ step: ignore, end: ignore });
  const report = {
    adding,
    picture: ignore,
    paste: ignore,
    reading: ignore,
    open: ignore,
    news: ignore,
  };
  story = openStory(desk.open(), report);
  const query: FindQuery = {
    ...{ text: sought, matchCase: false, wholeWord: false, isExpression: false },
  };
  session = new FindSession(story, query, null);
  await vi.advanceTimersByTimeAsync(200);
}

/** Presses Replace, and says which place is the current one then. */
async function replace(by: string): Promise<number> {
  await session.replaceCurrent(by);
  await vi.advanceTimersByTimeAsync(200);
  return session.state.getState().at;
}

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
});

afterEach(() => {
  session.dispose();
  story.dispose();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('what reads as wanted already is passed over', async () => {
  await find('Galley galley GALLEY galley\n', 'galley');
  expect(session.state.getState()).toMatchObject({ count: 4, at: 1 });
  const before = story.article().body[0];
  expect(await replace('Galley')).toBe(2);
  expect(story.article().body[0]).toBe(before);
  expect([await replace('Galley'), await replace('Galley'), await replace('Galley')]).toEqual([
    ...[3, 4, 1],
  ]);
  expect(words(story)).toEqual(['Galley Galley Galley Galley']);
});

test('and is passed over in a field', async () => {
  await find('---\nheadline: Galley, galley\n---\n\nx\n', 'galley');
  expect(session.state.getState()).toMatchObject({ count: 2, at: 1 });
  expect(await replace('Galley')).toBe(2);
});

test('and the next edit does not lead to another place', async () => {
  await find('Galley galley galley\n\nend\n', 'galley');
  await replace('Galley');
  session.step(1);
  expect(session.state.getState().at).toBe(3);
  typeBehind(story, 1, ' of it');
  await vi.advanceTimersByTimeAsync(200);
  expect(session.state.getState().at).toBe(3);
});
