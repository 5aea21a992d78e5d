import { basename } from 'node:path';
import type { Exported } from '../../app/ipc/filing';
import { failure, type Result } from '../../app/result';
import { bundleTitle } from '../library/names';
import type { FilingJob, FromFiling, ToFiling } from './protocol';

/** The process that writes exports, seen from the main process. */
export interface FilingProcess {
  readonly post: (message: ToFiling) => void;
  readonly kill: () => void;
}

/** Prints the page at `page`, an HTML file, into a PDF at `target`. `cancelled` when it was stopped. */
export type PrintFile = (page: string, target: string, stop: AbortSignal) => Promise<Result<null>>;

export interface FilerOptions {
  readonly start: (
    hear: (message: FromFiling) => void,
    ended: (code: number) => void,
  ) => FilingProcess;
  readonly print: PrintFile;
  /** Told when the process ended by itself. */
  readonly died: (code: number) => void;
}

/** Follows one file. */
export interface FileWatch {
  /** The story's title, as soon as it is known. */
  readonly begun?: (title: string) => void;
  /** So many of its pictures are made. */
  readonly pictures?: (done: number, total: number) => void;
  readonly stop: AbortSignal;
}

/** Has exports written in a process of its own. */
export interface Filer {
  /**
   * Writes one file. `cancelled`, with nothing written, where it was stopped in time; `unsupported` with the detail
   * `not-made` where the process died of it.
   */
  readonly write: (job: FilingJob, watch: FileWatch) => Promise<Result<Exported>>;
  /** Ends the process; what it is at fails. Another file starts another one. */
  readonly close: () => void;
}

/** A process that has had nothing to do for so long ends, in milliseconds: it keeps its memory only for who exports. */
const IDLE = 15_000;

interface Task {
  readonly job: FilingJob;
  readonly watch: FileWatch;
  readonly resolve: (written: Result<Exported>) => void;
}

export function openFiler({ start, print, died }: FilerOptions): Filer {
  const tasks = new Map<number, Task>();
  let running: FilingProcess | null = null;
  let idle: NodeJS.Timeout | undefined;
  let lastId = 0;

  function launch(): FilingProcess {
    const child = start(
      (message) => {
        if (running === child) hear(child, message);
      },
      (code) => {
        if (running !== child) return;
        running = null;
        died(code);
        failAll();
      },
    );
    return child;
  }

  function failAll(): void {
    for (const [id, { job }] of tasks) {
      finish(id, failure('unsupported', titleOf(job), { detail: 'not-made' }));
    }
  }

  function finish(id: number, written: Result<Exported>): void {
    const task = tasks.get(id);
    tasks.delete(id);
    task?.resolve(written);
    if (tasks.size > 0 || !running) return;
    idle = setTimeout(close, IDLE);
    idle.unref();
  }

  function hear(child: FilingProcess, message: FromFiling): void {
    const { id } = message;
    const task = tasks.get(id);
    if (!task) return;
    if (message.kind === 'written') finish(id, message.written);
    else if (message.kind === 'begun') task.watch.begun?.(message.title);
    else if (message.kind === 'pictures') task.watch.pictures?.(message.done, message.total);
    else {
      void printed(message.page, message.target, task).then((printed) => {
        if (running === child) child.post({ kind: 'printed', id, printed });
      });
    }
  }

  /** What goes wrong in an unexpected way is noted by who prints; the file fails, and not the app. */
  async function printed(page: string, target: string, { job, watch }: Task) {
    try {
      return await print(page, target, watch.stop);
    } catch {
      return failure('unsupported', titleOf(job), { detail: 'not-made' });
    }
  }

  function close(): void {
    clearTimeout(idle);
    const child = running;
    running = null;
    child?.kill();
    failAll();
  }

  return {
    write: (job, watch) => {
      if (watch.stop.aborted) return Promise.resolve(failure('cancelled', titleOf(job)));
      clearTimeout(idle);
      const id = (lastId += 1);
      const child = (running ??= launch());
      const stop = () => child.post({ kind: 'stop', id });
      watch.stop.addEventListener('abort', stop);
      return new Promise<Result<Exported>>((resolve) => {
        tasks.set(id, { job, watch, resolve });
        child.post({ kind: 'write', id, job });
      }).finally(() => watch.stop.removeEventListener('abort', stop));
    },
    close,
  };
}

function titleOf({ bundle }: FilingJob): string {
  return bundleTitle(basename(bundle));
}
