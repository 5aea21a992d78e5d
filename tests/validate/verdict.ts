import type { Article } from '../../app/article';

/** A file that an export wrote. */
export interface WrittenFile {
  readonly path: string;
  /** The story as it may leave the newsroom. */
  readonly article: Article;
  /** The pictures that can't be decoded, by their paths in the bundle. */
  readonly notShown: readonly string[];
}

/** Files of one format, made in one way. */
export interface Batch {
  /** The format, and its form or flavour: `md gfm`. */
  readonly name: string;
  /** Where they are, with all that belongs to them. */
  readonly folder: string;
  readonly files: readonly WrittenFile[];
}

/** What a judge says against files: a line each, with the file's name. */
export interface Findings {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  /** How many files it looked at, where that is not all that were given. */
  readonly looked?: number;
}

/** Somebody else's program, or a comparison with the story, that knows what a format has to be like. */
export interface Judge {
  readonly name: string;
  /** The programs that it needs, with the Debian package of each. */
  readonly programs?: Readonly<Record<string, string>>;
  readonly judge: (batch: Batch) => Promise<Findings>;
}

export const NOTHING: Findings = { errors: [], warnings: [] };
