import { once, EventEmitter } from 'node:events';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { ArticlePage } from '../../../app/ipc/records';
import { failure, success } from '../../../app/result';
import { openLibraryService, type LibraryService } from '../../../main/index/library-service';
import { temporaryFolder, writeFiles } from '../../support/temporary-library';
import { names, wanted } from './indexed';

interface Served {
  readonly library: string;
  readonly service: LibraryService;
  /** Resolves when the words are found in these articles and no others, as soon as a change is told. */
  readonly comesTo: (text: string, articles: readonly string[]) => Promise<void>;
}

/** A library with these files that is in use. */
async function served(
  files: Readonly<Record<string, string>> = {},
  folder?: string,
): Promise<Served> {
  const library = folder ?? (await writeFiles(await temporaryFolder(), files));
  const told = new EventEmitter();
  const service = openLibraryService({
    library,
    path: join(await temporaryFolder(), 'index.db'),
    changed: () => told.emit('changed'),
    progress: () => undefined,
  });
  onTestFinished(() => service.close());
  const comesTo = async (text: string, articles: readonly string[]) => {
    for (;;) {
      const change = once(told, 'changed');
      const found = names(await query(service, text)).toSorted();
      if (found.join() === articles.join()) return;
      await change;
    }
  };
  return { library, service, comesTo };
}

async function query(service: LibraryService, text = ''): Promise<ArticlePage> {
  const answer = await service.answer({ kind: 'query', request: wanted(text) });
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value as ArticlePage;
}

const FILES = { 'a.textbundle/text.md': 'ferry', 'b.textbundle/text.md': 'bridge' };

it('answers what is in the library', async () => {
  const { service, comesTo } = await served(FILES);
  await comesTo('ferry', ['a.textbundle']);
  expect(await query(service, 'bridge')).toMatchObject({ total: 1, indexing: false });
  expect(await service.answer({ kind: 'facets' })).toEqual(
    success({ statuses: [{ value: 'draft', count: 2 }], tags: [], languages: [], persons: [] }),
  );
});

it('hears of what is done before anybody can tell', async () => {
  const { library, service, comesTo } = await served(FILES);
  // The first look is done; the system is not asked to tell of changes yet.
  await query(service);
  await writeFiles(library, { 'c.textbundle/text.md': 'island' });
  await comesTo('island', ['c.textbundle']);
});

it('hears of what another program does', async () => {
  const { library, comesTo } = await served(FILES);
  await comesTo('', ['a.textbundle', 'b.textbundle']);
  await writeFiles(library, { 'a.textbundle/text.md': 'island' });
  await comesTo('island', ['a.textbundle']);
  await writeFiles(library, { 'c.textbundle/text.md': 'island' });
  await comesTo('island', ['a.textbundle', 'c.textbundle']);
  await rename(join(library, 'c.textbundle'), join(library, 'd.textbundle'));
  await comesTo('island', ['a.textbundle', 'd.textbundle']);
  await rm(join(library, 'a.textbundle'), { recursive: true });
  await comesTo('island', ['d.textbundle']);
});

it('hears of what goes into the archive', async () => {
  const { library, service, comesTo } = await served(FILES);
  await comesTo('', ['a.textbundle', 'b.textbundle']);
  await mkdir(join(library, '.galley/archive'), { recursive: true });
  await rename(join(library, 'a.textbundle'), join(library, '.galley/archive/a.textbundle'));
  await comesTo('', ['b.textbundle']);
  const archived = wanted('ferry', { filter: { archived: true } });
  await service.touch('archive:a.textbundle');
  const answer = await service.answer({ kind: 'query', request: archived });
  expect(answer).toMatchObject({ ok: true, value: { total: 1 } });
});

it('looks at once at what the app saved', async () => {
  const { library, service, comesTo } = await served(FILES);
  await comesTo('ferry', ['a.textbundle']);
  await writeFiles(library, { 'a.textbundle/text.md': 'island' });
  await service.touch('a.textbundle');
  expect(names(await query(service, 'island'))).toEqual(['a.textbundle']);
});

it('makes the index anew', async () => {
  const { service, comesTo } = await served(FILES);
  await comesTo('', ['a.textbundle', 'b.textbundle']);
  expect(await service.answer({ kind: 'reindex' })).toEqual(success(null));
  expect((await query(service)).total).toBe(2);
});

it('says that there is no library', async () => {
  const { library, service } = await served({}, join(await temporaryFolder(), 'gone'));
  for (const kind of ['facets', 'reindex'] as const) {
    expect(await service.answer({ kind })).toEqual(failure('not-found', library));
  }
  await service.touch('a.textbundle');
});

it('says that the library went away, and knows it when it is back', async () => {
  const { library, service, comesTo } = await served(FILES);
  await comesTo('ferry', ['a.textbundle']);
  await rename(library, `${library}-away`);
  onTestFinished(() => rm(`${library}-away`, { recursive: true, force: true }));
  expect(await service.answer({ kind: 'facets' })).toEqual(failure('not-found', library));
  await writeFiles(`${library}-away`, { 'a.textbundle/text.md': 'island' });
  await rename(`${library}-away`, library);
  await comesTo('island', ['a.textbundle']);
});
