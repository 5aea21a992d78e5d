import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Story } from '../story/story';
import { findBar } from './find-bar-state';
import { FindSession } from './find-session';
import { prepareSearch } from './search';

/** The search for what stands in the bar, for as long as it is open on this story; null in the first moment. */
export function useFindSession(story: Story): FindSession | null {
  const session = useStore(findBar, (state) => state.session);
  const query = useStore(findBar, (state) => state.query);
  // First of all, or the search that begins here would make a second worker.
  useEffect(() => {
    if (query.isExpression) prepareSearch();
  }, [query.isExpression]);
  useEffect(() => {
    const { query: asked, from } = findBar.getState();
    const begun = new FindSession(story, asked, from);
    findBar.setState({ session: begun, from: null });
    return () => {
      begun.dispose();
      findBar.setState({ session: null });
    };
  }, [story]);
  useEffect(() => session?.look(query), [session, query]);
  return session;
}
