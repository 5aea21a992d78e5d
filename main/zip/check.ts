import { success, type Result } from '../../app/result';
import { withArchive, type ArchiveEntry } from './archive';
import { inflate } from './inflate';
import { STORY_LIMITS, type ArchiveLimits } from './limits';

/** A file or a folder of an archive that was looked at: its name, and how many bytes come out of it. */
export type CheckedEntry = Pick<ArchiveEntry, 'name' | 'bytes'>;

/**
 * Unpacks all of an archive to nowhere, for who is to hand it to a program that trusts it. Gives what is in it, or the
 * failures of {@link withArchive}; an archive that passes unpacks to no more than the limits, to no place outside, and whole.
 */
export function checkArchive(
  path: string,
  limits: ArchiveLimits = STORY_LIMITS,
): Promise<Result<readonly CheckedEntry[]>> {
  return withArchive(path, limits, async (archive) => {
    for (const entry of archive.entries) {
      for await (const piece of inflate(archive, entry)) void piece;
    }
    return success(archive.entries.map(({ name, bytes }) => ({ name, bytes })));
  });
}
