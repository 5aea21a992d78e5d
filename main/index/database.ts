import Database from 'libsql';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { SCHEMA, SCHEMA_VERSION } from './schema';

export type Connection = InstanceType<typeof Database>;

/** Kept in memory of the index, in KiB. */
const CACHE = 16_000;

/** Another process that writes the same index is waited for so long, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Opens the index at a path, in memory for null. It is a cache: one that is damaged, or was made by another version, is
 * thrown away, and where none can be written it is made in memory.
 */
export function openDatabase(path: string | null): Connection {
  if (path === null) return prepare(new Database(':memory:'));
  try {
    mkdirSync(dirname(path), { recursive: true });
    return open(path);
  } catch {
    removeDatabase(path);
  }
  try {
    return open(path);
  } catch {
    return openDatabase(null);
  }
}

/** Removes the files of an index; what can't be removed stays. */
export function removeDatabase(path: string): void {
  for (const end of ['', '-wal', '-shm']) {
    try {
      rmSync(path + end, { force: true });
    } catch {
      // Another process has it open, say: then it is opened as it is.
    }
  }
}

function open(path: string): Connection {
  const database = new Database(path, { timeout: PATIENCE });
  try {
    return prepare(database);
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Makes an empty index, or looks whether this one can be used; throws if it can't. */
function prepare(database: Connection): Connection {
  database.exec(`
    pragma busy_timeout = ${PATIENCE};
    pragma journal_mode = wal;
    pragma synchronous = off;
    pragma cache_size = -${CACHE};
    pragma temp_store = memory;
  `);
  const version = (): number => {
    const row = database.prepare('pragma user_version').get() as { user_version: number };
    return row.user_version;
  };
  if (version() === 0) {
    database.exec('begin immediate');
    // Another process may have been quicker.
    if (version() === 0) database.exec(`${SCHEMA} pragma user_version = ${SCHEMA_VERSION};`);
    database.exec('commit');
  }
  if (version() !== SCHEMA_VERSION) throw new Error('The index was made by another version.');
  const check = database.prepare('pragma quick_check(1)').get() as { quick_check: string };
  if (check.quick_check !== 'ok') throw new Error('The index is damaged.');
  return database;
}
