import { tokensOf } from '../text/tokens';

/** Whether a name is found by what was typed: each word of it begins a word of the name. Nothing typed finds all. */
export function matchesName(name: string, typed: string): boolean {
  const words = tokensOf(name);
  return tokensOf(typed).every(({ text }) => words.some((word) => word.text.startsWith(text)));
}
