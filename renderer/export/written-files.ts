import type { BatchReport, Exported } from '../../app/ipc/filing';

/** The files of a report that were written. */
export function writtenFiles({ outcomes }: BatchReport): readonly Exported[] {
  return outcomes.flatMap(({ written }) => (written.ok ? [written.value] : []));
}
