import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findMatches, type FindQuery, type Found } from '../../../app/find';
import type { SearchRequest } from '../../../renderer/find/search-worker';

/** Stands for the browser's: starts a little later, answers a little later, and never an expression with a plus. */
class WorkerInMemory {
  static readonly made: WorkerInMemory[] = [];
  static fails = false;
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  onerror: ((event: { readonly message: string }) => void) | null = null;
  isEnded = false;

  constructor() {
    WorkerInMemory.made.push(this);
    const { fails } = WorkerInMemory;
    setTimeout(() => (fails ? this.onerror?.({ message: 'no start' }) : this.#say('ready')), 20);
  }

  postMessage({ texts, query }: SearchRequest): void {
    if (!query.text.includes('+')) setTimeout(() => this.#say(findMatches(texts, query)), 20);
  }

  terminate(): void {
    this.isEnded = true;
  }

  #say(data: unknown): void {
    if (!this.isEnded) this.onmessage?.({ data });
  }
}

const running = () => WorkerInMemory.made.filter(({ isEnded }) => !isEnded).length;

const expression = (text: string): FindQuery => ({
  ...{ text, isExpression: true, matchCase: true, wholeWord: false },
});

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  vi.stubGlobal('Worker', WorkerInMemory);
  WorkerInMemory.made.length = 0;
  WorkerInMemory.fails = false;
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What comes of it when all timers have run. */
async function settled<Value>(promise: Promise<Value>): Promise<Value> {
  // It may fail before anybody waits for it.
  promise.catch(() => {});
  await vi.runAllTimersAsync();
  return promise;
}

/** Where the matches begin. */
function startsOf(found: Found): readonly number[] | string {
  return found.ok ? found.matches.flat().map(({ start }) => start) : found.problem.code;
}

test('two searches at once get each its own answer, and one worker is kept', async () => {
  const { prepareSearch, search } = await import('../../../renderer/find/search');
  prepareSearch();
  const both = Promise.all([search(['ab'], expression('b')), search(['cab'], expression('a'))]);
  const [first, second] = await settled(both);
  expect(startsOf(first)).toEqual([1]);
  expect(startsOf(second)).toEqual([1]);
  expect(running()).toBe(1);
  expect(startsOf(await settled(search(['xyz'], expression('z'))))).toEqual([2]);
  expect(WorkerInMemory.made.length).toBe(2);
});

test('an expression that takes too long ends only its own worker', async () => {
  const { search } = await import('../../../renderer/find/search');
  const both = Promise.all([search(['aa'], expression('a+')), search(['ab'], expression('b'))]);
  const [slow, found] = await settled(both);
  expect(startsOf(slow)).toBe('too-slow');
  expect(startsOf(found)).toEqual([1]);
  expect(running()).toBe(1);
});

test('a worker that does not start is not asked again', async () => {
  const { prepareSearch, search } = await import('../../../renderer/find/search');
  WorkerInMemory.fails = true;
  prepareSearch();
  await expect(settled(search(['ab'], expression('b')))).rejects.toThrow('no start');
  WorkerInMemory.fails = false;
  expect(startsOf(await settled(search(['ab'], expression('b'))))).toEqual([1]);
});

test('nor is one that did not start before it was needed', async () => {
  const { prepareSearch, search } = await import('../../../renderer/find/search');
  WorkerInMemory.fails = true;
  prepareSearch();
  await vi.runAllTimersAsync();
  WorkerInMemory.fails = false;
  expect(startsOf(await settled(search(['ab'], expression('b'))))).toEqual([1]);
});
