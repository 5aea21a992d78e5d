import Database from 'libsql';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { SCHEMA, SCHEMA_VERSION } from './schema';

/** Kept in memory of the index, in KiB. */
const CACHE = 16_000;

/** Another process that writes the same index is waited for so long, in milliseconds. */
const PATIENCE = 10_000;

/** What libsql has of a statement, as far as it is used; its own type wants to know each statement's values. */
interface Statement {
  readonly run: (...values: readonly Value[]) => unknown;
  readonly all: (...values: readonly Value[]) => unknown[];
}

export type Value = string | number | null;

/** An open index. Each statement is prepared once: that takes longer than to run it. */
export class Connection {
  readonly #database: InstanceType<typeof Database>;
  readonly #statements = new Map<string, Statement>();

  constructor(path: string) {
    this.#database = new Database(path, { timeout: PATIENCE });
  }

  exec(sql: string): void {
    this.#database.exec(sql);
  }

  run(sql: string, ...values: readonly Value[]): void {
    this.#statement(sql).run(...values.map(storable));
  }

  all<Row>(sql: string, ...values: readonly Value[]): readonly Row[] {
    return this.#statement(sql).all(...values.map(storable)) as Row[];
  }

  get<Row>(sql: string, ...values: readonly Value[]): Row | undefined {
    return this.all<Row>(sql, ...values)[0];
  }

  get isInTransaction(): boolean {
    return this.#database.inTransaction;
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #statement(sql: string): Statement {
    const statement = this.#statements.get(sql) ?? (this.#database.prepare(sql) as Statement);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** libsql takes a NUL for the end of a text. */
function storable(value: Value): Value {
  return typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value;
}

/**
 * Opens the index at a path, in memory for null. It is a cache: one that is damaged, or was made by another version, is
 * thrown away, and where none can be written it is made in memory.
 */
export function openDatabase(path: string | null): Connection {
  if (path === null) return open(':memory:');
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

/** Whether an error comes of what is on the disk, or of the disk: it is damaged, full, gone or held by another process. */
export function isDiskFault(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^SQLITE_(CORRUPT|NOTADB|IOERR|FULL|READONLY|CANTOPEN|BUSY|LOCKED|PROTOCOL)/.test(code);
}

function open(path: string): Connection {
  const connection = new Connection(path);
  try {
    prepare(connection);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Makes an empty index, or looks whether this one can be used; throws if it can't. */
function prepare(connection: Connection): void {
  connection.exec(`
    pragma busy_timeout = ${PATIENCE};
    pragma journal_mode = wal;
    pragma synchronous = off;
    pragma cache_size = -${CACHE};
    pragma temp_store = memory;
  `);
  if (versionOf(connection) === 0) {
    connection.exec('begin immediate');
    // Another process may have been quicker.
    if (versionOf(connection) === 0) {
      connection.exec(`${SCHEMA} pragma user_version = ${SCHEMA_VERSION};`);
    }
    connection.exec('commit');
  }
  if (versionOf(connection) !== SCHEMA_VERSION) {
    throw new Error('The index was made by another version.');
  }
  // To check all of it takes seconds: what else is damaged is found when it is met.
  for (const table of [
    'articles',
    'passages',
    'labels',
    'terms',
    'people',
    'names',
    'sources',
    'quotes',
  ]) {
    connection.all(`select 1 from ${table} limit 1`);
  }
}

function versionOf(connection: Connection): number {
  return connection.get<{ user_version: number }>('pragma user_version')!.user_version;
}
