import { UNDO_COMMAND } from 'lexical';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { failure } from '../../../app/result';
import type { Story } from '../../../renderer/story/story';
import { DeskInMemory, setUpWindow } from './desk-in-memory';

const TEXT = `---
desk-notes:
  n1:
    text: Ask.
---

:note[At dawn]{#n1} it sails.
`;

let story: Story;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.resetModules();
  const desk = new DeskInMemory(TEXT);
  setUpWindow(desk);
  const { openStory } = await import('../../../renderer/story/open-story');
  const nothing = () => {};
  story = openStory(desk.open(), {
    adding: () => ({ step: nothing, end: nothing }),
    ...{ picture: nothing, paste: nothing, reading: nothing, open: nothing, news: nothing },
  });
  await vi.advanceTimersByTimeAsync(0);
});

afterEach(() => {
  story.dispose();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const note = () => {
  // Waits for what is under way.
  story.editor.update(() => {}, { discrete: true });
  return story.article().notes['n1'];
};

it('a note that is written key by key is one step of the undo history', () => {
  story.changeNote('n1', { status: 'resolved' });
  note();
  for (const [typed, text] of ['Ask w', 'Ask wh', 'Ask why'].entries()) {
    story.changeNote('n1', { text }, typed > 0);
    note();
  }
  expect(note()).toMatchObject({ text: 'Ask why', status: 'resolved' });
  story.editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(note()).toMatchObject({ text: 'Ask.', status: 'resolved' });
  story.editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(note()).toMatchObject({ text: 'Ask.', status: 'open' });
});

it('in a story that can only be read, notes stay as they are', () => {
  const before = note();
  story.store.setState({ readOnly: failure('locked', story.name).failure });
  expect(story.addNote('More.', '')).toBeNull();
  story.changeNote('n1', { text: 'Never.' });
  story.removeNote('n1');
  expect(note()).toEqual(before);
  expect(story.article().notes).toEqual({ n1: before });
});
