import type { Loss } from './ledger';

/** Nothing that was typed longer ago may be missing, in milliseconds. */
const ALLOWED = 1000;

/** What the torture found. */
export class Report {
  readonly #seed: number;
  readonly #kills = new Map<string, number>();
  readonly #faults: string[] = [];
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
    this.#kills.set(while_, (this.#kills.get(while_) ?? 0) + 1);
  }

  damaged(what: string): void {
    this.#damaged += 1;
    this.fault(`damaged: ${what}`);
  }

  lost({ characters, age, isWrong }: Loss): void {
    const { sum, max, age: oldest } = this.#lost;
    this.#lost = {
      sum: sum + characters,
      max: Math.max(max, characters),
      age: Math.max(oldest, age),
    };
    if (age > ALLOWED) this.fault(`${characters} characters, the first ${Math.round(age)} ms old`);
    if (isWrong) this.fault('the text is not what was typed');
  }

  fault(what: string): void {
    const fault = `kill ${this.kills}: ${what}`;
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
