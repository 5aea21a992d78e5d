import { useSyncExternalStore } from 'react';
import { isFocusMode, useApp, type Column } from './app-store';
import { isColumnShown, watchWidth } from './columns';

/** Whether a side column can be seen at this moment. */
export function useColumnShown(column: Column): boolean {
  const shown = useApp((state) => state.settings.columns);
  const overlay = useApp((state) => state.overlay);
  const isFocus = useApp(isFocusMode);
  return useSyncExternalStore(watchWidth, () => isColumnShown(column, shown, overlay, isFocus));
}
