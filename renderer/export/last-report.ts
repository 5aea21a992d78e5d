import { createStore } from 'zustand/vanilla';
import type { BatchReport } from '../../app/ipc/filing';
import { notify } from '../notices/notify';
import { appStore } from '../state/app-store';

/** What became of the last export of this window; null before the first. */
export const lastReport = createStore<{ readonly report: BatchReport | null }>(() => ({
  report: null,
}));

/** Shows it, however long ago that was. */
export function showReport(): void {
  if (lastReport.getState().report) appStore.setState({ floating: 'export-report' });
  else notify({ about: 'no-report', text: { key: 'notice.no-report' } });
}
