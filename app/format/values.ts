/** What stands in YAML: strings, counts, lists of strings, and maps. */
export type YamlValue = string | number | readonly string[] | YamlMap;

export interface YamlMap {
  readonly [key: string]: YamlValue;
}

/** Said when a value in a file by hand is of the wrong kind; the default is taken in its place. */
export type Complain = (detail: string) => void;

/** Without the entries that are empty, except those always written. */
export function present(
  value: Readonly<Record<string, string>>,
  always: readonly string[],
): YamlMap {
  return Object.fromEntries(
    Object.entries(value).filter(([key, entry]) => entry !== '' || always.includes(key)),
  );
}

/** The map without empty strings, or null when nothing is left. */
export function mapOf(value: Readonly<Record<string, YamlValue>>): YamlValue | null {
  const kept = Object.entries(value).filter(([, entry]) => entry !== '');
  return kept.length > 0 ? Object.fromEntries(kept) : null;
}

export function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Record<string, To> {
  // fromEntries defines properties: a key named __proto__ is a key like any other.
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

export function readString(value: unknown, complain: Complain): string {
  if (typeof value === 'string') return value;
  if (value !== null && value !== undefined) complain('');
  return '';
}

/** A number of things: digits and nothing else. */
export function readCount(value: unknown, complain: Complain): number {
  const digits = readString(value, complain);
  if (/^\d{0,9}$/.test(digits)) return Number(digits);
  complain(digits);
  return 0;
}

export function readStrings(value: unknown, complain: Complain): readonly string[] {
  if (value === null || value === undefined || value === '') return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.map((entry) => readString(entry, complain)).filter((entry) => entry !== '');
}

export function readMap(value: unknown, complain: Complain): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>;
  }
  if (value !== null && value !== undefined && value !== '') complain('');
  return {};
}

export function member(value: unknown, key: string): unknown {
  const map = readMap(value, () => {});
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

export function readTexts<Name extends string>(
  value: unknown,
  complain: Complain,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const map = readMap(value, complain);
  const found: Partial<Record<Name, string>> = {};
  for (const name of names) {
    if (Object.hasOwn(map, name)) found[name] = readString(map[name], complain);
  }
  return found;
}

export function readOneOf<Value extends string>(
  values: readonly Value[],
  value: unknown,
  complain: Complain,
): Value | null {
  if (value === undefined || value === null || value === '') return null;
  const found = values.find((candidate) => candidate === value);
  if (found === undefined) complain(String(value));
  return found ?? null;
}
