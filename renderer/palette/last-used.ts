import type { CommandId } from '../../app/commands/commands';

/** So many are offered first. */
const KEPT = 5;

/** Commands that were run from the palette in this session, the last one first. */
let used: readonly CommandId[] = [];

export function lastUsed(): readonly CommandId[] {
  return used;
}

export function noteUsed(id: CommandId): void {
  used = [id, ...used.filter((other) => other !== id)].slice(0, KEPT);
}
