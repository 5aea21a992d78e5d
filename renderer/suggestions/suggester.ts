import type { Block } from '../../app/article';
import type { ArticleSuggestion, ReadArticle } from '../../app/quotes/in-article';
import type { SuggestRequest } from './suggest-worker';

/** A worker that nobody has asked for so many milliseconds is ended: it holds a copy of the story. */
const IDLE = 30_000;

/** Finds what may be quotes beside the window, which goes on meanwhile. Only blocks that changed are sent there. */
export class Suggester {
  #worker: Worker | null = null;
  /** The numbers of the blocks that the worker knows. */
  #known: ReadonlySet<number> = new Set();
  readonly #numbers = new WeakMap<Block, number>();
  #next = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The suggestions for an article. One article at a time. */
  suggest({ fields, sources, body }: ReadArticle): Promise<readonly ArticleSuggestion[]> {
    clearTimeout(this.#timer);
    this.#worker ??= new Worker(new URL('./suggest-worker.ts', import.meta.url), {
      type: 'module',
    });
    const numbers = body.map((block) => this.#numberOf(block));
    const fresh = new Map(
      numbers.flatMap((number, index) =>
        this.#known.has(number) ? [] : [[number, body[index]!] as const],
      ),
    );
    this.#known = new Set(numbers);
    return this.#ask(this.#worker, { fields, sources, body: numbers, fresh });
  }

  /** What is asked at this moment gets no answer. */
  end(): void {
    clearTimeout(this.#timer);
    this.#worker?.terminate();
    this.#worker = null;
    this.#known = new Set();
  }

  #ask(worker: Worker, request: SuggestRequest): Promise<readonly ArticleSuggestion[]> {
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<readonly ArticleSuggestion[]>) => {
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
