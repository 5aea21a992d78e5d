import { FORMAT_ENDINGS, type ExportFormat } from '../../app/export';
import type { BatchProgress, BatchReport, ExportAsked } from '../../app/ipc/filing';
import { failure, success, type Result } from '../../app/result';
import { inOrder } from '../library/queue';
import { countItems, runBatch, type BatchItem, type BatchPlan } from './batch';
import type { FilingOptions, UsualOptions } from './export';
import type { Filer } from './filer';
import { freePackage, type PackagePlan } from './package';
import { putWhole } from './put-whole';
import type { Unfinished } from './unfinished';

/** Follows a batch. */
export interface BatchWatch {
  readonly progress: (progress: BatchProgress) => void;
  readonly stop: AbortSignal;
}

/** Several files in one go. One batch waits for another that is at work. */
export interface Batches {
  /** Writes a batch; what is left of it when it is stopped, or the app ends, can be gone on with. */
  readonly run: (plan: BatchPlan, watch: BatchWatch) => Promise<BatchReport>;
  /** What is left of the last one; null where nothing is, or one is at work. */
  readonly unfinished: () => Promise<{ remaining: number; folder: string } | null>;
  /** Goes on with it. `not-found` where nothing is left. */
  readonly resume: (watch: BatchWatch) => Promise<Result<BatchReport>>;
  /** Forgets it. */
  readonly drop: () => Promise<void>;
  /** Writes the package of one story into a folder; of one that was stopped nothing is kept. */
  readonly file: (
    bundle: string,
    plan: PackagePlan,
    asked: ExportAsked,
    watch: BatchWatch,
  ) => Promise<BatchReport>;
}

export interface BatchesOptions {
  readonly filer: Pick<Filer, 'write'>;
  readonly unfinished: Unfinished;
  /** What a bundle is called between the processes. */
  readonly nameOf: (bundle: string) => string;
  /** How a format goes out, as the user wants it by now. */
  readonly optionsFor: (to: ExportFormat) => UsualOptions;
}

const BATCHES = 'batches';

export function openBatches(options: BatchesOptions): Batches {
  const { filer, unfinished, nameOf, optionsFor } = options;
  let atWork = 0;

  /** One after the other: two at a time are no faster, and only one can be kept. */
  function alone<Value>(work: () => Promise<Value>): Promise<Value> {
    atWork += 1;
    return inOrder(BATCHES, work).finally(() => {
      atWork -= 1;
    });
  }

  function write(
    plan: BatchPlan,
    first: number,
    watch: BatchWatch,
    more: { readonly isDone?: () => Promise<void>; readonly fileName?: string },
  ): Promise<BatchReport> {
    const { folder: outDir, notes, omitsOffRecord, form, flavour } = plan;
    const { isDone, fileName } = more;
    const own = ({ to }: BatchItem): FilingOptions => ({
      ...optionsFor(to),
      ...{ notes, omitsOffRecord, form, flavour },
      // In a package pictures are files, for who takes it on to choose from.
      ...(fileName !== undefined && {
        fileName: `${fileName}.${FORMAT_ENDINGS[to]}`,
        isBeside: true,
      }),
    });
    return runBatch(plan, first, {
      write: (item, begun) =>
        filer.write({ ...item, outDir, options: own(item) }, { begun, stop: watch.stop }),
      nameOf,
      progress: watch.progress,
      ...(isDone && { isDone }),
      stop: watch.stop,
    });
  }

  async function goOn(plan: BatchPlan, first: number, watch: BatchWatch): Promise<BatchReport> {
    const report = await write(plan, first, watch, { isDone: unfinished.addDone });
    if (report.remaining === 0) await unfinished.drop();
    return report;
  }

  return {
    run: (plan, watch) =>
      alone(async () => {
        await unfinished.begin(plan);
        return goOn(plan, 0, watch);
      }),
    unfinished: async () => {
      const left = atWork > 0 ? null : await unfinished.read();
      if (left === null) return null;
      const { plan, done } = left;
      return { remaining: countItems(plan) - done, folder: plan.folder };
    },
    resume: (watch) =>
      alone(async () => {
        const left = await unfinished.read();
        if (left === null) return failure('not-found', '');
        return success(await goOn(left.plan, left.done, watch));
      }),
    drop: () => alone(unfinished.drop),
    file: (bundle, { id, formats, folder, name }, asked, watch) =>
      alone(async () => {
        const target = await freePackage(folder, { id, name });
        return putWhole(target, (place) => {
          const plan = { folder: place, stories: [bundle], formats, ...asked };
          return write(plan, 0, watch, { fileName: name });
        });
      }),
  };
}
