import { failure, type Result } from '../../app/result';
import { attempt, errnoOf } from '../library/errors';

/**
 * Does work on an archive. What yauzl and zlib say of one that is damaged becomes `damaged`, with their words; errors of
 * the disk become what they are. Anything else is a fault of ours and is thrown again.
 */
export function attemptArchive<Value>(
  path: string,
  work: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  return attempt(path, async () => {
    try {
      return await work();
    } catch (error) {
      if (!isDamage(error)) throw error;
      const { message } = error;
      return message === ENCRYPTED
        ? failure('unsupported', path, { detail: 'encrypted' })
        : failure('damaged', path, { detail: message });
    }
  });
}

/** What yauzl says of one whose very list of files may be locked. */
const ENCRYPTED = 'strong encryption is not supported';

/** Errors of yauzl have neither a class nor a code of their own, those of zlib a code. */
function isDamage(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const code = errnoOf(error);
  return code === null ? error.constructor === Error : code.startsWith('Z_');
}
