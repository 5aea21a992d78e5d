import type { Loss } from './ledger';

/** Nothing that was typed longer ago may be missing, in milliseconds. */
const ALLOWED = 1000;

/** What the torture found. */
export class Report {
  readonly #seed: number;
  readonly #kills = new Map<string, number>();
  readonly #faults: string[] = [];
  #last = 'none';
  #damaged = 0;
  #lost = { sum: 0, max: 0, age: 0 };

  constructor(seed: number) {
    this.#seed = seed;
  }

  get kills(): number {
    return [...this.#kills.values()].reduce((sum, count) => sum + count, 0);
  }

  get isClean(): boolean {
    return this.#faults.length === 0;
  }

  killed(while_: string): void {
    this.#last = while_;
    this.#kills.set(while_, (this.#kills.get(while_) ?? 0) + 1);
  }

  damaged(what: string): void {
    this.#damaged += 1;
    this.fault(`damaged: ${what}`);
  }

  lost({ characters, age, isWrong, missing }: Loss): void {
    const { sum, max, age: oldest } = this.#lost;
    this.#lost = {
      sum: sum + characters,
      max: Math.max(max, characters),
      age: Math.max(oldest, age),
    };
    const words = JSON.stringify(missing);
    if (age > ALLOWED) this.fault(`lost ${words}, the first typed ${Math.round(age)} ms before`);
    if (isWrong) this.fault(`the text is not what was typed; missing ${words}`);
  }

  fault(what: string): void {
    const fault = `kill ${this.kills} (${this.#last}): ${what}`;
    this.#faults.push(fault);
    console.log(fault);
  }

  line(): string {
    const kinds = [...this.#kills].map(([kind, count]) => `${count} ${kind}`).join(', ');
    const { sum, max, age } = this.#lost;
    return [
      `seed ${this.#seed}: ${this.kills} kills (${kinds})`,
      `lost characters max ${max}, sum ${sum}, oldest ${Math.round(age)} ms`,
      `damaged files ${this.#damaged}, faults ${this.#faults.length}`,
    ].join('; ');
  }
}
