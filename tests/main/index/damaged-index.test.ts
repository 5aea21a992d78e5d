import Database from 'libsql';
import { copyFile, mkdir, open, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { IndexEngine } from '../../../main/index/engine';
import { SCHEMA_VERSION } from '../../../main/index/schema';
import { temporaryFolder } from '../../support/temporary-library';
import { indexed, names, wanted } from './indexed';

function openIndex(path: string, lost?: () => void): IndexEngine {
  const engine = new IndexEngine(path, lost);
  onTestFinished(() => engine.close());
  return engine;
}

const STORIES = Array.from({ length: 300 }, (_, at) =>
  indexed(`n${at}`, `ferry ${`word${at} `.repeat(300)}`),
);

/** The path of an index with 300 stories in it, all in one file that nobody has open. */
async function filledIndex(): Promise<string> {
  const folder = await temporaryFolder();
  const made = join(folder, 'made.db');
  const engine = new IndexEngine(made);
  engine.update(STORIES);
  engine.close();
  command(made, 'pragma wal_checkpoint(truncate)');
  await copyFile(made, join(folder, 'a.db'));
  return join(folder, 'a.db');
}

function command(path: string, sql: string): void {
  const database = new Database(path);
  database.exec(sql);
  database.close();
}

/** Whether articles can be put into it and found. */
function works(engine: IndexEngine): boolean {
  engine.update([indexed('new', 'harbour bridge')]);
  engine.facets();
  return names(engine.query(wanted('harbour'))).includes('new');
}

it('is there when it is opened again', async () => {
  const path = await filledIndex();
  const engine = openIndex(path);
  expect(engine.states().size).toBe(300);
  expect(names(engine.query(wanted('"word7"')))).toEqual(['n7']);
});

it.each([
  ['that is no index', (path: string) => writeFile(path, 'Some words. '.repeat(1000))],
  ['without its beginning', (path: string) => overwrite(path, 0, 3000)],
  ['that is empty', (path: string) => truncate(path, 0)],
  ['cut off in its first page', (path: string) => truncate(path, 700)],
  ['of an older version', (path: string) => setVersion(path, SCHEMA_VERSION - 1)],
  ['of a newer version', (path: string) => setVersion(path, SCHEMA_VERSION + 1)],
  ['with the tables of somebody else', (path: string) => otherTables(path)],
])('begins anew with a file %s', async (_, harm) => {
  const path = await filledIndex();
  await harm(path);
  const engine = openIndex(path);
  expect(engine.states().size).toBe(0);
  expect(works(engine)).toBe(true);
  engine.close();
  expect(openIndex(path).stateOf('new')).toBe('1');
});

it.each([
  ['cut off', async (path: string) => truncate(path, 4096 * 12)],
  [
    'with holes',
    async (path: string) => {
      const { size } = await stat(path);
      for (let at = 4096 * 4; at < size; at += 4096) await overwrite(path, at, 2000);
    },
  ],
])('begins anew when it meets the damage of a file %s, and says so', async (_, harm) => {
  const path = await filledIndex();
  await harm(path);
  let losses = 0;
  const engine = openIndex(path, () => (losses += 1));
  engine.states();
  for (const { article } of STORIES) engine.query(wanted(`word${article.slice(1)}`));
  engine.facets();
  engine.update(STORIES);
  if (engine.states().size < 300) engine.update(STORIES);
  expect(engine.states().size).toBe(300);
  expect(works(engine)).toBe(true);
  expect(losses).toBeLessThanOrEqual(2);
});

it('is kept in memory where there is no folder for it', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'file'), 'x');
  expect(works(openIndex(join(folder, 'file', 'index', 'a.db')))).toBe(true);
  expect(await readFile(join(folder, 'file'), 'utf8')).toBe('x');
});

it('is kept in memory where a folder is in its place', async () => {
  const path = join(await temporaryFolder(), 'a.db');
  await mkdir(path);
  await writeFile(join(path, 'file'), 'x');
  expect(works(openIndex(path))).toBe(true);
  expect(await readFile(join(path, 'file'), 'utf8')).toBe('x');
});

it('begins anew when it is spoilt while it is open', async () => {
  const path = await filledIndex();
  let losses = 0;
  const engine = openIndex(path, () => (losses += 1));
  spoil(path);
  expect(works(engine)).toBe(true);
  expect(losses).toBe(1);
  expect(openIndex(path).stateOf('new')).toBe('1');
});

it('is kept in memory when it is spoilt again and again', async () => {
  const path = await filledIndex();
  let losses = 0;
  const engine = openIndex(path, () => {
    losses += 1;
    spoil(path);
  });
  spoil(path);
  expect(works(engine)).toBe(true);
  expect(losses).toBe(2);
  expect(openIndex(path).stateOf('new')).toBeUndefined();
});

it('serves two at once', async () => {
  const path = join(await temporaryFolder(), 'a.db');
  const [one, other] = [openIndex(path), openIndex(path)];
  one.update([indexed('a', 'ferry')]);
  other.update([indexed('b', 'ferry')]);
  one.update([indexed('a', 'bridge', { state: '2' })]);
  for (const engine of [one, other]) {
    expect(engine.states()).toEqual(
      new Map([
        ['a', '2'],
        ['b', '1'],
      ]),
    );
    expect(names(engine.query(wanted('ferry')))).toEqual(['b']);
  }
});

it('is made anew by one while another has it open', async () => {
  const path = join(await temporaryFolder(), 'a.db');
  const [one, other] = [openIndex(path), openIndex(path)];
  one.update([indexed('a', 'ferry')]);
  other.clear();
  expect(other.states().size).toBe(0);
  expect(works(other)).toBe(true);
  expect(works(one)).toBe(true);
  expect(openIndex(path).stateOf('new')).toBe('1');
});

async function overwrite(path: string, at: number, length: number): Promise<void> {
  const file = await open(path, 'r+');
  await file.write(Buffer.alloc(length, 0x5a), 0, length, at);
  await file.close();
}

async function setVersion(path: string, version: number): Promise<void> {
  await Promise.resolve(command(path, `pragma user_version = ${version}`));
}

async function otherTables(path: string): Promise<void> {
  await rm(path);
  command(path, `create table notes(a); pragma user_version = ${SCHEMA_VERSION}`);
}

/** Makes whoever has it open meet damage at the next statement. */
function spoil(path: string): void {
  const damage = "update sqlite_schema set sql = 'x' where name = 'articles'";
  command(
    path,
    `create table if not exists articles(a); pragma writable_schema = on; ${damage}; pragma schema_version = 99`,
  );
}
