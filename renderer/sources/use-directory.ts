import { useCallback, useEffect, useMemo, useState } from 'react';
import type { KnownSources } from '../../app/ipc/sources';
import { success, type Result } from '../../app/result';
import { bridge } from '../bridge';
import { useAnswer } from './use-answer';

/** People that are loaded at first, and each time the end of the list comes near. */
const PAGE = 100;

interface Question {
  readonly text: string;
  /** How many are to be loaded. */
  readonly count: number;
  /** What is asked again is another question. */
  readonly round: number;
}

/** Those of the library whose name is searched for, by name; null until they are there. In line with the library. */
export function useDirectory(text: string): {
  readonly found: Result<KnownSources> | null;
  readonly loadMore: () => void;
} {
  const round = useLibraryRounds();
  const [loaded, setLoaded] = useState({ text, count: PAGE });
  const count = loaded.text === text ? loaded.count : PAGE;
  const question = useMemo(() => ({ text, count, round }), [text, count, round]);
  const found = useAnswer(question, askDirectory)?.answer ?? null;
  const hasMore = found?.ok === true && found.value.sources.length < found.value.total;
  const loadMore = useCallback(() => {
    if (hasMore) setLoaded({ text, count: count + PAGE });
  }, [hasMore, text, count]);
  return { found, loadMore };
}

/** Counts how often the library was other than it was. */
export function useLibraryRounds(): number {
  const [round, setRound] = useState(0);
  useEffect(() => bridge.on('library.changed', () => setRound((last) => last + 1)), []);
  return round;
}

async function askDirectory({ text, count }: Question): Promise<Result<KnownSources>> {
  let all: KnownSources = { sources: [], total: 0 };
  do {
    const page = await bridge.call('sources.find', {
      ...{ text, sort: 'name', offset: all.sources.length, limit: PAGE },
    });
    if (!page.ok) return page;
    if (page.value.sources.length === 0) break;
    all = { sources: [...all.sources, ...page.value.sources], total: page.value.total };
  } while (all.sources.length < Math.min(count, all.total));
  return success(all);
}
