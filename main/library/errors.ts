import {
  failure,
  success,
  type FailureCode,
  type FailureDetail,
  type Result,
} from '../../app/result';

type Meaning = FailureCode | readonly [FailureCode, FailureDetail];

/** What the system says when a file cannot be had, and what it means to the user. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  ENOSPC: 'no-space',
  EDQUOT: ['no-space', 'quota'],

  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: ['no-permission', 'read-only-disk'],

  ENOENT: 'not-found',
  ELOOP: 'not-found',
  ENOTDIR: ['not-found', 'in-the-way'],
  EEXIST: ['not-found', 'in-the-way'],
  ENOTEMPTY: ['not-found', 'in-the-way'],
  // A drive or a network folder that went away while it was open.
  ENODEV: 'not-found',
  ENXIO: 'not-found',
  ESTALE: 'not-found',
  ENOTCONN: 'not-found',
  ECONNABORTED: 'not-found',
  ECONNREFUSED: 'not-found',
  ECONNRESET: 'not-found',
  EHOSTDOWN: 'not-found',
  EHOSTUNREACH: 'not-found',
  ENETDOWN: 'not-found',
  ENETUNREACH: 'not-found',
  ETIMEDOUT: 'not-found',

  EBUSY: 'locked',
  ETXTBSY: 'locked',
  EAGAIN: ['locked', 'busy'],
  EMFILE: ['locked', 'busy'],
  ENFILE: ['locked', 'busy'],
  ENOMEM: ['locked', 'busy'],

  EFBIG: 'too-large',
  EISDIR: 'unsupported',
  EIO: ['damaged', 'disk-fault'],
  // What Node has no name for, on Windows mostly: a drive or a cloud folder that does not do its work.
  UNKNOWN: ['damaged', 'disk-fault'],

  ENAMETOOLONG: ['unsupported', 'path-too-long'],
  // Names with characters that the disk cannot hold.
  EINVAL: ['unsupported', 'name-refused'],
  EILSEQ: ['unsupported', 'name-refused'],
  EXDEV: ['unsupported', 'other-disk'],
  ENOSYS: ['unsupported', 'disk-refuses'],
  ENOTSUP: ['unsupported', 'disk-refuses'],
  EOPNOTSUPP: ['unsupported', 'disk-refuses'],
};

/** The failure behind an error of the file system. Any other error is a fault of ours and is thrown again. */
export function failureOf(error: unknown, subject: string): ReturnType<typeof failure> {
  const meaning = MEANINGS[errnoOf(error) ?? ''];
  if (meaning === undefined) throw error;
  if (typeof meaning === 'string') return failure(meaning, subject);
  const [code, detail] = meaning;
  return failure(code, subject, { detail });
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

/** The same where nobody is told why: null where the files can't be had. */
export async function attemptOrNull<Value>(work: () => Promise<Value>): Promise<Value | null> {
  const done = await attempt('', async () => success(await work()));
  return done.ok ? done.value : null;
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
