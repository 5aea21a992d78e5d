/** What somebody looks for in a story. */
export interface FindQuery {
  /** The words, or the source of a regular expression. */
  readonly text: string;
  /** Every character as it is typed; else case, diacritics and the shape of quotation marks do not matter. */
  readonly matchCase: boolean;
  /** Nothing that begins or ends inside a word. */
  readonly wholeWord: boolean;
  readonly isExpression: boolean;
}

/** A place in a text that is what was looked for: UTF-16 offsets, `end` behind the last character. Never empty. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** What an expression's groups took, from `$1` on; nothing for plain words. */
  readonly groups: readonly (string | undefined)[];
  /** The groups with names, or null where the expression has none. */
  readonly named: Readonly<Record<string, string | undefined>> | null;
}

/** Why there is nothing to show; said where the query is typed. */
export type FindProblem =
  /** It is no regular expression; `detail` is what the engine says, in English. */
  | { readonly code: 'expression'; readonly detail: string }
  /** The expression takes too long on this story. */
  | { readonly code: 'too-slow' }
  /** There are more places than anybody looks at. */
  | { readonly code: 'too-many' };

/** The matches in each of the texts that were searched, in their order. */
export type Found =
  | { readonly ok: true; readonly matches: readonly (readonly Match[])[] }
  | { readonly ok: false; readonly problem: FindProblem };

/** How one text is searched: its matches in order, none over another. */
export type Search = (text: string) => Iterable<Match>;

export function plainMatch(start: number, end: number): Match {
  return { start, end, groups: [], named: null };
}
