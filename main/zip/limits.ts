/** How much an archive may hold before it is no story's. */
export interface ArchiveLimits {
  /** Files and folders. */
  readonly entries: number;
  /** Bytes of one file, unpacked. */
  readonly entryBytes: number;
  /** Bytes of all of them. */
  readonly totalBytes: number;
}

const MEBIBYTE = 1024 * 1024;

/**
 * A story with more than some hundred pictures is a mistake; unpacking ten thousand files is still done in seconds. The largest
 * file is a recording; all together they fit a disk that anybody works on.
 */
export const STORY_LIMITS: ArchiveLimits = {
  entries: 10_000,
  entryBytes: 1024 * MEBIBYTE,
  totalBytes: 4 * 1024 * MEBIBYTE,
};

/** So much may come out of any archive, however small it is. */
const ALWAYS_BYTES = 64 * MEBIBYTE;

/**
 * Beyond that, so many times the bytes of the archive. Text is packed to a tenth or so and pictures hardly at all, where a
 * bomb is packed to a thousandth.
 */
const MOST_EXPANSION = 20;

/** How many bytes may come out of an archive of so many bytes. */
export function mostUnpacked(archiveBytes: number, { totalBytes }: ArchiveLimits): number {
  return Math.min(totalBytes, Math.max(ALWAYS_BYTES, archiveBytes * MOST_EXPANSION));
}
