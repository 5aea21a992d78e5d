import { diffWords, type Piece } from './diff-words';
import type { Part } from './parts';

/** A named text before and after, and what became of its words. */
export interface PartChange<Name extends string = string> {
  readonly name: Name;
  readonly before: string;
  readonly after: string;
  readonly pieces: readonly Piece[];
}

/** Compares the texts of each name; those that are empty on both sides are left out. */
export function diffParts<Name extends string>(
  before: readonly Part<Name>[],
  after: readonly Part<Name>[],
): readonly PartChange<Name>[] {
  const then = new Map(before.map(({ name, text }) => [name, text]));
  const now = new Map(after.map(({ name, text }) => [name, text]));
  const names = new Set([...then.keys(), ...now.keys()]);
  return [...names].flatMap((name) => {
    const [old, young] = [then.get(name) ?? '', now.get(name) ?? ''];
    if (old === '' && young === '') return [];
    return [{ name, before: old, after: young, pieces: diffWords(old, young) }];
  });
}

/** Only what is not the same on both sides. */
export function changedParts<Name extends string>(
  before: readonly Part<Name>[],
  after: readonly Part<Name>[],
): readonly PartChange<Name>[] {
  return diffParts(before, after).filter((part) => part.before !== part.after);
}
