import { useCallback, useMemo, useState } from 'react';
import type { ToldQuotes } from '../../app/ipc/sources';
import { success, type Result } from '../../app/result';
import type { NamedAs } from '../../app/sources/named-as';
import { bridge } from '../bridge';
import { useAnswer } from './use-answer';
import { useLibraryRounds } from './use-directory';

const PAGE = 100;

interface Question {
  readonly who: NamedAs;
  readonly count: number;
  readonly round: number;
}

/** All that somebody told, as far as it is loaded; null until it is there. In line with the library. */
export function useTold(who: NamedAs): {
  readonly told: Result<ToldQuotes> | null;
  readonly loadMore: () => void;
} {
  const round = useLibraryRounds();
  const [count, setCount] = useState(PAGE);
  const question = useMemo(() => ({ who, count, round }), [who, count, round]);
  const answered = useAnswer(question, askTold);
  const told = answered?.question.who === who ? answered.answer : null;
  const hasMore = told?.ok === true && told.value.quotes.length < told.value.total;
  const loadMore = useCallback(() => {
    if (hasMore) setCount((last) => last + PAGE);
  }, [hasMore]);
  return { told, loadMore };
}

async function askTold({ who, count }: Question): Promise<Result<ToldQuotes>> {
  let all: ToldQuotes | null = null;
  do {
    const quotes: ToldQuotes['quotes'] = all?.quotes ?? [];
    const page: Result<ToldQuotes> = await bridge.call('sources.quotes', {
      ...{ who: [who], offset: quotes.length, limit: PAGE },
    });
    if (!page.ok) return page;
    if (all && page.value.quotes.length === 0) break;
    all = { ...page.value, quotes: [...quotes, ...page.value.quotes] };
  } while (all.quotes.length < Math.min(count, all.total));
  return success(all);
}
