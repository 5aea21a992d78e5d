import { failure, type FailureCode, type Result } from '../../app/result';

/** What the system says when a file cannot be had, and what it means to the user. */
const CODES: Readonly<Record<string, FailureCode>> = {
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',

  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',

  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  ELOOP: 'not-found',
  // A file stands where a folder is to be made.
  EEXIST: 'not-found',
  // A network folder that went away while it was open.
  ENODEV: 'not-found',
  ENXIO: 'not-found',
  ESTALE: 'not-found',
  EHOSTDOWN: 'not-found',
  EHOSTUNREACH: 'not-found',
  ENETUNREACH: 'not-found',
  ETIMEDOUT: 'not-found',

  EBUSY: 'locked',
  ETXTBSY: 'locked',

  EFBIG: 'too-large',
  EIO: 'damaged',
  EISDIR: 'unsupported',
  ENAMETOOLONG: 'unsupported',
};

/** The failure behind an error of the file system. Any other error is a fault of ours and is thrown again. */
export function failureOf(error: unknown, subject: string): ReturnType<typeof failure> {
  const code = CODES[errnoOf(error) ?? ''];
  if (code === undefined) throw error;
  return failure(code, subject);
}

/** Does work on files; the errors of the file system that users can meet become failures of the subject. */
export async function attempt<Value>(
  subject: string,
  work: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  try {
    return await work();
  } catch (error) {
    return failureOf(error, subject);
  }
}

/** Whether an error says that a file or folder is not there. */
export function isMissing(error: unknown): boolean {
  const code = errnoOf(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** The system's name of an error, such as `ENOENT`, or null when it is not the file system's. */
export function errnoOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
