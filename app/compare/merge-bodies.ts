import type { Block } from '../article';
import { alignBlocks } from './align';
import { sameBlock, sameBlocks } from './block-key';
import type { BlocksConflict, Sides } from './conflict';

type Body = readonly Block[];

/** The smallest place that is decided on its own: a block of the base, or what is new between two of them. */
type Unit = Sides<Body>;

/**
 * Three states of a body as one. Blocks that one side changed are taken from it, and what both did the same way is
 * there once; where they differ both stand in the body, mine first, and a conflict tells. Nothing is left out.
 *
 * Blocks are the very objects that came in, theirs wherever both sides have the same.
 */
export function mergeBodies(sides: Sides<Body>): {
  readonly body: Body;
  readonly conflicts: readonly BlocksConflict[];
} {
  const body: Block[] = [];
  const conflicts: BlocksConflict[] = [];
  for (const unit of joinUnits(unitsOf(sides).flatMap(withoutCommonEnds))) {
    if (isConflict(unit)) {
      const id = `blocks:${conflicts.length}`;
      conflicts.push({ kind: 'blocks', id, at: body.length, ...unit });
      body.push(...unit.mine, ...unit.theirs);
    } else {
      body.push(
        ...(isTouched(unit, 'theirs') || !isTouched(unit, 'mine') ? unit.theirs : unit.mine),
      );
    }
  }
  return { body, conflicts };
}

function unitsOf({ base, mine, theirs }: Sides<Body>): readonly Unit[] {
  const my = changesOf(base, mine);
  const their = changesOf(base, theirs);
  const units: Unit[] = [];
  for (let at = 0; at <= base.length; at += 1) {
    const before = { base: [], mine: my.before[at]!, theirs: their.before[at]! };
    if (before.mine.length + before.theirs.length > 0) units.push(before);
    if (at === base.length) break;
    units.push({ base: [base[at]!], mine: my.instead[at]!, theirs: their.instead[at]! });
  }
  return units;
}

/** What one side made of each block of the base, and what it wrote before each and behind the last. */
function changesOf(
  base: Body,
  side: Body,
): { readonly instead: readonly Block[][]; readonly before: readonly Block[][] } {
  const instead: Block[][] = base.map(() => []);
  const before: Block[][] = [...base, null].map(() => []);
  let next = 0;
  for (const step of alignBlocks(base, side)) {
    if (step.kind === 'added') {
      before[next]!.push(side[step.after]!);
    } else {
      if (step.kind !== 'removed') instead[step.before]!.push(side[step.after]!);
      next = step.before + 1;
    }
  }
  return { instead, before };
}

/** Of what both wrote at one place, what they begin and end with in the same way is no conflict. */
function withoutCommonEnds(unit: Unit): readonly Unit[] {
  const { base, mine, theirs } = unit;
  if (base.length > 0 || !isConflict(unit)) return [unit];
  const shortest = Math.min(mine.length, theirs.length);
  let head = 0;
  while (head < shortest && sameBlock(mine[head]!, theirs[head]!)) head += 1;
  let tail = 0;
  while (tail < shortest - head && sameBlock(mine.at(-1 - tail)!, theirs.at(-1 - tail)!)) tail += 1;
  const cut = (start: number, end: (side: Body) => number): Unit => ({
    base,
    mine: mine.slice(start, end(mine)),
    theirs: theirs.slice(start, end(theirs)),
  });
  const rest = {
    base,
    mine: mine.slice(mine.length - tail),
    theirs: theirs.slice(theirs.length - tail),
  };
  return [cut(0, () => head), cut(head, (side) => side.length - tail), rest].filter(
    (part) => part.mine.length + part.theirs.length > 0,
  );
}

/**
 * A conflict takes in its neighbours where one side did to both of them together what can't be told apart: a paragraph
 * split in two, two joined, one replaced.
 */
function joinUnits(units: readonly Unit[]): readonly Unit[] {
  const joined: Unit[] = [];
  for (const unit of units) {
    let last = unit;
    while (joined.length > 0 && belongTogether(joined.at(-1)!, last)) {
      last = concat(joined.pop()!, last);
    }
    joined.push(last);
  }
  return joined;
}

function belongTogether(one: Unit, other: Unit): boolean {
  if (!isConflict(one) && !isConflict(other)) return false;
  // What both did the same way is in the body once, and must not come twice by way of a conflict.
  if (sameBlocks(one.mine, one.theirs) || sameBlocks(other.mine, other.theirs)) return false;
  return (['mine', 'theirs'] as const).some(
    (side) =>
      isTouched(one, side) &&
      isTouched(other, side) &&
      (isReshaped(one, side) || isReshaped(other, side)),
  );
}

function concat(one: Unit, other: Unit): Unit {
  return {
    base: [...one.base, ...other.base],
    mine: [...one.mine, ...other.mine],
    theirs: [...one.theirs, ...other.theirs],
  };
}

function isTouched(unit: Unit, side: 'mine' | 'theirs'): boolean {
  return !sameBlocks(unit.base, unit[side]);
}

function isReshaped(unit: Unit, side: 'mine' | 'theirs'): boolean {
  return unit.base.length !== unit[side].length;
}

function isConflict(unit: Unit): boolean {
  const bothTouched = isTouched(unit, 'mine') && isTouched(unit, 'theirs');
  return bothTouched && !sameBlocks(unit.mine, unit.theirs);
}
