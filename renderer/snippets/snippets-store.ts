import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { UserSnippets } from '../../app/ipc/user-files';
import type { SnippetsChange } from '../../app/snippets/snippets';
import { bridge } from '../bridge';
import { dismissAbout, tellFailure } from '../notices/notify';

/** The user's snippets; null until they were asked for. */
const store = createStore<{ readonly files: UserSnippets | null }>(() => ({ files: null }));

bridge.on('snippets.changed', (files) => store.setState({ files }));

/** The snippets as they are while this is shown; a file that was changed by hand meanwhile is read again. */
export function useSnippets(): UserSnippets | null {
  useEffect(() => {
    void bridge.call('snippets.read', {}).then((files) => store.setState({ files }));
  }, []);
  return useStore(store, ({ files }) => files);
}

/** Whether it was done; what went wrong is said. */
export async function changeSnippets(change: Partial<SnippetsChange>): Promise<boolean> {
  const { put = [], change: edits = [], remove = [] } = change;
  const changed = await bridge.call('snippets.write', { put, change: edits, remove });
  if (changed.ok) dismissAbout('snippets');
  else tellFailure('snippets', changed.failure);
  return changed.ok;
}
