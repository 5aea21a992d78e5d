import type { YamlProblem } from './parse';

type Path = readonly (string | number)[];

/**
 * Reads what stands in a map of a user's file, key by key. A value of the wrong kind is noted, and the default is taken
 * in its place.
 */
export class ValueReader {
  readonly #map: Readonly<Record<string, unknown>>;
  readonly #path: Path;
  readonly #note: (path: Path) => void;

  constructor(map: Readonly<Record<string, unknown>>, path: Path, note: (path: Path) => void) {
    this.#map = map;
    this.#path = path;
    this.#note = note;
  }

  has(key: string): boolean {
    return this.#value(key) !== null;
  }

  text(key: string): string {
    const value = this.#value(key);
    if (typeof value === 'string') return value;
    if (value !== null) this.#complain(key);
    return '';
  }

  /** Digits and nothing else; 0 where there is none. */
  count(key: string): number {
    const digits = this.text(key).trim();
    if (/^\d{0,9}$/.test(digits)) return Number(digits);
    this.#complain(key);
    return 0;
  }

  /** One text alone is a list of one. */
  texts(key: string): readonly string[] {
    const value = this.#value(key);
    if (value === null || value === '') return [];
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    const texts = list.filter((entry) => typeof entry === 'string');
    if (texts.length < list.length) this.#complain(key);
    return texts;
  }

  map(key: string): ValueReader {
    const value = this.#value(key);
    if (value !== null && value !== '' && !isMap(value)) this.#complain(key);
    return new ValueReader(isMap(value) ? value : {}, [...this.#path, key], this.#note);
  }

  #value(key: string): unknown {
    return Object.hasOwn(this.#map, key) ? (this.#map[key] ?? null) : null;
  }

  #complain(key: string): void {
    this.#note([...this.#path, key]);
  }
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Notes each problem by its line; the last key of its path says what it is about. */
export function problemList(lineOf: (path: Path) => number): {
  readonly problems: YamlProblem[];
  readonly note: (path: Path) => void;
} {
  const problems: YamlProblem[] = [];
  const note = (path: Path) =>
    problems.push({
      line: lineOf(path),
      detail: String(path.findLast((key) => typeof key === 'string') ?? ''),
    });
  return { problems, note };
}
