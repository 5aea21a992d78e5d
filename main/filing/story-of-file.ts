import { readFile, stat } from 'node:fs/promises';
import { success } from '../../app/result';
import { attemptOrNull } from '../library/errors';
import { withArchive } from '../zip/archive';
import { inflate } from '../zip/inflate';
import { STORY_LIMITS } from '../zip/limits';

/** A shorter id, which somebody wrote by hand, stands in other texts by chance. */
const SHORTEST_ID = 8;

/** Whether a text that has this id in it can be told by it. */
export function isTelling(id: string): boolean {
  return id.length >= SHORTEST_ID;
}

/** A longer file, in bytes, is not looked into. */
const LONGEST = 512 * 1024 * 1024;

/** Where a document of Word says what it is an export of: all in it is packed. */
const DOCX_PROPERTIES = 'docProps/custom.xml';

/** Properties are some lines; whatever is longer, in bytes, is something else. */
const LONGEST_PROPERTIES = 1024 * 1024;

/**
 * Whether a file is an earlier export of the story with this id, by the id in it. What is not known to be one is not,
 * whatever it is: no plain text is, which says nothing of where it comes from.
 */
export async function isOfStory(path: string, id: string): Promise<boolean> {
  if (!isTelling(id)) return false;
  const bytes = await attemptOrNull(() => readBounded(path));
  if (!bytes) return false;
  if (bytes.includes(id)) return true;
  return bytes.toString('latin1', 0, 2) === 'PK' && (await propertiesOf(path)).includes(id);
}

async function readBounded(path: string): Promise<Buffer | null> {
  const stats = await stat(path);
  return stats.isFile() && stats.size <= LONGEST ? readFile(path) : null;
}

/** Empty where there are none, or the archive is none or damaged. */
async function propertiesOf(path: string): Promise<string> {
  const read = await withArchive(path, STORY_LIMITS, async (archive) => {
    const entry = archive.entries.find(({ name }) => name === DOCX_PROPERTIES);
    const pieces: Uint8Array[] = [];
    if (entry && entry.bytes <= LONGEST_PROPERTIES) {
      for await (const piece of inflate(archive, entry)) pieces.push(piece);
    }
    return success(Buffer.concat(pieces).toString());
  });
  return read.ok ? read.value : '';
}
