import type { AnswerTo, FromPictures, PictureJob, ToPictures } from './protocol';

/** A picture that is not done after so long, in milliseconds, is given up, and the process with it. */
const LONGEST: Readonly<Record<PictureJob['kind'], number>> = {
  tags: 30_000,
  facts: 30_000,
  preview: 30_000,
  look: 30_000,
  // The smallest file of a large picture takes longest.
  rendition: 150_000,
};

/** ExifTool does one thing after another: who waits for others there would be taken for slow. */
const AT_EXIFTOOL: ReadonlySet<PictureJob['kind']> = new Set(['tags', 'facts']);

/** libvips works in the threads of libuv, which are four: the same holds. */
const MOST_RENDITIONS = 4;

/** A picture was too slow, the process died of it, or nobody waits any more: what can be had of it nobody knows. */
export class GivenUp extends Error {}

const TOO_SLOW = 'It took too long.';
const CLOSED = 'Nobody waits for it any more.';

/** A process that can be asked, as Electron's utility processes are; one for tests is another. */
export interface PictureProcess {
  readonly post: (message: ToPictures) => void;
  readonly kill: () => void;
}

export interface PictureWorkerOptions {
  /** Starts a process, which tells what it answers and when it has ended. */
  readonly start: (
    hear: (message: FromPictures) => void,
    ended: (code: number) => void,
  ) => PictureProcess;
  /** How many pictures it works on at a time at most, of each kind of work. */
  readonly lanes: number;
  /** Told when a process ended that was not to. */
  readonly died: (code: number) => void;
  /** In milliseconds, for every kind of work. */
  readonly longest?: number;
  /** Work that was begun can't be ended: what is too slow goes on unheard, and nothing is begun again. */
  readonly isUnstoppable?: boolean;
}

/** Work on pictures in a process of its own that may die of one of them. */
export interface PictureWorker {
  /** Null for a picture of which that can't be had. Rejects with {@link GivenUp} where it was not seen through. */
  readonly ask: <Job extends PictureJob>(job: Job) => Promise<AnswerTo<Job> | null>;
  /** Gives up whatever is asked. */
  readonly close: () => void;
}

interface Task {
  readonly job: PictureJob;
  readonly answer: (answer: FromPictures['answer']) => void;
  readonly giveUp: (why: string) => void;
  /** It was in work when a process died: from then on it is done alone, so that it takes nobody with it. */
  isSuspect: boolean;
}

/** Starts a process when there is work, and another one when that dies. */
export function openPictureWorker(options: PictureWorkerOptions): PictureWorker {
  const { lanes, died, longest, isUnstoppable = false } = options;
  const waiting: Task[] = [];
  const inWork = new Map<number, { readonly task: Task; readonly timer: NodeJS.Timeout }>();
  let running: PictureProcess | null = null;
  let lastId = 0;
  let isClosed = false;

  function start(): PictureProcess {
    const child = options.start(hear, (code) => {
      if (running !== child) return;
      running = null;
      died(code);
      lost();
    });
    return child;
  }

  function hear({ id, answer }: FromPictures): void {
    const done = inWork.get(id);
    if (!done) return;
    clearTimeout(done.timer);
    inWork.delete(id);
    done.task.answer(answer);
    next();
  }

  /** One that was alone in work did it, or was too slow; of several nobody knows which. */
  function lost(guilty: Task | null = null): void {
    const tasks = [...inWork.values()].map(({ task }) => task);
    for (const { timer } of inWork.values()) clearTimeout(timer);
    inWork.clear();
    const found = guilty ?? (tasks.length === 1 ? tasks[0]! : null);
    found?.giveUp(guilty ? TOO_SLOW : 'The process died of it.');
    const others = tasks.filter((task) => task !== found);
    if (guilty === null) for (const task of others) task.isSuspect = true;
    waiting.unshift(...others);
    next();
  }

  function tooSlow(id: number, task: Task): void {
    if (isUnstoppable) {
      inWork.delete(id);
      task.giveUp(TOO_SLOW);
      return next();
    }
    const child = running;
    running = null;
    child?.kill();
    lost(task);
  }

  function next(): void {
    for (let at = nextAt(); !isClosed && at >= 0; at = nextAt()) send(waiting.splice(at, 1)[0]!);
  }

  /** Where in the row the next one is that can be begun now; -1 if none can. */
  function nextAt(): number {
    const tasks = [...inWork.values()].map(({ task }) => task);
    if (tasks.some(({ isSuspect }) => isSuspect)) return -1;
    // Suspects stand first: they were in work before all that waits.
    if (waiting[0]?.isSuspect) return tasks.length === 0 ? 0 : -1;
    return waiting.findIndex(({ job }) => hasRoom(job, tasks));
  }

  /** Each kind of work has its lanes: no slow picture keeps the words of others waiting. */
  function hasRoom(job: PictureJob, tasks: readonly Task[]): boolean {
    const isExifTool = AT_EXIFTOOL.has(job.kind);
    const same = tasks.filter(({ job: { kind } }) =>
      isExifTool ? AT_EXIFTOOL.has(kind) : kind === job.kind,
    );
    return same.length < lanesFor(job.kind);
  }

  function lanesFor(kind: PictureJob['kind']): number {
    if (AT_EXIFTOOL.has(kind)) return 1;
    return kind === 'rendition' ? Math.min(lanes, MOST_RENDITIONS) : lanes;
  }

  function send(task: Task): void {
    lastId += 1;
    const id = lastId;
    const timer = setTimeout(() => tooSlow(id, task), longest ?? LONGEST[task.job.kind]);
    inWork.set(id, { task, timer });
    running ??= start();
    running.post({ id, job: task.job });
  }

  return {
    ask: <Job extends PictureJob>(job: Job) =>
      new Promise<AnswerTo<Job> | null>((resolve, reject) => {
        const giveUp = (why: string) => reject(new GivenUp(why));
        if (isClosed) return giveUp(CLOSED);
        waiting.push({ job, answer: resolve as Task['answer'], giveUp, isSuspect: false });
        next();
      }),
    close: () => {
      isClosed = true;
      const child = running;
      running = null;
      for (const { task, timer } of inWork.values()) {
        clearTimeout(timer);
        task.giveUp(CLOSED);
      }
      inWork.clear();
      for (const task of waiting.splice(0)) task.giveUp(CLOSED);
      child?.kill();
    },
  };
}

/** The same where it does not matter why there is no answer. */
export async function askOrNull<Job extends PictureJob>(
  worker: Pick<PictureWorker, 'ask'>,
  job: Job,
): Promise<AnswerTo<Job> | null> {
  try {
    return await worker.ask(job);
  } catch (error) {
    if (error instanceof GivenUp) return null;
    throw error;
  }
}
