import { randomUUID } from 'node:crypto';
import { mkdir, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from '../../app/ipc/schema';
import type { RealPerson } from '../../app/protected';
import { failure, success, type Result } from '../../app/result';
import { syncFolder, writeDurably } from '../library/durable';
import { attempt } from '../library/errors';
import { namesIn, readIfThere } from '../library/if-there';
import { inOrder } from '../library/queue';
import type { KeyStore } from './key-store';

/**
 * Who the protected sources really are, in one file that the system's key store locks as a whole: not even how many
 * there are can be read from it. Nothing of it is ever in a library, in a log or in the words of a failure.
 */
export interface Vault {
  readonly isAvailable: () => Promise<boolean>;
  /** Whether this machine knows who it is. */
  readonly has: (key: string) => Promise<Result<boolean>>;
  /** `not-found`, `kept-elsewhere` for a key of another machine. */
  readonly read: (key: string) => Promise<Result<RealPerson>>;
  /** Puts somebody under a key, or under a new one that says nothing of them. Returns the key. */
  readonly write: (key: string | null, person: RealPerson) => Promise<Result<string>>;
  readonly remove: (key: string) => Promise<Result<null>>;
}

const NAME = 'protected-sources';
const ENDING = '.vault';
export const VAULT_NAME = NAME + ENDING;

/** Nobody else is to have even the locked file. */
const OWNER_ONLY = 0o600;

const FORMAT = 1;
const contents = z.object({
  version: z.literal(FORMAT),
  sources: z.record(
    z.string(),
    z.object({ name: z.string(), contact: z.string(), notes: z.string() }),
  ),
});

type People = ReadonlyMap<string, RealPerson>;
const NOBODY: People = new Map();

/** The vault in a folder of the user's own. What goes on in it goes on one after the other. */
export function openVault(folder: string, keyStore: KeyStore): Vault {
  const path = join(folder, VAULT_NAME);

  function whenAvailable<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> {
    return inOrder(path, () =>
      attempt(path, async () =>
        (await keyStore.isAvailable())
          ? work()
          : failure('unsupported', basename(path), { detail: 'no-key-store' }),
      ),
    );
  }

  /** `damaged` for a file that can't be unlocked or understood. */
  async function readPeople(file: string): Promise<Result<People>> {
    const locked = await readIfThere(file);
    if (locked === null) return success(NOBODY);
    const secret = await keyStore.unlock(locked);
    const people = secret === null ? null : parse(secret);
    return people ? success(people) : failure('damaged', file, { detail: 'other-key' });
  }

  async function writePeople(file: string, people: People): Promise<void> {
    const sources = Object.fromEntries(people);
    const locked = await keyStore.lock(JSON.stringify({ version: FORMAT, sources }));
    const made = await mkdir(folder, { recursive: true });
    if (made !== undefined) await syncFolder(dirname(folder));
    await writeDurably(file, locked, OWNER_ONLY);
  }

  /** Who is in the file; who is not there may still be in one that was set aside, once its key is back. */
  async function find(key: string): Promise<Result<RealPerson | null>> {
    const present = await readPeople(path);
    const known = present.ok ? present.value.get(key) : undefined;
    if (known) return success(known);
    for (const file of await setAsideFiles(folder)) {
      const before = await readPeople(file);
      const person = before.ok ? before.value.get(key) : undefined;
      if (person) return success(person);
    }
    return present.ok ? success(null) : present;
  }

  async function removeFrom(file: string, key: string): Promise<Result<null>> {
    const before = await readPeople(file);
    if (!before.ok) return before;
    if (before.value.has(key)) {
      await writePeople(file, new Map([...before.value].filter(([known]) => known !== key)));
    }
    return success(null);
  }

  return {
    isAvailable: keyStore.isAvailable,
    has: (key) =>
      whenAvailable(async () => {
        const found = await find(key);
        return found.ok ? success(found.value !== null) : found;
      }),
    read: (key) =>
      whenAvailable(async () => {
        const found = await find(key);
        if (!found.ok) return found;
        if (found.value) return success(found.value);
        return failure('not-found', '', { detail: 'kept-elsewhere' });
      }),
    write: (wanted, person) =>
      whenAvailable(async () => {
        const before = await readPeople(path);
        if (!before.ok) await setAside(path);
        const key = wanted ?? randomUUID();
        await writePeople(path, new Map(before.ok ? before.value : NOBODY).set(key, person));
        return success(key);
      }),
    remove: (key) =>
      whenAvailable(async () => {
        // What can't be unlocked can't be looked into by anybody either.
        for (const file of await setAsideFiles(folder)) await removeFrom(file, key);
        return removeFrom(path, key);
      }),
  };
}

/** Null for what is no vault of this version. What the parser says of it would quote it. */
function parse(secret: string): People | null {
  try {
    const read = contents.safeParse(JSON.parse(secret));
    return read.success ? new Map(Object.entries(read.data.sources)) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A file that can't be read now is not written over: the key may come back. */
async function setAside(path: string): Promise<void> {
  const time = new Date().toISOString().replace(/[:.]/g, '-');
  await rename(path, join(dirname(path), `${NAME}.damaged-${time}${ENDING}`));
}

async function setAsideFiles(folder: string): Promise<readonly string[]> {
  return (await namesIn(folder))
    .filter((name) => name.startsWith(`${NAME}.damaged-`) && name.endsWith(ENDING))
    .map((name) => join(folder, name));
}
