import { countCharacters, isMoment, type Fields } from '../article';
import { isDay } from '../export/language';
import { pageUrl } from '../export/html/url';
import {
  LIMITED,
  REQUIRABLE,
  type LimitedField,
  type Profile,
  type RequirableField,
} from './profile';

/** What of a story its profile looks at. */
export interface CheckedStory {
  readonly fields: Fields;
  /** Of the body, as counted by `countBody`. */
  readonly words: number;
}

/** One thing that is not as the profile, or the field itself, wants it. */
export type Finding =
  | { readonly check: 'missing'; readonly field: RequirableField }
  | {
      readonly check: 'too-long';
      readonly field: LimitedField;
      readonly length: number;
      readonly limit: number;
    }
  | { readonly check: 'malformed'; readonly field: 'canonical' | 'embargo' | 'dateline.date' }
  | { readonly check: 'over-target'; readonly words: number; readonly target: number };

/** What is to be said of a story's fields and length, in the order in which the fields stand on the page. */
export function checkFields(story: CheckedStory, profile: Profile): readonly Finding[] {
  return [
    ...missing(story.fields, profile),
    ...tooLong(story.fields, profile),
    ...malformed(story.fields),
    ...overTarget(story, profile),
  ];
}

/** How many words a story is to have: its own number goes before its profile's. 0 for any number. */
export function targetOf(fields: Fields, profile: Profile): number {
  return fields.target || profile.target;
}

/** What stands in a field of one text. */
export function fieldText(fields: Fields, field: LimitedField): string {
  if (field === 'seo.title') return fields.seo.title;
  if (field === 'seo.description') return fields.seo.description;
  return fields[field];
}

function missing(fields: Fields, { required }: Profile): readonly Finding[] {
  return REQUIRABLE.filter((field) => required.includes(field) && isEmpty(fields, field)).map(
    (field) => ({ check: 'missing', field }),
  );
}

function isEmpty(fields: Fields, field: RequirableField): boolean {
  switch (field) {
    case 'bylines':
    case 'tags':
      return fields[field].every((value) => value.trim() === '');
    case 'dateline.place':
      return fields.dateline.place.trim() === '';
    case 'dateline.date':
      return fields.dateline.date.trim() === '';
    case 'seo.title':
    case 'seo.description':
      return fieldText(fields, field).trim() === '';
    default:
      return fields[field].trim() === '';
  }
}

function tooLong(fields: Fields, { limits }: Profile): readonly Finding[] {
  return LIMITED.flatMap((field): Finding[] => {
    const limit = limits[field];
    if (limit === undefined) return [];
    const length = countCharacters(fieldText(fields, field));
    return length > limit ? [{ check: 'too-long', field, length, limit }] : [];
  });
}

function malformed({ canonical, embargo, dateline }: Fields): readonly Finding[] {
  const wrong = {
    'dateline.date': dateline.date !== '' && !isDay(dateline.date),
    embargo: embargo !== '' && !isMoment(embargo),
    canonical: canonical !== '' && pageUrl(canonical) === null,
  };
  return (['dateline.date', 'embargo', 'canonical'] as const)
    .filter((field) => wrong[field])
    .map((field) => ({ check: 'malformed', field }));
}

function overTarget({ fields, words }: CheckedStory, profile: Profile): readonly Finding[] {
  const target = targetOf(fields, profile);
  return target > 0 && words > target ? [{ check: 'over-target', words, target }] : [];
}
