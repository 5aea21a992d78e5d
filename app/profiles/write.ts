import { isEqual } from '../equal';
import {
  isAlias,
  isMap,
  isNode,
  isSeq,
  parseDocument,
  YAMLSeq,
  type Document,
  type Node,
  type YAMLMap,
} from 'yaml';
import { editYaml } from '../yaml/edit';
import { YAML_STYLE } from '../yaml/parse';
import { editedProfile, type ProfileEdit } from './edit';
import { LIMITED, USUAL_FILING, type FilingRule, type Profile } from './profile';
import { readProfiles } from './read';

/** What is to become of the user's profiles; those that are not named stay as they are. */
export interface ProfilesChange {
  /** Whole ones: those of a known id in its place, new ones at the end. */
  readonly put: readonly Profile[];
  /** Some values of profiles that are there. One that is gone stays gone. */
  readonly change: readonly ProfileEdit[];
  /** Ids. */
  readonly remove: readonly string[];
}

const HEAD =
  ' Profiles: what each kind of story requires. Galley keeps comments and what it does not know.';

/**
 * `profiles.yaml` with the change in it; null stands for a file that is not there. Only values that changed are written
 * anew: comments and unknown keys stay. The text must not be a damaged one.
 */
export function writeProfiles(text: string | null, change: Partial<ProfilesChange>): string {
  const { profiles: before, isDamaged } = readProfiles(text);
  if (isDamaged) throw new Error('A damaged file of profiles must not be written over.');
  const after = changed(before, change);
  if (text === null || text.trim() === '') return writtenAnew(after);
  if (isEqual(before, after)) return text;
  const isRight = (written: string) => {
    const read = readProfiles(written);
    return !read.isDamaged && isEqual(read.profiles, after);
  };
  // What can't be written between what stands there is written plainly.
  return editYaml(text, (document) => edit(document, before, after), isRight) ?? writtenAnew(after);
}

function changed(
  before: readonly Profile[],
  { put = [], change = [], remove = [] }: Partial<ProfilesChange>,
): readonly Profile[] {
  const kept = before.filter(({ id }) => !remove.includes(id));
  const known = kept.map((old) => {
    const edits = change.filter(({ id }) => id === old.id);
    return put.find(({ id }) => id === old.id) ?? edits.reduce(editedProfile, old);
  });
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

function edit(document: Document, before: readonly Profile[], after: readonly Profile[]): void {
  const list = listOf(document);
  // The built-in profiles stand for a file with nothing in it, and are not in it.
  const known = list.items.length > 0 ? before : [];
  const isGone = (item: unknown) =>
    known.some(({ id }) => id === idOf(item)) && after.every(({ id }) => id !== idOf(item));
  list.items = list.items.filter((item) => !isGone(item));
  for (const profile of after) {
    const old = known.find(({ id }) => id === profile.id);
    const item = list.items.find((candidate) => idOf(candidate) === profile.id);
    if (!old) list.add(newItem(document, profile));
    else if (isMap(item)) patch(document, item, profile, old);
  }
}

/** The list of profiles, made where there is none yet. */
function listOf(document: Document): YAMLSeq {
  const found = document.get('profiles', true);
  if (isSeq(found)) return found;
  if (isAlias(found)) throw new Error('The list of profiles stands elsewhere.');
  if (!isMap(document.contents)) document.contents = document.createNode({});
  const list = new YAMLSeq(document.schema);
  put(document.contents as YAMLMap, 'profiles', list);
  return list;
}

function idOf(item: unknown): string {
  return isMap(item) ? String(item.get('id') ?? '').trim() : '';
}

type Value = string | readonly string[];

const FILING_KEYS = ['formats', 'folder', 'name'] as const;

/** Each value with its path in the file; null for what is left out. */
function entriesOf(profile: Profile): readonly (readonly [readonly string[], Value | null])[] {
  const { name, required, limits, target, blocking, filing, language, section, tags, template } =
    profile;
  const unusual = (key: keyof FilingRule) =>
    isEqual(filing[key], USUAL_FILING[key]) ? null : filing[key];
  const count = (number: number | undefined) => (number ? String(number) : null);
  return [
    [['name'], name],
    [['required'], required.length > 0 ? required : null],
    ...LIMITED.map((field) => [['limits', field], count(limits[field])] as const),
    [['target'], count(target)],
    [['blocking'], blocking],
    ...FILING_KEYS.map((key) => [['filing', key], unusual(key)] as const),
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
  const isOwn = (key: 'limits' | 'filing') =>
    isEqual(now[key], then[key]) || hasOwnMap(document, item, key);
  const old = entriesOf({
    ...then,
    limits: isOwn('limits') ? then.limits : {},
    filing: isOwn('filing') ? then.filing : USUAL_FILING,
  });
  for (const [index, [path, value]] of entriesOf(now).entries()) {
    if (isEqual(value, old[index]![1])) continue;
    const map = path.length > 1 ? (item.get(path[0]) as YAMLMap) : item;
    const key = path.at(-1)!;
    if (value === null) map.delete(key);
    else put(map, key, nodeOf(document, value));
  }
}

/** Whether a map stands there in the profile's own. Where there is none, but nothing or an alias, it gets an empty one. */
function hasOwnMap(document: Document, item: YAMLMap, key: string): boolean {
  if (isMap(item.get(key, true))) return true;
  put(item, key, document.createNode({}));
  return false;
}

/** A value in the place of the one before, whose comments stay. */
function put(map: YAMLMap, key: string, node: Node): void {
  const old = map.get(key, true);
  if (isNode(old)) {
    node.comment = old.comment ?? null;
    node.commentBefore = old.commentBefore ?? null;
  }
  map.set(key, node);
}

function nodeOf(document: Document, value: Value): Node {
  return document.createNode(value, { flow: typeof value !== 'string' });
}
