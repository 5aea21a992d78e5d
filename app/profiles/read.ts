import { parseYaml, type YamlProblem } from '../yaml/parse';
import { isMap, problemList, ValueReader } from '../yaml/read-values';
import { BUILT_IN } from './built-in';
import {
  LIMITED,
  type LimitedField,
  NO_PROFILE,
  USUAL_FILING,
  type FilingRule,
  type Profile,
} from './profile';

/** The profiles of a user's file, and what in it is not as it should be. */
export interface ReadProfiles {
  readonly profiles: readonly Profile[];
  readonly problems: readonly YamlProblem[];
  /** Nothing can be taken from the file, so it must not be written over: the built-in profiles stand in. */
  readonly isDamaged: boolean;
}

/**
 * Reads `profiles.yaml`; null where there is no such file, which is as one with nothing in it. Never throws: what is
 * wrong is told in `problems`.
 */
export function readProfiles(text: string | null): ReadProfiles {
  const parsed = parseYaml(text ?? '');
  if (!parsed.ok) return damaged(parsed.problem);
  if (isNothing(parsed.value)) return { profiles: BUILT_IN, problems: [], isDamaged: false };
  const list = isMap(parsed.value) ? listIn(parsed.value) : null;
  if (!list) return damaged({ line: parsed.lineOf(['profiles']), detail: 'profiles' });
  const { problems, note } = problemList(parsed.lineOf);
  const profiles: Profile[] = [];
  for (const [index, entry] of list.entries()) {
    const path = ['profiles', index];
    const found = isMap(entry) ? readProfile(new ValueReader(entry, path, note)) : null;
    const isKnown = found && profiles.some(({ id }) => id === found.id);
    if (found && !isKnown) profiles.push(found);
    else note([...path, 'id']);
  }
  return { profiles, problems, isDamaged: false };
}

/** What stands where nothing does. */
function isNothing(value: unknown): boolean {
  return value === null || value === '';
}

/** Null where there is no list; none under the key is an empty one. */
function listIn(map: Readonly<Record<string, unknown>>): readonly unknown[] | null {
  const list = map['profiles'];
  if (isNothing(list)) return [];
  return Array.isArray(list) ? (list as readonly unknown[]) : null;
}

function damaged(problem: YamlProblem): ReadProfiles {
  return { profiles: BUILT_IN, problems: [problem], isDamaged: true };
}

/** Null for one without an id: nobody could name it. */
function readProfile(values: ValueReader): Profile | null {
  const id = values.text('id').trim();
  if (id === '') return null;
  return {
    id,
    name: values.text('name') || id,
    required: values.texts('required'),
    limits: readLimits(values.map('limits')),
    target: values.count('target'),
    blocking: values.has('blocking') ? values.texts('blocking') : NO_PROFILE.blocking,
    filing: readFiling(values.map('filing')),
    language: values.text('language'),
    section: values.text('section'),
    tags: values.texts('tags'),
    template: values.text('template'),
  };
}

function readLimits(values: ValueReader): Profile['limits'] {
  const entries = LIMITED.map((field) => [field, values.count(field)] as const);
  return Object.fromEntries(entries.filter(([, limit]) => limit > 0)) as Partial<
    Record<LimitedField, number>
  >;
}

function readFiling(values: ValueReader): FilingRule {
  return {
    formats: values.has('formats') ? values.texts('formats') : USUAL_FILING.formats,
    folder: values.text('folder'),
    name: values.text('name') || USUAL_FILING.name,
  };
}
