import { expect, it } from 'vitest';
import { disk, files } from './faulty-disk';

/** What a loss of power leaves of a file, in every state of the disk that there can be; null for none. */
function leftOf(path: string): (string | null)[] {
  const texts = [...disk.journal.leftovers()].map((tree) => tree[path]?.toString() ?? null);
  return [...new Set(texts)].sort();
}

it('loses what was not forced to the disk', async () => {
  disk.start({ '/a': Buffer.from('old!') });
  await files.writeFile('/a', 'new!');
  expect(leftOf('/a')).toEqual(['\0\0\0\0', 'ne', 'ne\0\0', 'new!', 'old!']);
});

it('gives a new name to content that is not there yet', async () => {
  disk.start({ '/a': Buffer.from('old!') });
  await files.writeFile('/b', 'new!');
  await files.rename('/b', '/a');
  expect(leftOf('/a')).toEqual(['', '\0\0\0\0', 'ne', 'ne\0\0', 'new!', 'old!']);
});

it('keeps what was forced to it, and its name when the folder was', async () => {
  disk.start({ '/a': Buffer.from('old!') });
  const file = await files.open('/b', 'wx');
  await file.writeFile('new!');
  await file.sync();
  await file.close();
  await files.rename('/b', '/a');
  expect(leftOf('/a')).toEqual(['new!', 'old!']);
  const folder = await files.open('/', 'r');
  await folder.sync();
  expect([...disk.journal.leftoversAtLast()]).toEqual([{ '/a': Buffer.from('new!') }]);
});

it('loses a folder with all that is in it', async () => {
  disk.start({ '/a': null });
  await files.mkdir('/a/b');
  await files.rename('/a/b', '/c');
  const trees = [...disk.journal.leftovers()].map((tree) => Object.keys(tree).sort().join(' '));
  expect(trees.sort()).toEqual(['/a', '/a /a/b', '/a /c']);
});

it('counts steps, makes one fail, and ends with another', async () => {
  disk.start({ '/a': Buffer.from('old!') });
  disk.restart(2, { errno: 'ENOSPC', done: 'half' });
  const file = await files.open('/b', 'wx');
  await expect(file.writeFile('new!')).rejects.toMatchObject({ code: 'ENOSPC' });
  expect(disk.steps).toEqual(['open /b', 'writeFile /b']);
  expect(disk.tree()['/b']?.toString()).toBe('ne');

  disk.restart(1, { death: 'after' });
  await expect(files.rename('/b', '/c')).rejects.toThrow('rename /b');
  await expect(files.readFile('/c')).rejects.toThrow('readFile /c');
  disk.restart();
  expect(await files.readdir('/')).toEqual(['a', 'c']);
});
