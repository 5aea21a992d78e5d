import { appendFile, readFile, rm } from 'node:fs/promises';
import { EXPORT_FORMATS } from '../../app/export';
import { z } from '../../app/ipc/schema';
import { writeDurably } from '../library/durable';
import { attemptOrNull } from '../library/errors';
import { countItems, type BatchPlan } from './batch';

/** A batch that was begun, and how many of its items were come to. */
export interface UnfinishedBatch {
  readonly plan: BatchPlan;
  readonly done: number;
}

/** Keeps what is left of the last batch, so that it can be gone on with after a stop, a crash or a quit. */
export interface Unfinished {
  /** Null where nothing is left, or what is kept can't be understood. */
  readonly read: () => Promise<UnfinishedBatch | null>;
  /** A batch begins, in the place of what was left of another. */
  readonly begin: (plan: BatchPlan) => Promise<void>;
  /** One more of its items was come to. */
  readonly addDone: () => Promise<void>;
  readonly drop: () => Promise<void>;
}

const planKept = z.strictObject({
  folder: z.string(),
  stories: z.array(z.string()),
  formats: z.array(z.enum(EXPORT_FORMATS)),
  notes: z.boolean(),
  omitsOffRecord: z.boolean(),
});

/** What is added to the file for each item. */
const MARK = '.';

/**
 * Keeps it in the file at `path`: a line of JSON with the plan, and behind it a dot for each item, so that an item of ten
 * thousand costs one byte. What the disk can't keep is not kept: it is no reason not to export.
 */
export function openUnfinished(path: string): Unfinished {
  return {
    read: async () => {
      const text = await attemptOrNull(() => readFile(path, 'utf8'));
      const unfinished = text === null ? null : readKept(text);
      return unfinished && unfinished.done < countItems(unfinished.plan) ? unfinished : null;
    },
    begin: async (plan) => {
      await attemptOrNull(() => writeDurably(path, Buffer.from(`${JSON.stringify(plan)}\n`)));
    },
    addDone: async () => {
      await attemptOrNull(() => appendFile(path, MARK));
    },
    drop: async () => {
      await attemptOrNull(() => rm(path, { force: true }));
    },
  };
}

function readKept(text: string): UnfinishedBatch | null {
  const end = text.indexOf('\n');
  if (end < 0) return null;
  const plan = planKept.safeParse(parseJson(text.slice(0, end)));
  if (!plan.success) return null;
  return { plan: plan.data, done: text.slice(end + 1).split(MARK).length - 1 };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
