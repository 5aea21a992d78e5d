import { basename } from 'node:path';
import type { ExportFormat } from '../../app/export';
import type { BatchOutcome, BatchProgress, BatchReport, Exported } from '../../app/ipc/filing';
import type { Result } from '../../app/result';
import { bundleTitle } from '../library/names';

/** Stories that are written into a folder, each in each format: a story's files one after the other. */
export interface BatchPlan {
  readonly folder: string;
  /** The bundles' absolute paths. */
  readonly stories: readonly string[];
  readonly formats: readonly ExportFormat[];
  readonly notes: boolean;
  readonly omitsOffRecord: boolean;
}

/** One file of a batch. */
export interface BatchItem {
  readonly bundle: string;
  readonly to: ExportFormat;
}

/** What a batch is done with. */
export interface BatchWork {
  /** Writes one file; `begun` is to be told the story's title as soon as it is known. */
  readonly write: (item: BatchItem, begun: (title: string) => void) => Promise<Result<Exported>>;
  /** What a bundle is called between the processes. */
  readonly nameOf: (bundle: string) => string;
  readonly progress: (progress: BatchProgress) => void;
  /** A file was come to, whatever became of it: it is not to be written again. */
  readonly isDone?: () => Promise<void>;
  readonly stop: AbortSignal;
}

/** How many files a batch has. */
export function countItems({ stories, formats }: BatchPlan): number {
  return stories.length * formats.length;
}

/**
 * Writes a batch from its item number `first` on, until it is done or stopped. A file that fails keeps none from being
 * written. One that was being written when it was stopped is not in the report, but among the remaining ones.
 */
export async function runBatch(
  plan: BatchPlan,
  first: number,
  work: BatchWork,
): Promise<BatchReport> {
  const total = countItems(plan) - first;
  const outcomes: BatchOutcome[] = [];
  for (let done = 0; done < total && !work.stop.aborted; done += 1) {
    const item = itemAt(plan, first + done);
    const { bundle, to: format } = item;
    let title = bundleTitle(basename(bundle));
    const tell = () => work.progress({ done, total, title });
    tell();
    const written = await work.write(item, (told) => {
      title = told || title;
      tell();
    });
    if (isStopped(written, work.stop)) break;
    outcomes.push({ article: work.nameOf(bundle), title, format, written });
    await work.isDone?.();
  }
  return { folder: plan.folder, outcomes, remaining: total - outcomes.length };
}

function itemAt({ stories, formats }: BatchPlan, index: number): BatchItem {
  return {
    bundle: stories[Math.floor(index / formats.length)]!,
    to: formats[index % formats.length]!,
  };
}

function isStopped(written: Result<Exported>, stop: AbortSignal): boolean {
  return stop.aborted && !written.ok && written.failure.code === 'cancelled';
}
