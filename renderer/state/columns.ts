import { appStore, type Column } from './app-store';
import { changeSettings } from './view-settings';

/** Below these widths of the window a column lies over the story instead of standing beside it; as in desk.css. */
const NARROW: Readonly<Record<Column, MediaQueryList>> = {
  library: matchMedia('(width < 800px)'),
  panel: matchMedia('(width < 1100px)'),
};

/** Folds a column away or brings it back. Over the story it stays only until something else is done. */
export function toggleColumn(column: Column): void {
  const { settings, overlay } = appStore.getState();
  if (NARROW[column].matches) {
    appStore.setState({ overlay: overlay === column ? null : column });
  } else {
    void changeSettings({ columns: { ...settings.columns, [column]: !settings.columns[column] } });
  }
}

/** Brings a column back if it is away. */
export function showColumn(column: Column): void {
  const { settings, overlay } = appStore.getState();
  const shown = NARROW[column].matches ? overlay === column : settings.columns[column];
  if (!shown) toggleColumn(column);
}

/** Takes away the column that lies over the story. */
export function closeOverlay(): void {
  if (appStore.getState().overlay !== null) appStore.setState({ overlay: null });
}

/** Whether a column can be seen, from what is set and how wide the window is. */
export function isColumnShown(
  column: Column,
  shown: Readonly<Record<Column, boolean>>,
  overlay: Column | null,
): boolean {
  return NARROW[column].matches ? overlay === column : shown[column];
}

/** Calls back when the window has become narrow or wide. Returns how to stop. */
export function watchWidth(changed: () => void): () => void {
  const queries = Object.values(NARROW);
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
