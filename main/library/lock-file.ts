import { createHash, randomUUID } from 'node:crypto';
import { constants, open, unlink, type FileHandle } from 'node:fs/promises';
import { z } from '../../app/ipc/schema';
import { errnoOf, isMissing } from './errors';
import { isGone, thisProcess, type ProcessIdentity } from './process-identity';
import { withTemporary } from './temporary';

/** What one process tells the others by a file: that something is its own. */
export interface LockData {
  /** Names this very lock and no other one. */
  readonly token: string;
  /** Null when the file cannot be understood. */
  readonly owner: ProcessIdentity | null;
  /** Milliseconds since 1970, by the owner's clock. */
  readonly since: number;
}

export interface LockFile extends LockData {
  /** When it was last written, by the clock of the disk. */
  readonly renewed: number;
}

/** Who has not renewed a lock for so many milliseconds has lost it. */
export const STALE_AFTER = 60_000;

/** To open what is no file, a pipe say, could take for ever; Windows does not know that. */
const NO_WAITING = (constants as Partial<typeof constants>).O_NONBLOCK ?? 0;

/** No lock of ours is longer. */
const MAX_BYTES = 8192;

const words = z.string().check(z.maxLength(300));
const schema = z.object({
  token: z.uuid(),
  since: z.number(),
  owner: z.object({
    host: words,
    user: words,
    system: words,
    pid: z.int().check(z.minimum(1)),
    began: words,
    instance: words,
  }),
});

/** What this process has made and not ended. A lock of ours that is not in here could not be removed in its time. */
const live = new Set<string>();

export function newLock(owner: ProcessIdentity): LockData {
  const token = randomUUID();
  live.add(token);
  return { token, owner, since: Date.now() };
}

/** The lock counts no more, whether or not its file goes away. */
export function endLock(token: string): void {
  live.delete(token);
}

/** Writes a lock under a name that nobody else uses. `renewed` is now, by the clock of the disk. */
export async function writeLockFile(path: string, lock: LockData): Promise<LockFile> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(`${JSON.stringify(lock)}\n`);
    return { ...lock, renewed: (await file.stat()).mtimeMs };
  } finally {
    await file.close();
  }
}

/** Now by the clock of the disk; by ours where nothing can be written. */
export function diskTime(folder: string): Promise<number> {
  return withTemporary(folder, 'time', async (temporary) => {
    try {
      return (await writeLockFile(temporary, { token: '', owner: null, since: 0 })).renewed;
    } catch (error) {
      if (errnoOf(error) === null) throw error;
      return Date.now();
    }
  });
}

/** Null when there is none. */
export function readLockFile(path: string): Promise<LockFile | null> {
  return withFile(path, constants.O_RDONLY, async (file) => {
    const stats = await file.stat();
    if (!stats.isFile()) return understand('', stats.mtimeMs);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MAX_BYTES), 0, MAX_BYTES, 0);
    return understand(buffer.toString('utf8', 0, bytesRead), stats.mtimeMs);
  });
}

/** Makes a lock young again if it is still the one with this token, and says whether it is. Null when there is none. */
export function renewLockFile(path: string, token: string): Promise<boolean | null> {
  return withFile(path, constants.O_RDWR, async (file) => {
    const text = await file.readFile('utf8');
    if (understand(text, 0).token !== token) return false;
    // The same bytes once more, because only writing takes the time from the clock of the disk. If somebody puts
    // another lock in its place meanwhile, what is written to is the file that has lost its name.
    await file.write(text, 0);
    return true;
  });
}

export async function removeLockFile(path: string, token: string): Promise<void> {
  // Only who has the claim to this lock comes here, so between the two nobody else ends it.
  if ((await readLockFile(path))?.token === token) await unlink(path);
}

/** Whether a lock counts no more at a time of the disk's clock. One from the future does: a clock was moved. */
export function isStale({ token, owner, renewed }: LockFile, now: number): boolean {
  if (now - renewed >= STALE_AFTER) return true;
  if (owner === null) return false;
  return owner.instance === thisProcess().instance ? !live.has(token) : isGone(owner);
}

async function withFile<Value>(
  path: string,
  flags: number,
  work: (file: FileHandle) => Promise<Value>,
): Promise<Value | null> {
  try {
    const file = await open(path, flags | NO_WAITING);
    try {
      return await work(file);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function understand(text: string, renewed: number): LockFile {
  const lock = schema.safeParse(parse(text));
  if (lock.success) return { ...lock.data, renewed };
  // It is named too, so that only one of many can put another in its place.
  const token = createHash('sha256').update(text).digest('hex');
  return { token, owner: null, since: renewed, renewed };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
