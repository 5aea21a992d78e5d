import { useSyncExternalStore } from 'react';
import { useApp } from '../state/app-store';

const nothing = () => () => {};

/** How often the story in front was made another one as a whole: by others, by an older version, by a merge. */
export function useReplaced(): number {
  const store = useApp(({ story }) => story?.store);
  return useSyncExternalStore(store?.subscribe ?? nothing, () => store?.getState().replaced ?? 0);
}
