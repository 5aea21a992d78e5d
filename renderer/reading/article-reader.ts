import type { Block } from '../../app/article';
import type { ReadRequest } from './answer-articles';

/** A worker that nobody has asked for so many milliseconds is ended: it holds a copy of the story. */
const IDLE = 30_000;

/**
 * Reads articles beside the window, which goes on meanwhile. Only blocks that changed are sent there. What the worker
 * makes of an article is said in its own file, by `answerArticles`.
 */
export class ArticleReader<Asked extends { readonly body: readonly Block[] }, Answer> {
  readonly #newWorker: () => Worker;
  #worker: Worker | null = null;
  /** The numbers of the blocks that the worker knows. */
  #known: ReadonlySet<number> = new Set();
  readonly #numbers = new WeakMap<Block, number>();
  #next = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(newWorker: () => Worker) {
    this.#newWorker = newWorker;
  }

  /** What there is to say of an article. One article at a time. */
  read({ body, ...asked }: Asked): Promise<Answer> {
    clearTimeout(this.#timer);
    this.#worker ??= this.#newWorker();
    const numbers = body.map((block) => this.#numberOf(block));
    const fresh = new Map(
      numbers.flatMap((number, index) =>
        this.#known.has(number) ? [] : [[number, body[index]!] as const],
      ),
    );
    this.#known = new Set(numbers);
    return this.#ask(this.#worker, { asked, body: numbers, fresh });
  }

  /** What is asked at this moment gets no answer. */
  end(): void {
    clearTimeout(this.#timer);
    this.#worker?.terminate();
    this.#worker = null;
    this.#known = new Set();
  }

  #ask(worker: Worker, request: ReadRequest<Omit<Asked, 'body'>>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        this.#timer = setTimeout(() => this.end(), IDLE);
        resolve(data);
      };
      worker.onerror = ({ message }) => {
        this.end();
        reject(new Error(message));
      };
      worker.postMessage(request);
    });
  }

  #numberOf(block: Block): number {
    let number = this.#numbers.get(block);
    if (number === undefined) {
      number = this.#next++;
      this.#numbers.set(block, number);
    }
    return number;
  }
}
