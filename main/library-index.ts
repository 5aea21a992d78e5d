import { app, utilityProcess, type UtilityProcess } from 'electron';
import { failure, type Result } from '../app/result';
import { indexPath } from './index/place';
import type { Answers, FromIndex, Question, ToIndex } from './index/protocol';
import { tellAll } from './ipc';
import { logError } from './log';
import { INDEX_PROCESS } from './paths';
import { throttle } from './throttle';

/** The list is asked for again so often at most, in milliseconds. */
const CHANGED_PAUSE = 500;

/** An index whose process ends again and again is given up after so many times. */
const MOST_STARTS = 5;

/** The index of the library that is open, in a process of its own, which is started by the first question. */
export interface LibraryIndex {
  readonly ask: <Kind extends Question['kind']>(
    question: Extract<Question, { readonly kind: Kind }>,
  ) => Promise<Result<Answers[Kind]>>;
  /** An article was saved, added or removed: what is shown of it is to follow at once. */
  readonly touch: (article: string) => void;
}

interface Waiting {
  readonly question: Question;
  readonly answer: (answer: Result<never>) => void;
}

interface Running {
  readonly library: string;
  readonly process: UtilityProcess;
}

export function makeLibraryIndex({ library }: { readonly library: () => string }): LibraryIndex {
  let running: Running | null = null;
  let starts = 0;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();
  const changed = throttle(CHANGED_PAUSE, () => tellAll('library.changed', null));

  // What ends with the app has not gone wrong.
  app.on('will-quit', () => {
    const last = running?.process;
    running = null;
    starts = MOST_STARTS;
    last?.kill();
  });

  function start(): Running {
    const folder = library();
    starts += 1;
    const path = indexPath(app.getPath('userData'), folder);
    const child = utilityProcess.fork(INDEX_PROCESS, [folder, path], {
      serviceName: 'Galley index',
    });
    child.on('message', (message: FromIndex) => hear(message));
    child.on('exit', (code) => ended(child, code));
    return { library: folder, process: child };
  }

  function hear(message: FromIndex): void {
    if ('id' in message) {
      const asked = waiting.get(message.id);
      waiting.delete(message.id);
      asked?.answer(message.answer as Result<never>);
    } else if (message.kind === 'changed') changed();
    else tellAll('library.indexing', message.progress);
  }

  /** Whoever waits is answered by the next process, unless it seems to be of no use. */
  function ended(child: UtilityProcess, code: number): void {
    if (running?.process !== child) return;
    running = null;
    logError('index', new Error(`The process of the index ended (${code}).`));
    tellAll('library.indexing', null);
    if (starts < MOST_STARTS) for (const id of waiting.keys()) send(id);
    else giveUp();
  }

  function giveUp(): void {
    for (const { answer } of waiting.values()) answer(failure('damaged', library()));
    waiting.clear();
  }

  /** Another library has another index. */
  function current(): Running {
    if (running && running.library !== library()) {
      const before = running.process;
      running = null;
      starts = 0;
      before.kill();
    }
    running ??= start();
    return running;
  }

  function send(id: number): void {
    const asked = waiting.get(id);
    if (asked) post({ id, question: asked.question });
  }

  function post(message: ToIndex): void {
    current().process.postMessage(message);
  }

  return {
    ask: (question) =>
      new Promise((resolve) => {
        lastId += 1;
        waiting.set(lastId, { question, answer: resolve });
        // Whoever asks for a new index wants another attempt.
        if (question.kind === 'reindex' && running === null) starts = 0;
        if (running === null && starts >= MOST_STARTS) giveUp();
        else send(lastId);
      }),
    touch: (article) => {
      // Without an index there is nothing that could be behind.
      if (running) post({ kind: 'touch', article });
      else changed();
    },
  };
}
