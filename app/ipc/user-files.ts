import type { Profile } from '../profiles/profile';
import type { Failure } from '../result';
import type { Snippet } from '../snippets/snippets';
import type { YamlProblem } from '../yaml/parse';
import { z } from './schema';

/** How a file of the user's was found. */
export interface UserFileState {
  readonly path: string;
  /** Why the file can't be used, and is therefore left alone; null for a good one, and for none. */
  readonly problem: Failure | null;
  /** Single values in it that could not be understood. */
  readonly oddities: readonly YamlProblem[];
}

export interface UserProfiles extends UserFileState {
  readonly profiles: readonly Profile[];
}

export interface UserSnippets extends UserFileState {
  readonly snippets: readonly Snippet[];
}

const line = z.string().check(z.maxLength(500));
const lines = z.readonly(z.array(line).check(z.maxLength(200)));
const count = z.int().check(z.minimum(0), z.maximum(999_999_999));
const text = z.string().check(z.maxLength(1_000_000));
const limit = z.optional(z.int().check(z.minimum(1), z.maximum(999_999_999)));
const id = z.string().check(z.minLength(1), z.maxLength(500));

const values = {
  name: line,
  required: lines,
  limits: z.strictObject({
    headline: limit,
    standfirst: limit,
    slug: limit,
    'seo.title': limit,
    'seo.description': limit,
  }),
  target: count,
  blocking: lines,
  filing: z.strictObject({
    formats: lines,
    folder: z.string().check(z.maxLength(4096)),
    name: line,
  }),
  language: z.string().check(z.maxLength(35)),
  section: line,
  tags: lines,
  template: text,
};
const someValues = z.partial(z.strictObject(values));

export const profilesChange = z.strictObject({
  put: many(z.strictObject({ id, ...values })),
  change: many(z.strictObject({ id, from: someValues, to: someValues })),
  remove: lines,
});

const snippet = z.strictObject({ name: id, text });

export const snippetsChange = z.strictObject({
  put: many(snippet),
  change: many(z.strictObject({ name: id, to: z.partial(snippet) })),
  remove: lines,
});

function many<Entry extends z.core.$ZodType>(entry: Entry) {
  return z.readonly(z.array(entry).check(z.maxLength(200)));
}
