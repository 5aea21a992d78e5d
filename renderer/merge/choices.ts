import { canKeepBoth, type Choice, type Conflict, type Merge } from '../../app/compare';

/** What is chosen before anybody has chosen: blocks can all stay, the rest waits for an answer. */
export function firstChoices({ conflicts }: Merge): ReadonlyMap<string, Choice> {
  const blocks = conflicts.filter(({ kind }) => kind === 'blocks');
  return new Map(blocks.map(({ id }) => [id, 'both']));
}

/** The choices that a conflict leaves. */
export function choicesOf(conflict: Conflict): readonly Choice[] {
  return canKeepBoth(conflict) ? ['mine', 'theirs', 'both'] : ['mine', 'theirs'];
}

/** How many conflicts wait for an answer. */
export function openCount({ conflicts }: Merge, choices: ReadonlyMap<string, Choice>): number {
  return conflicts.filter(({ id }) => !choices.has(id)).length;
}
