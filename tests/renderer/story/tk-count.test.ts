import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Story } from '../../../renderer/story/story';
import { DeskInMemory, setUpWindow, typeBehind } from './desk-in-memory';

/** When panels and counts have followed. */
const PAUSE = 200;

let story: Story;

async function open(text: string): Promise<void> {
  vi.resetModules();
  const desk = new DeskInMemory(text);
  setUpWindow(desk);
  const { openStory } = await import('../../../renderer/story/open-story');
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
}

const bodyTks = () => story.store.getState().bodyTks;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  story.dispose();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('counts what is a TK in the language of the story', async () => {
  await open('---\nlanguage: id\n---\n\nTK Pertiwi menerima TKTK murid.\n');
  expect(bodyTks()).toBe(1);
  typeBehind(story, 0, ' TK Melati, TKTK.');
  await vi.advanceTimersByTimeAsync(PAUSE);
  expect(bodyTks()).toBe(2);
});

it('counts anew when the story is said to be in another language', async () => {
  await open('---\nlanguage: en\n---\n\nTK Pertiwi menerima TKTK murid.\n');
  const counts = [bodyTks()];
  for (const language of ['id', 'fr', 'ms', 'en']) {
    story.setFields({ language });
    await vi.advanceTimersByTimeAsync(PAUSE);
    counts.push(bodyTks());
  }
  expect(counts).toEqual([2, 1, 2, 1, 2]);
});

it('counts anew when the story becomes another one', async () => {
  await open('---\nlanguage: en\n---\n\nTK Pertiwi menerima TKTK murid.\n');
  const article = story.article();
  await story.replaceWith({ ...article, fields: { ...article.fields, language: 'id' } });
  expect(bodyTks()).toBe(1);
});
