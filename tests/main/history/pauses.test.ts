import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPauses } from '../../../main/history';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const MINUTE = 60_000;

function pauses() {
  const kept: string[] = [];
  const made = createPauses({
    keep: (article, text, reason) => {
      kept.push(`${article} ${text} ${reason}`);
      return Promise.resolve();
    },
  });
  return { kept, ...made };
}

it('keeps the last text a minute after the last save', async () => {
  const { touch, kept } = pauses();
  touch('a', '1');
  await vi.advanceTimersByTimeAsync(MINUTE - 1);
  touch('a', '2');
  await vi.advanceTimersByTimeAsync(MINUTE - 1);
  expect(kept).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(kept).toEqual(['a 2 pause']);
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  expect(kept).toHaveLength(1);
});

it('keeps one every five minutes where there is no pause', async () => {
  const { touch, kept } = pauses();
  for (let second = 0; second < 11 * 60; second += 1) {
    touch('a', String(second));
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(kept).toEqual(['a 299 pause', 'a 599 pause']);
});

it('has a pause for each article', async () => {
  const { touch, kept } = pauses();
  touch('a', '1');
  await vi.advanceTimersByTimeAsync(MINUTE / 2);
  touch('b', '1');
  await vi.advanceTimersByTimeAsync(MINUTE / 2);
  expect(kept).toEqual(['a 1 pause']);
});

it('keeps at once when the article is finished, and only what was not kept', async () => {
  const { touch, finish, kept } = pauses();
  touch('a', '1');
  await finish('a');
  expect(kept).toEqual(['a 1 close']);
  await finish('a');
  await finish('b');
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  expect(kept).toHaveLength(1);
});

it('is not finished before the version under way is kept', async () => {
  let done = () => {};
  const { touch, finish } = createPauses({
    keep: () => new Promise<void>((resolve) => (done = resolve)),
  });
  touch('a', '1');
  await vi.advanceTimersByTimeAsync(MINUTE);
  let finished = false;
  const finishing = finish('a').then(() => (finished = true));
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(finished).toBe(false);
  done();
  await finishing;
  expect(finished).toBe(true);
});

it('waits no more when it is disposed of', async () => {
  const { touch, dispose, kept } = pauses();
  touch('a', '1');
  dispose();
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  expect(kept).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});
