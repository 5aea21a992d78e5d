import { spawnSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Request } from '../../app/ipc/contract';
import { IndexEngine } from '../../main/index/engine';
import { LibraryFollower } from '../../main/index/library-follower';
import { paragraph, seeded, writeCorpus } from './corpus';

/**
 * `npm run bench:library`, `-- --articles 50000` for a larger library: the index of generated articles of 5 KB in four
 * languages, beside ripgrep (if it is installed), reading every file, and a plain look at the folder, all in one run.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
  },
});
const ARTICLES = Number(values.articles);
const SEED = Number(values.seed);

/** What the window shows at first. */
const PAGE = 60;

type Wanted = Request<'library.query'>;

const NO_FILTER = { status: null, tag: null, language: null, person: null, archived: false };

const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'));
try {
  const library = join(folder, 'library');
  mkdirSync(library);
  console.log(`${ARTICLES} articles of 5 KB, seed ${SEED}.`);
  const { queries } = writeCorpus(library, ARTICLES, SEED);
  await measure(library, join(folder, 'index.db'), queries);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(library: string, path: string, queries: readonly string[]): Promise<void> {
  // The library was just written: what the system remembers of it is the same for all.
  const files = readdirSync(library).map((name) => join(library, name, 'text.md'));
  const readAll = repeated(3, () => files.forEach((file) => readFileSync(file)));
  const lookAtAll = repeated(5, () =>
    readdirSync(library).forEach((name) => lstatSync(join(library, name, 'text.md'))),
  );

  const memory = process.memoryUsage().rss;
  let engine = new IndexEngine(path);
  let follower = new LibraryFollower({ library, engine });
  const build = await timed(() => follower.rescan());
  const grown = process.memoryUsage().rss - memory;
  engine.close();

  const first: Wanted = { text: '', filter: NO_FILTER, sort: 'changed', offset: 0, limit: PAGE };
  const warm: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    engine = new IndexEngine(path);
    warm.push(await timed(() => engine.query(first)));
    engine.close();
  }
  const reopened = await timed(() => (engine = new IndexEngine(path)));
  follower = new LibraryFollower({ library, engine });
  const rescans: number[] = [];
  for (let round = 0; round < 5; round += 1) rescans.push(await timed(() => follower.rescan()));

  const searches = searchTimes(engine, queries);
  const updates = await updateTimes(follower, library);
  const ripgrep = ripgrepTimes(library, queries.slice(0, 20));
  engine.close();

  const look = median(lookAtAll);
  report([
    ['first index', `${(build / 1000).toFixed(1)} s`],
    ['reading every file', `${ms(median(readAll))}`],
    ['opening the index', ms(reopened)],
    [`first ${PAGE} headlines`, ms(median(warm))],
    ['looking at every file anew', `${ms(median(rescans))}, ${ratio(median(rescans), look)} of`],
    ['readdir and lstat of all', ms(look)],
    ['search with snippets, p50', ms(at(searches, 0.5))],
    ['search with snippets, p95', ms(at(searches, 0.95))],
    ...ripgrepRows(ripgrep, searches),
    ['one article’s update, median', ms(median(updates))],
    ['size of the index', `${(sizeOf(path) / 1e6).toFixed(0)} MB`],
    ['memory after indexing', `+${(grown / 1e6).toFixed(0)} MB`],
  ]);
}

function searchTimes(engine: IndexEngine, queries: readonly string[]): readonly number[] {
  const search = (text: string) =>
    engine.query({ text, filter: NO_FILTER, sort: 'match', offset: 0, limit: PAGE });
  for (const query of queries.slice(0, 20)) search(query);
  return queries.map((query) => {
    const start = performance.now();
    search(query);
    return performance.now() - start;
  });
}

async function updateTimes(follower: LibraryFollower, library: string): Promise<readonly number[]> {
  const random = seeded(SEED + 1);
  const times: number[] = [];
  for (const name of readdirSync(library).slice(0, 30)) {
    const file = join(library, name, 'text.md');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n${paragraph(random)}\n`);
    times.push(await timed(() => follower.look([name])));
  }
  return times;
}

/** Null where it is not installed. It finds the words of a query as they are typed, unranked. */
function ripgrepTimes(library: string, queries: readonly string[]): readonly number[] | null {
  const search = (query: string) =>
    spawnSync('rg', [
      '--files-with-matches',
      '--ignore-case',
      '--fixed-strings',
      '--',
      query.replaceAll('"', ''),
      library,
    ]);
  if (search(queries[0]!).error) return null;
  return queries.map((query) => {
    const start = performance.now();
    search(query);
    return performance.now() - start;
  });
}

function ripgrepRows(
  ripgrep: readonly number[] | null,
  searches: readonly number[],
): [string, string][] {
  if (ripgrep === null) return [['ripgrep', 'is not installed']];
  const [ours, theirs] = [at(searches, 0.95), at(ripgrep, 0.95)];
  return [
    ['ripgrep for the same words, p50', ms(at(ripgrep, 0.5))],
    ['ripgrep for the same words, p95', `${ms(theirs)}; search is ${ratio(ours, theirs)} of it`],
  ];
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function repeated(times: number, work: () => void): number[] {
  return Array.from({ length: times }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

function sizeOf(path: string): number {
  return ['', '-wal'].reduce(
    (size, end) => size + (statSync(path + end, { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}

function report(rows: readonly (readonly [string, string])[]): void {
  const width = Math.max(...rows.map(([name]) => name.length));
  for (const [name, value] of rows) console.log(`${name.padEnd(width)}  ${value}`);
}

function at(times: readonly number[], part: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * part)]!;
}

function median(times: readonly number[]): number {
  return at(times, 0.5);
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}

function ratio(time: number, other: number): string {
  return `${(time / other).toFixed(2)} ×`;
}
