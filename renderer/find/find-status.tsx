import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { MOST_MATCHES } from '../../app/find';
import { findBar } from './find-bar-state';
import type { FindSession, FindState } from './find-session';

/** How many there are and which is the current one, or why nothing can be found. */
export function FindStatus({ session }: { readonly session: FindSession }) {
  const { t } = useTranslation();
  const state = useStore(session.state);
  const isEmpty = useStore(findBar, ({ query }) => query.text === '');
  const className = state.problem ? 'find-status is-problem' : 'find-status';
  return (
    <span className={className} role="status">
      {isEmpty ? '' : t(...wordsFor(state))}
    </span>
  );
}

function wordsFor({ count, at, replaced, problem }: FindState): [string, Record<string, unknown>] {
  if (problem?.code === 'expression')
    return ['find.problem.expression', { detail: problem.detail }];
  if (problem) return [`find.problem.${problem.code}`, { count: MOST_MATCHES }];
  if (replaced !== null) return ['find.replaced', { count: replaced }];
  if (count === 0) return ['find.none', {}];
  return at > 0 ? ['find.at', { at, count }] : ['find.count', { count }];
}
