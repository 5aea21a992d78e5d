import { useMemo } from 'react';
import type { Source, SourceId } from '../../app/article';
import type { KnownSource } from '../../app/ipc/sources';
import { matchesName } from '../../app/sources/match-name';
import { bridge } from '../bridge';
import { useAnswer } from './use-answer';

/** So many of the library are seen at a glance. */
const MOST = 8;

/** Who is offered while a name is typed. */
export interface Offered {
  readonly story: readonly (readonly [SourceId, Source])[];
  readonly library: readonly KnownSource[];
  /** What was typed when the library was asked; null until it has answered. */
  readonly answeredFor: string | null;
}

/** The story's sources that what is typed may mean, and then the library's. */
export function useOffered(typed: string, sources: Readonly<Record<SourceId, Source>>): Offered {
  const answered = useAnswer(typed, askLibrary);
  const story = useMemo(
    () => Object.entries(sources).filter(([, { name }]) => matchesName(name, typed)),
    [sources, typed],
  );
  const library = useMemo(() => {
    const here = Object.values(sources);
    return (answered?.answer ?? []).filter(
      (one) =>
        one.name.trim() !== '' &&
        matchesName(one.name, typed) &&
        !here.some((source) => isSame(source, one)),
    );
  }, [answered, sources, typed]);
  return { story, library: library.slice(0, MOST), answeredFor: answered?.question ?? null };
}

/** Without an answer there is nothing to offer, and nothing that keeps anybody from typing a name. */
async function askLibrary(typed: string): Promise<readonly KnownSource[]> {
  const found = await bridge.call('sources.find', {
    ...{ text: typed.slice(0, 1000), sort: 'best', offset: 0, limit: 50 },
  });
  return found.ok ? found.value.sources : [];
}

function isSame(one: Source, other: KnownSource): boolean {
  return (
    one.protected === other.protected &&
    one.name.trim().toLowerCase() === other.name.trim().toLowerCase()
  );
}
