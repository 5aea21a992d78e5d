import { spawnSync } from 'node:child_process';
import { appendFileSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readQuery } from '../../app/search/query';
import { IndexEngine } from '../../main/index/engine';
import { LibraryFollower } from '../../main/index/library-follower';
import { runBench } from './bench';
import { paragraph, seeded, writeCorpus } from './corpus';

/**
 * `npm run bench:library -- --articles 10000`: the index of a library of invented stories of 5 KB in four languages,
 * beside ripgrep and reading all files in the same run. Only the ratios carry over to another machine.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
  },
});

const ALL = { status: null, tag: null, language: null, person: null, archived: false };
const rows: (readonly [what: string, figure: string])[] = [];

await runBench(async (folder) => {
  await measure(folder, Number(values.articles), Number(values.seed));
  const width = Math.max(...rows.map(([what]) => what.length));
  for (const [what, figure] of rows) console.log(`${what.padEnd(width)}  ${figure}`);
});

async function measure(folder: string, articles: number, seed: number): Promise<void> {
  const library = join(folder, 'library');
  mkdirSync(library);
  const { queries } = writeCorpus(library, articles, seed);
  const asked = queries.filter((query) => readQuery(query).length > 0);
  rows.push(['articles', String(articles)]);

  const path = join(folder, 'index.db');
  const before = process.memoryUsage().rss;
  const first = new IndexEngine(path);
  const follower = new LibraryFollower({ library, engine: first });
  const build = await time(() => follower.rescan());
  rows.push(['first index', `${(build / 1000).toFixed(1)} s`]);
  const usual = { filter: ALL, sort: 'changed', offset: 0 } as const;

  const search = asked.map((text) =>
    timeSync(() => first.query({ ...usual, text, sort: 'match', limit: 20 })),
  );
  rows.push(['search with snippets, 20 hits, p50 / p95', percentiles(search)]);
  rows.push(['memory of it all', `+${megabytes(process.memoryUsage().rss - before)} MB`]);

  const update = await updates(library, follower, seed);
  rows.push(['update of one article, p50 / p95', percentiles(update)]);
  first.close();
  rows.push(['index on disk', `${megabytes(statSync(path).size)} MB`]);

  const opened = performance.now();
  const warm = new IndexEngine(path);
  const list = { ...usual, text: '', limit: 60 };
  warm.query(list);
  rows.push(['warm index: open and first 60 headlines', ms(performance.now() - opened)]);
  rows.push(['first 60 headlines once it is open', ms(timeSync(() => warm.query(list)))]);
  const again = new LibraryFollower({ library, engine: warm });
  const rescans = [await time(() => again.rescan()), await time(() => again.rescan())];
  const plain = [timeSync(() => statAll(library)), timeSync(() => statAll(library))];
  rows.push(['rescan of all, nothing changed', ms(Math.min(...rescans))]);
  rows.push(['readdir and stat of all', ms(Math.min(...plain))]);
  warm.close();

  rows.push(['reading all files', ms(timeSync(() => readAll(library)))]);
  rows.push(['ripgrep, one word, p50 / p95', ripgrep(library, asked)]);
}

/** Milliseconds of each of fifty changes, from the file to the index. */
async function updates(
  library: string,
  follower: LibraryFollower,
  seed: number,
): Promise<readonly number[]> {
  const random = seeded(seed);
  const names = readdirSync(library);
  const times: number[] = [];
  for (let count = 0; count < 50; count += 1) {
    const name = names[Math.floor(random() * names.length)]!;
    appendFileSync(join(library, name, 'text.md'), `\n${paragraph(random)}\n`);
    times.push(await time(() => follower.look([name])));
  }
  return times;
}

function statAll(library: string): number {
  return readdirSync(library, { withFileTypes: true }).reduce(
    (sum, { name }) => sum + lstatSync(join(library, name, 'text.md')).size,
    0,
  );
}

function readAll(library: string): number {
  return readdirSync(library).reduce(
    (sum, name) => sum + readFileSync(join(library, name, 'text.md')).length,
    0,
  );
}

/** What it takes to find one word of each query in all files, unranked. */
function ripgrep(library: string, queries: readonly string[]): string {
  const find = (query: string) =>
    spawnSync('rg', ['-i', '-l', '--fixed-strings', readQuery(query)[0]!.typed, library], {
      stdio: 'ignore',
    });
  if (find('a').error) return 'not installed';
  return percentiles(queries.slice(0, 40).map((query) => timeSync(() => find(query))));
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function timeSync(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function percentiles(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor(sorted.length * part)]!.toFixed(1);
  return `${at(0.5)} / ${at(0.95)} ms`;
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
