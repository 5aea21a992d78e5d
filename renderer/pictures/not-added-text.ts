import { MAX_PICTURE_BYTES } from '../../app/pictures/largest';
import type { Failure } from '../../app/result';
import { failureReason } from '../notices/failure-text';
import type { Words } from '../notices/notice';

/** What did not work, and then each reason with the names that it is the reason of. */
export function notAddedText(failures: readonly Failure[], total: number): readonly Words[] {
  const what: Words =
    total === 1
      ? { key: 'attempt.picture' }
      : { key: 'not-added', values: { count: failures.length, total } };
  const reasons = [...new Set(failures.map(reasonOf))];
  const about = (reason: string) => failures.filter((failure) => reasonOf(failure) === reason);
  return [what, ...reasons.map((reason) => wordsOf(reason, about(reason)))];
}

/** Why a file itself was not taken; all else has to do with the disk, and the same is said of it once. */
const OF_FILES = ['no-bytes', 'unsupported', 'too-large', 'not-found'];

function reasonOf({ code, detail = code }: Failure): string {
  return detail;
}

function wordsOf(reason: string, failures: readonly Failure[]): Words {
  if (!OF_FILES.includes(reason)) return failureReason(failures[0]!);
  const names = failures.map(({ subject }) => subject);
  return { key: `not-added.${reason}`, values: { names, limit: MAX_PICTURE_BYTES / 1024 ** 2 } };
}
