import type { Block } from '../article';
import type { Step } from './align';
import { textOf } from './parts';
import { similarity, wordBag, type WordBag } from './word-bag';

/** Blocks that share fewer of their words are not two states of one block. */
const LEAST_SIMILAR = 0.4;

/** So many blocks in a row are searched for partners in all ways; longer rows are cut up. */
const LONGEST_ROW = 48;

/** Pairs what was removed with what was added at one place, where it has words in common. The order is kept. */
export function pairSimilar(
  before: readonly Block[],
  after: readonly Block[],
  removed: readonly number[],
  added: readonly number[],
): readonly Step[] {
  const parts = Math.ceil(Math.max(removed.length, added.length) / LONGEST_ROW);
  return counting(parts).flatMap((part) => {
    const cut = (row: readonly number[]) =>
      row.slice(
        Math.floor((row.length * part) / parts),
        Math.floor((row.length * (part + 1)) / parts),
      );
    return pairRow(before, after, cut(removed), cut(added));
  });
}

function pairRow(
  before: readonly Block[],
  after: readonly Block[],
  removed: readonly number[],
  added: readonly number[],
): readonly Step[] {
  const score = removed.map((old) =>
    added.map((young) => {
      const shared = similarity(bagOf(before[old]!), bagOf(after[young]!));
      return shared < LEAST_SIMILAR ? 0 : shared;
    }),
  );
  const best = bestScores(score, removed.length, added.length);
  const steps: Step[] = [];
  let skipped: Step[] = [];
  let [row, column] = [0, 0];
  while (row < removed.length && column < added.length) {
    const pair = score[row]![column]!;
    if (pair > 0 && best[row]![column] === pair + best[row + 1]![column + 1]!) {
      steps.push(...skipped, { kind: 'changed', before: removed[row++]!, after: added[column++]! });
      skipped = [];
    } else if (best[row]![column] === best[row + 1]![column]) {
      steps.push({ kind: 'removed', before: removed[row++]! });
    } else {
      skipped.push({ kind: 'added', after: added[column++]! });
    }
  }
  for (const old of removed.slice(row)) steps.push({ kind: 'removed', before: old });
  steps.push(...skipped);
  for (const young of added.slice(column)) steps.push({ kind: 'added', after: young });
  return steps;
}

/** The most that can be had from each pair of places on, keeping the order: the longest common subsequence by weight. */
function bestScores(
  score: readonly (readonly number[])[],
  height: number,
  width: number,
): readonly (readonly number[])[] {
  const best = counting(height + 1).map(() => new Array<number>(width + 1).fill(0));
  for (let row = height - 1; row >= 0; row -= 1) {
    for (let column = width - 1; column >= 0; column -= 1) {
      const pair = score[row]![column]!;
      const paired = pair > 0 ? pair + best[row + 1]![column + 1]! : 0;
      best[row]![column] = Math.max(paired, best[row + 1]![column]!, best[row]![column + 1]!);
    }
  }
  return best;
}

const bags = new WeakMap<Block, WordBag>();

function bagOf(block: Block): WordBag {
  let bag = bags.get(block);
  if (!bag) {
    bag = wordBag(textOf(block));
    bags.set(block, bag);
  }
  return bag;
}

function counting(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
