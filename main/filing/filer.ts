import { basename } from 'node:path';
import type { Exported } from '../../app/ipc/filing';
import { failure, type Result } from '../../app/result';
import { bundleTitle } from '../library/names';
import type { FilingJob, FromFiling, ImportJob, ToFiling } from './protocol';

/** The filing process, seen from the main process. */
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

/** Has exports written, and files from outside read, in a process of its own. */
export interface Filer {
  /**
   * Writes one file. `cancelled`, with nothing written, where it was stopped in time; `unsupported` with the detail
   * `not-made` where the process died of it.
   */
  readonly write: (job: FilingJob, watch: FileWatch) => Promise<Result<Exported>>;
  /**
   * Makes an article of a file as `importFile` does, and gives its bundle's name. `unsupported` with the detail `not-read`
   * where the process died of it: of the article nothing is there then.
   */
  readonly importFile: (job: ImportJob) => Promise<Result<string>>;
  /** Ends the process; what it is at fails. Another file starts another one. */
  readonly close: () => void;
}

/** A process that has had nothing to do for so long ends, in milliseconds: it keeps its memory only for who files. */
const IDLE = 15_000;

interface Task {
  /** Takes what the process says of it. */
  readonly hear: (message: FromFiling) => void;
  /** The process has ended. */
  readonly giveUp: () => void;
}

/** A task that the process was given a number for. */
interface Begun {
  readonly id: number;
  /** Says something to the process; to none where it has ended. */
  readonly post: (message: ToFiling) => void;
}

/** What is to be had of the process, and how. */
interface Asked<Value> {
  /** Says what is wanted. */
  readonly begin: (begun: Begun) => void;
  /** Gives the result where the message is that. */
  readonly hear: (message: FromFiling, begun: Begun) => Result<Value> | null;
  /** What comes of it where the process ends. */
  readonly lost: Result<Value>;
}

export function openFiler({ start, print, died }: FilerOptions): Filer {
  const tasks = new Map<number, Task>();
  let running: FilingProcess | null = null;
  let idle: NodeJS.Timeout | undefined;
  let lastId = 0;

  function launch(): FilingProcess {
    const child = start(
      (message) => {
        if (running === child) tasks.get(message.id)?.hear(message);
      },
      (code) => {
        if (running !== child) return;
        running = null;
        died(code);
        giveUpAll();
      },
    );
    return child;
  }

  function giveUpAll(): void {
    for (const task of [...tasks.values()]) task.giveUp();
  }

  function ask<Value>({ begin, hear, lost }: Asked<Value>): Promise<Result<Value>> {
    clearTimeout(idle);
    const id = (lastId += 1);
    const child = (running ??= launch());
    const begun: Begun = {
      id,
      post: (message) => {
        if (running === child) child.post(message);
      },
    };
    return new Promise((resolve) => {
      const finish = (result: Result<Value>) => {
        tasks.delete(id);
        resolve(result);
        endWhenIdle();
      };
      tasks.set(id, {
        hear: (message) => {
          const result = hear(message, begun);
          if (result) finish(result);
        },
        giveUp: () => finish(lost),
      });
      begin(begun);
    });
  }

  function endWhenIdle(): void {
    if (tasks.size > 0 || !running) return;
    idle = setTimeout(close, IDLE);
    idle.unref();
  }

  function write(job: FilingJob, watch: FileWatch): Promise<Result<Exported>> {
    if (watch.stop.aborted) return Promise.resolve(failure('cancelled', titleOf(job)));
    const notMade = failure('unsupported', titleOf(job), { detail: 'not-made' });
    const ended = new AbortController();
    return ask<Exported>({
      begin: ({ id, post }) => {
        const stop = () => post({ kind: 'stop', id });
        watch.stop.addEventListener('abort', stop, { signal: ended.signal });
        post({ kind: 'write', id, job });
      },
      hear: (message, { id, post }) => {
        if (message.kind === 'written') return message.written;
        if (message.kind === 'begun') watch.begun?.(message.title);
        else if (message.kind === 'pictures') watch.pictures?.(message.done, message.total);
        else if (message.kind === 'print') {
          // What goes wrong in an unexpected way is noted by who prints; the file fails, and not the app.
          void print(message.page, message.target, watch.stop)
            .catch(() => notMade)
            .then((printed) => post({ kind: 'printed', id, printed }));
        }
        return null;
      },
      lost: notMade,
    }).finally(() => ended.abort());
  }

  function importFile(job: ImportJob): Promise<Result<string>> {
    return ask<string>({
      begin: ({ id, post }) => post({ kind: 'import', id, job }),
      hear: (message) => (message.kind === 'imported' ? message.imported : null),
      lost: failure('unsupported', job.file, { detail: 'not-read' }),
    });
  }

  function close(): void {
    clearTimeout(idle);
    const child = running;
    running = null;
    child?.kill();
    giveUpAll();
  }

  return { write, importFile, close };
}

function titleOf({ bundle }: FilingJob): string {
  return bundleTitle(basename(bundle));
}
