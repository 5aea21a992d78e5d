import { appStore, isFocusMode, type Column } from './app-store';
import { changeSettings } from './view-settings';

/** Below these widths of the window a column lies over the story instead of standing beside it; as in desk.css. */
const NARROW: Readonly<Record<Column, MediaQueryList>> = {
  library: matchMedia('(width < 800px)'),
  panel: matchMedia('(width < 1100px)'),
};

/** Whether a column has no place beside the story: the window is too narrow, or all but the story has stepped away. */
function liesOver(column: Column, isFocus: boolean): boolean {
  return isFocus || NARROW[column].matches;
}

/** Folds a column away or brings it back. Over the story it stays only until something else is done. */
export function toggleColumn(column: Column): void {
  const { settings, overlay } = appStore.getState();
  if (liesOver(column, isFocusMode(appStore.getState()))) {
    appStore.setState({ overlay: overlay === column ? null : column });
  } else {
    void changeSettings({ columns: { ...settings.columns, [column]: !settings.columns[column] } });
  }
}

/** Brings a column back if it is away. */
export function showColumn(column: Column): void {
  const state = appStore.getState();
  const shown = isColumnShown(column, state.settings.columns, state.overlay, isFocusMode(state));
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
  isFocus: boolean,
): boolean {
  return liesOver(column, isFocus) ? overlay === column : shown[column];
}

/** Lets everything but the story step away, or brings it back. The keyboard goes on in the story. */
export function toggleFocus(): void {
  const { settings, story } = appStore.getState();
  if (!document.activeElement?.closest('.sheet')) story?.editor.focus();
  appStore.setState({ overlay: null });
  void changeSettings({ focus: !settings.focus });
}

/** Calls back when the window has become narrow or wide. Returns how to stop. */
export function watchWidth(changed: () => void): () => void {
  const queries = Object.values(NARROW);
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
