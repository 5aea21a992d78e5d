import { matchEqual } from './match-equal';
import { splitWords } from '../text/words';

/** Words that stand on both sides, or on one of them only. */
export interface Piece {
  readonly text: string;
  readonly kind: 'same' | 'removed' | 'added';
}

/** Beyond so many words, spaces and signs that were moved about, nobody can follow what became of each. */
const MOST_EDITS = 500;

/**
 * What became of a text, word by word. The `same` and `removed` pieces joined are the text before, the `same` and
 * `added` ones the text after; where both changed at one place the removed words come first.
 */
export function diffWords(before: string, after: string): readonly Piece[] {
  if (before === after) return piecesOf({ removed: '', added: '', same: before });
  const [old, young] = [splitWords(before), splitWords(after)];
  const runs: Run[] = [{ removed: '', added: '', same: '' }];
  let [left, right] = [0, 0];
  for (const [nextLeft, nextRight] of matchEqual(old, young, MOST_EDITS)) {
    const removed = old.slice(left, nextLeft).join('');
    const added = young.slice(right, nextRight).join('');
    if (removed || added) runs.push({ removed, added, same: '' });
    runs.at(-1)!.same += old[nextLeft]!;
    [left, right] = [nextLeft + 1, nextRight + 1];
  }
  runs.push({ removed: old.slice(left).join(''), added: young.slice(right).join(''), same: '' });
  return joinAcrossSpaces(runs).flatMap(piecesOf);
}

/** A place of change, with what stands on both sides behind it. */
interface Run {
  readonly removed: string;
  readonly added: string;
  same: string;
}

/** Two words replaced by two others are one change: the space between them is no news. */
function joinAcrossSpaces(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const isClose = last && /^[ \u00a0]+$/.test(last.same);
    if (isClose && last.removed + run.removed && last.added + run.added) {
      joined[joined.length - 1] = {
        removed: last.removed + last.same + run.removed,
        added: last.added + last.same + run.added,
        same: run.same,
      };
    } else {
      joined.push(run);
    }
  }
  return joined;
}

function piecesOf({ removed, added, same }: Run): readonly Piece[] {
  const all: readonly Piece[] = [
    { text: removed, kind: 'removed' },
    { text: added, kind: 'added' },
    { text: same, kind: 'same' },
  ];
  return all.filter(({ text }) => text !== '');
}
