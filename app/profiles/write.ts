import { dequal } from 'dequal';
import { isMap, isSeq, parseDocument, YAMLSeq, type Document, type YAMLMap } from 'yaml';
import { parseYaml, YAML_STYLE } from '../yaml/parse';
import { LIMITED, type Profile } from './profile';
import { readProfiles } from './read';

/** What is to become of the user's profiles; those that are not named stay as they are. */
export interface ProfilesChange {
  /** Changed ones, and new ones at the end. */
  readonly put: readonly Profile[];
  /** Ids. */
  readonly remove: readonly string[];
}

const HEAD =
  ' Profiles: what each kind of story requires. Galley keeps comments and what it does not know.';

/**
 * `profiles.yaml` with the change in it; null stands for a file that is not there. Only values that changed are written
 * anew: comments and unknown keys stay. The text must not be a damaged one.
 */
export function writeProfiles(text: string | null, change: ProfilesChange): string {
  const before = readProfiles(text).profiles;
  const after = changed(before, change);
  const isNew = text === null || text.trim() === '';
  const written = isNew ? writtenAnew(after) : edited(text, before, change);
  // YAML has more corners than anybody knows: what does not read back as it should is written plainly.
  return dequal(readProfiles(written).profiles, after) ? written : writtenAnew(after);
}

function changed(before: readonly Profile[], { put, remove }: ProfilesChange): readonly Profile[] {
  const kept = before.filter(({ id }) => !remove.includes(id));
  const known = kept.map((old) => put.find(({ id }) => id === old.id) ?? old);
  return [...known, ...put.filter(({ id }) => kept.every((old) => old.id !== id))];
}

function writtenAnew(profiles: readonly Profile[]): string {
  const document: Document = parseDocument('profiles: []', { schema: 'failsafe' });
  document.commentBefore = HEAD;
  const list = new YAMLSeq(document.schema);
  list.items = profiles.map((profile) => newItem(document, profile));
  document.set('profiles', list);
  return document.toString(YAML_STYLE);
}

function edited(text: string, before: readonly Profile[], { put, remove }: ProfilesChange): string {
  const { document, list } = parsedList(text);
  list.items = list.items.filter((item) => !remove.includes(idOf(item)));
  for (const profile of put) {
    const item = list.items.find((candidate) => idOf(candidate) === profile.id);
    const old = before.find(({ id }) => id === profile.id);
    if (isMap(item) && old) patch(document, item, profile, old);
    else list.add(newItem(document, profile));
  }
  return document.toString(YAML_STYLE);
}

function parsedList(text: string): { readonly document: Document; readonly list: YAMLSeq } {
  const parsed = parseYaml(text);
  const list = parsed.ok && parsed.document.get('profiles');
  if (!parsed.ok || !isSeq(list)) {
    throw new Error('A damaged file of profiles must not be written over.');
  }
  return { document: parsed.document, list };
}

function idOf(item: unknown): string {
  return isMap(item) ? String(item.get('id') ?? '').trim() : '';
}

type Value = string | readonly string[];

/** Each value with its path in the file; null for what is left out. */
function entriesOf(profile: Profile): readonly (readonly [readonly string[], Value | null])[] {
  const { name, required, limits, target, blocking, language, section, tags, template } = profile;
  const count = (number: number | undefined) => (number ? String(number) : null);
  return [
    [['name'], name],
    [['required'], required.length > 0 ? required : null],
    ...LIMITED.map((field) => [['limits', field], count(limits[field])] as const),
    [['target'], count(target)],
    [['blocking'], blocking],
    [['language'], language || null],
    [['section'], section || null],
    [['tags'], tags.length > 0 ? tags : null],
    [['template'], template || null],
  ];
}

function newItem(document: Document, profile: Profile): YAMLMap {
  const item = document.createNode({ id: profile.id }) as YAMLMap;
  for (const [path, value] of entriesOf(profile)) {
    if (value !== null) item.setIn(path, nodeOf(document, value));
  }
  return item;
}

function patch(document: Document, item: YAMLMap, now: Profile, then: Profile): void {
  const old = entriesOf(then);
  for (const [index, [path, value]] of entriesOf(now).entries()) {
    if (dequal(value, old[index]![1])) continue;
    if (value === null) item.deleteIn(path);
    else item.setIn(path, nodeOf(document, value));
  }
}

function nodeOf(document: Document, value: Value) {
  return document.createNode(value, { flow: typeof value !== 'string' });
}
