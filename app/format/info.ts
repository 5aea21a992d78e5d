import { failure, success, type Result } from '../result';
import { replaceMember } from './info-members';

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
  if (!Object.hasOwn(keys.value, INFO_KEY)) return setMember(existing, INFO_KEY, OWN);
  const own = { ...asObject(keys.value[INFO_KEY]), formatVersion: FORMAT_VERSION };
  return setMember(existing, INFO_KEY, JSON.stringify(own));
}

/** What `info.json` of a bundle says of its text: a uniform type identifier, or null where it says none that is one. */
export function textTypeOf(info: string): string | null {
  const keys = parseObject(info);
  const type = keys.ok ? keys.value['type'] : null;
  return typeof type === 'string' ? type : null;
}

/**
 * The text of `info.json` for a bundle of another program that becomes a story of the library: the text is Markdown from
 * now on, unless it `isMarkdown` by whatever name, and the bundle stays. Others' keys keep their bytes; what is damaged
 * is made anew.
 */
export function adoptInfo(
  existing: string | null,
  { isMarkdown }: { readonly isMarkdown: boolean },
): string {
  const keys = existing === null ? null : parseObject(existing);
  if (existing === null || !keys?.ok) return NEW_INFO;
  const { version, type, transient }: Readonly<Record<string, unknown>> = keys.value;
  const isVersion = typeof version === 'number' && Number.isInteger(version) && version > 0;
  const isType = isMarkdown && typeof type === 'string';
  let info = isVersion ? existing : setMember(existing, 'version', '2');
  if (type !== undefined && !isType) info = setMember(info, 'type', JSON.stringify(MARKDOWN));
  // Whoever made a bundle that is not to last may write over it.
  if (transient !== undefined && transient !== false) info = setMember(info, 'transient', 'false');
  return writeInfo(info);
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

/** What TextBundle calls Markdown, and takes a text for that has no type. */
const MARKDOWN = 'net.daringfireball.markdown';

const OWN = `{ "formatVersion": ${FORMAT_VERSION} }`;

const NEW_INFO = `${JSON.stringify(
  {
    version: 2,
    type: MARKDOWN,
    transient: false,
    creatorIdentifier: INFO_KEY,
    [INFO_KEY]: { formatVersion: FORMAT_VERSION },
  },
  null,
  '  ',
)}\n`;

/** The object with a value at a key, in the place of what is there or else as the last one. */
function setMember(text: string, key: string, value: string): string {
  const keys = parseObject(text);
  if (!keys.ok) return text;
  if (Object.hasOwn(keys.value, key)) return replaceMember(text, key, value);
  const end = text.lastIndexOf('}');
  const comma = Object.keys(keys.value).length > 0 ? ',' : '';
  const member = `${JSON.stringify(key)}: ${value}`;
  return `${text.slice(0, end).trimEnd()}${comma}\n${indentOf(text)}${member}\n${text.slice(end)}`;
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
