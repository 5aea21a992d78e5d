/**
 * The closed set of things that are expected to go wrong. Each becomes a sentence and an action in one place of the
 * renderer; whatever is not in it is a fault of ours: it is thrown and logged.
 */
export const FAILURE_CODES = [
  'changed-on-disk',
  'locked',
  'no-space',
  'no-permission',
  'not-found',
  'damaged',
  'too-new',
  'unsupported',
  'too-large',
  'cancelled',
] as const;

export type FailureCode = (typeof FAILURE_CODES)[number];

/** Details that are codes too: each says more than the failure's own code, and has its own sentence and action. */
export const FAILURE_DETAILS = [
  /** `no-space`: the disk has room, but not for this user. */
  'quota',
  /** `no-permission`: nobody may write there. */
  'read-only-disk',
  /** `not-found`: a file where a folder is to be, or the other way around. */
  'in-the-way',
  /** `locked`: the system has no more to give at the moment. */
  'busy',
  /** `damaged`: not what is written but what it is written on. */
  'disk-fault',
  /** `unsupported`, of names and disks. */
  'path-too-long',
  'name-refused',
  'other-disk',
  'disk-refuses',
  /** `unsupported`, of what was asked for. */
  'empty',
  'no-bytes',
  /** A file of a picture could not be made: too slow, or what makes it has ended. */
  'not-made',
  /** What reads files from outside ended with this one. */
  'not-read',
  'no-trash',
  'outside-library',
  /** A protected source and somebody else are not made one. */
  'protected-source',
  /** An archive of which nothing is unpacked: names or links in it lead elsewhere, or a password is asked for. */
  'unsafe-archive',
  'encrypted',
  /** An archive or a folder that is to hold one story, and holds none or several. */
  'not-one-story',
  /** Words that were given off the record, and nobody said that they are to be left out. */
  'off-record',
  /** An export that would lie inside of a story. */
  'inside-story',
  /** What prints a story as a PDF is in the app, and the command line has none. */
  'needs-app',
  /** A story is not filed while its profile finds something that blocks it. */
  'blocked',
  /** The filing rule of a story's profile names no format that is known. */
  'no-formats',

  /** Of a protected source's real name. `unsupported`: the system has nothing to keep a secret with. */
  'no-key-store',
  /** `damaged`: it was locked with another key than the system gives now. */
  'other-key',
  /** `not-found`: this machine does not have it. */
  'kept-elsewhere',
] as const;

export type FailureDetail = (typeof FAILURE_DETAILS)[number];

export interface Failure {
  readonly code: FailureCode;
  /** What it happened to: a path or a file's name, for the user to read. */
  readonly subject: string;
  /** The line of the file where it is, counted from 1. */
  readonly line?: number;
  /**
   * More for the user: one of {@link FAILURE_DETAILS}, or else the words of another program, which are not translated:
   * what the YAML parser said, say.
   */
  readonly detail?: string;
}

/** The outcome of what may fail. Errors that cross a process as exceptions lose all but their message. */
export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

export function success<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

export function failure(
  code: FailureCode,
  subject: string,
  more: Pick<Failure, 'line' | 'detail'> = {},
): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure: { code, subject, ...more } };
}

export function isFailureDetail(detail: string | undefined): detail is FailureDetail {
  return FAILURE_DETAILS.some((known) => known === detail);
}
