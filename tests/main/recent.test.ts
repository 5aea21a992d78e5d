import { describe, expect, it, vi } from 'vitest';
import { withRecent, withTitles } from '../../main/recent';

vi.mock('electron', () => ({}));

const NONE: ReturnType<typeof withRecent> = [];
const story = (number: number, title = '') => ({ path: `/s/${number}.textbundle`, title });

describe('the stories opened last', () => {
  it('have the latest first, each once and with its last title', () => {
    const recent = [story(1, 'one'), story(2)].reduce(withRecent, NONE);
    expect(recent).toEqual([story(2), story(1, 'one')]);
    expect(withRecent(recent, story(1, 'uno'))).toEqual([story(1, 'uno'), story(2)]);
  });

  it('are called as their tabs are, in any order', () => {
    const recent = [story(2), story(1, 'one')];
    expect(withTitles(recent, [story(1, 'uno'), story(3, 'tre')])).toEqual([
      story(2),
      story(1, 'uno'),
    ]);
    expect(withTitles(recent, [story(2)])[0]).toBe(recent[0]);
  });

  it('are no more than can be overlooked', () => {
    const numbers = Array.from({ length: 40 }, (_, number) => number);
    const recent = numbers.map((number) => story(number)).reduce(withRecent, NONE);
    expect(recent).toHaveLength(15);
    expect(recent[0]).toEqual(story(39));
  });
});
