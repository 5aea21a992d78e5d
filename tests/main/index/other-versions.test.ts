import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { openLibraryService } from '../../../main/index/library-service';
import { removeOlderIndexes, removeOtherIndexes } from '../../../main/index/other-versions';
import { indexPath } from '../../../main/index/place';
import { SCHEMA_VERSION } from '../../../main/index/schema';
import { temporaryFolder, writeFiles } from '../../support/temporary-library';

/** A folder of indexes of two libraries, each made by several versions. */
async function indexes() {
  const caches = await temporaryFolder();
  const path = indexPath(caches, '/library');
  const [library, other] = [basename(path).slice(0, 16), 'f'.repeat(16)];
  const newer = `${library}.v${SCHEMA_VERSION + 1}.db`;
  const older = [`${library}.db`, `${library}.v${SCHEMA_VERSION - 1}.db`, `${library}.db-wal`];
  const others = [`${other}.db`, `${other}.v1.db`, 'notes.txt'];
  const names = [basename(path), newer, ...older, ...others];
  await writeFiles(caches, Object.fromEntries(names.map((name) => [`index/${name}`, name])));
  const left = async () => (await readdir(dirname(path))).sort();
  return { path, newer, others, left };
}

it('what older versions made goes, and what a newer one made stays', async () => {
  const { path, newer, others, left } = await indexes();
  removeOlderIndexes(path);
  expect(await left()).toEqual([basename(path), newer, ...others].sort());
});

it('what all other versions made goes when nothing may be left of a name', async () => {
  const { path, others, left } = await indexes();
  removeOtherIndexes(path);
  expect(await left()).toEqual([basename(path), ...others].sort());
});

it('a folder that is not there has no indexes', () => {
  expect(() => removeOtherIndexes(indexPath('/nowhere', '/library'))).not.toThrow();
});

it('an older Galley that meets a newer index leaves it as it is, until a name has to go', async () => {
  const library = await writeFiles(await temporaryFolder(), { 'a.textbundle/text.md': 'ferry' });
  const path = indexPath(await temporaryFolder(), library);
  const newer = path.replace(`.v${SCHEMA_VERSION}.`, `.v${SCHEMA_VERSION + 1}.`);
  await writeFiles(join(dirname(path), '..'), {
    [`index/${basename(newer)}`]: 'of a newer Galley',
  });
  await writeFile(path.replace(`.v${SCHEMA_VERSION}.`, '.'), 'of an older one');
  const service = openLibraryService({ library, path, changed: () => {}, progress: () => {} });
  await service.answer({ kind: 'reindex' });
  expect(await readFile(newer, 'utf8')).toBe('of a newer Galley');
  await service.answer({ kind: 'scrub', article: 'a.textbundle' });
  await service.close();
  const left = (await readdir(dirname(path))).filter((name) => name.endsWith('.db'));
  expect(left).toEqual([basename(path)]);
});
