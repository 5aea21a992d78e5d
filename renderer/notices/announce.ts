import { createStore } from 'zustand/vanilla';

/** What was said last to those who can't see that it was done. */
export const announced = createStore<Announced>(() => ({ words: '', count: 0 }));

interface Announced {
  readonly words: string;
  /** How often something was said: the same words are said again. */
  readonly count: number;
}

/** Tells screen readers, and nobody else, of something that can only be seen. */
export function announce(words: string): void {
  announced.setState(({ count }) => ({ words, count: count + 1 }));
}
