import { isEqual } from '../equal';
import { LIMITED, type FilingRule, type Profile } from './profile';

/** Values of a profile by their keys. */
export type ProfileValues = {
  readonly [Key in Exclude<keyof Profile, 'id'>]?: Profile[Key] | undefined;
};

/** What somebody changed of a profile: the values concerned and no others, as they were seen and as they are to be. */
export interface ProfileEdit {
  readonly id: string;
  readonly from: ProfileValues;
  readonly to: ProfileValues;
}

/** What makes one state of a profile of another. */
export function profileEdit(from: Profile, to: Profile): ProfileEdit {
  const keys = (Object.keys(to) as (keyof Profile)[]).filter((key) => !isEqual(from[key], to[key]));
  const valuesOf = (profile: Profile): ProfileValues =>
    Object.fromEntries(keys.map((key) => [key, profile[key]]));
  return { id: to.id, from: valuesOf(from), to: valuesOf(to) };
}

/**
 * A profile with an edit in it, whatever else was changed of it meanwhile: of lists and limits, too, only what the edit
 * is about.
 */
export function editedProfile(profile: Profile, { from, to }: ProfileEdit): Profile {
  const list = (key: 'required' | 'blocking' | 'tags') =>
    editedList(profile[key], from[key] ?? [], to[key] ?? []);
  return {
    id: profile.id,
    name: to.name ?? profile.name,
    required: list('required'),
    limits: editedLimits(profile.limits, from.limits ?? {}, to.limits ?? {}),
    target: to.target ?? profile.target,
    blocking: list('blocking'),
    filing: editedFiling(profile.filing, from.filing, to.filing),
    language: to.language ?? profile.language,
    section: to.section ?? profile.section,
    tags: list('tags'),
    template: to.template ?? profile.template,
  };
}

type List = readonly string[];

function editedList(list: List, from: List, to: List): List {
  if (isEqual(list, from)) return to;
  const kept = list.filter((entry) => to.includes(entry) || !from.includes(entry));
  return [...kept, ...to.filter((entry) => !from.includes(entry) && !kept.includes(entry))];
}

function editedFiling(rule: FilingRule, from?: FilingRule, to?: FilingRule): FilingRule {
  if (!from || !to) return to ?? rule;
  return {
    formats: editedList(rule.formats, from.formats, to.formats),
    folder: from.folder === to.folder ? rule.folder : to.folder,
    name: from.name === to.name ? rule.name : to.name,
  };
}

type Limits = Profile['limits'];

function editedLimits(limits: Limits, from: Limits, to: Limits): Limits {
  const entries = LIMITED.map((field) => {
    const isMeant = from[field] !== to[field];
    return [field, isMeant ? to[field] : limits[field]] as const;
  });
  return Object.fromEntries(entries.filter(([, limit]) => limit !== undefined));
}
