import type { KnownSource } from '../../app/ipc/sources';
import type { NewSource } from '../story/story';

/** Somebody new to a story, with what the library has of them where they were chosen from it. */
export function newSource(name: string, known: KnownSource | null): NewSource {
  if (!known) return { newName: name.trim() };
  const { kind, role, organisation, protected: key } = known;
  return { newName: known.name, kind, role, organisation, protected: key };
}
