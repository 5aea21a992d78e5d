import { failure, success, type Result } from '../result';

/** The version of the file format that this Galley writes. */
export const FORMAT_VERSION = 1;

/** TextBundle gives each program one key of its own in `info.json`. */
export const INFO_KEY = 'net.galley.editor';

/** What Galley has to know of a bundle's `info.json`; all else in it is others' and stays as it is. */
export interface Info {
  /** The version `text.md` is written in, or null where Galley has not written yet. */
  readonly formatVersion: number | null;
}

/** One numbered step of the format. */
export interface Migration {
  /** The version it leads to, from the one before. */
  readonly version: number;
  /**
   * Changes `text.md`. It may meet its own result and then changes nothing: the text is stored before the version,
   * and the machine may go down between the two.
   */
  readonly migrate: (text: string) => string;
}

/** Every step from version 1 on, in order. */
export const MIGRATIONS: readonly Migration[] = [];

/** Reads `info.json`; `damaged` when it is not a JSON object. */
export function readInfo(text: string): Result<Info> {
  const keys = parseObject(text);
  if (!keys.ok) return keys;
  const version = asObject(keys.value[INFO_KEY])?.['formatVersion'];
  const known = typeof version === 'number' && Number.isInteger(version) && version > 0;
  return success({ formatVersion: known ? version : null });
}

/**
 * The text of `info.json` with the present version in it. Others' keys keep their bytes and their order; a file that
 * already says it, that says a newer one, or that is damaged, is returned as it is.
 */
export function writeInfo(existing: string | null): string {
  if (existing === null) return NEW_INFO;
  const keys = parseObject(existing);
  const info = readInfo(existing);
  if (!keys.ok || !info.ok || (info.value.formatVersion ?? 0) >= FORMAT_VERSION) return existing;
  if (!Object.hasOwn(keys.value, INFO_KEY)) return insertKey(existing, keys.value);
  const own = { ...asObject(keys.value[INFO_KEY]), formatVersion: FORMAT_VERSION };
  return stringify({ ...keys.value, [INFO_KEY]: own }, indentOf(existing));
}

/** Brings a text of an older version to the present one. A text that Galley never wrote is in no version of ours. */
export function migrateText(
  text: string,
  from: number | null,
  migrations: readonly Migration[] = MIGRATIONS,
): string {
  if (from === null) return text;
  return migrations
    .filter(({ version }) => version > from)
    .reduce((migrated, step) => step.migrate(migrated), text);
}

const NEW_INFO = stringify(
  {
    version: 2,
    type: 'net.daringfireball.markdown',
    transient: false,
    creatorIdentifier: INFO_KEY,
    [INFO_KEY]: { formatVersion: FORMAT_VERSION },
  },
  '  ',
);

/** Adds our key as the last one. Done on the text: parsing and printing would reorder numeric keys and round numbers. */
function insertKey(text: string, keys: Readonly<Record<string, unknown>>): string {
  const end = text.lastIndexOf('}');
  const before = text.slice(0, end).trimEnd();
  const indent = indentOf(text);
  const comma = Object.keys(keys).length > 0 ? ',' : '';
  const own = `"${INFO_KEY}": { "formatVersion": ${FORMAT_VERSION} }`;
  return `${before}${comma}\n${indent}${own}\n${text.slice(end)}`;
}

function stringify(keys: Readonly<Record<string, unknown>>, indent: string): string {
  return `${JSON.stringify(keys, null, indent)}\n`;
}

/** The white space before the first key that stands on a line of its own. */
function indentOf(text: string): string {
  return /\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
}

function parseObject(text: string): Result<Readonly<Record<string, unknown>>> {
  try {
    const object = asObject(JSON.parse(text.replace(/^\uFEFF/, '')));
    return object ? success(object) : failure('damaged', 'info.json');
  } catch (error) {
    if (error instanceof SyntaxError) {
      return failure('damaged', 'info.json', { detail: error.message });
    }
    throw error;
  }
}

function asObject(value: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return value as Readonly<Record<string, unknown>>;
}
