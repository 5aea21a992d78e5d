import { mkdir, rename, symlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { countWords } from '../../../app/text/words';
import type { ArticleSummary } from '../../../app/ipc/records';
import { failure } from '../../../app/result';
import { listArticles } from '../../../main/library/list';
import {
  libraryWithStory,
  STORY,
  temporaryFolder,
  writeFiles,
} from '../../support/temporary-library';

async function list(library: string): Promise<readonly ArticleSummary[]> {
  const listed = await listArticles(library);
  if (!listed.ok) throw new Error(listed.failure.code);
  return listed.value;
}

async function changedAt(library: string, name: string, seconds: number): Promise<void> {
  await utimes(join(library, name, 'text.md'), seconds, seconds);
}

it('tells what an article is about', async () => {
  const { library, name } = await libraryWithStory();
  await changedAt(library, name, 1_700_000_000);
  expect(await list(library)).toEqual([
    {
      article: name,
      headline: 'Ferry bridge opens',
      slug: 'ferry-bridge',
      status: 'ready',
      language: 'en',
      words: 8,
      picture: null,
      changed: 1_700_000_000_000,
      damaged: false,
      archived: false,
    },
  ]);
});

it('puts the one changed last first', async () => {
  const library = await temporaryFolder();
  for (const [index, name] of ['b', 'a', 'c'].entries()) {
    await writeFiles(library, { [`${name}.textbundle/text.md`]: name });
    await changedAt(library, `${name}.textbundle`, 1000 + index);
  }
  const names = (await list(library)).map(({ article }) => article);
  expect(names).toEqual(['c.textbundle', 'a.textbundle', 'b.textbundle']);
});

it('counts the words that a reader reads', async () => {
  const library = await temporaryFolder();
  const figure =
    ':::figure{credit="KCNA via KNS/AFP"}\n![](assets/a.jpg)\n\nThe caption here.\n:::\n';
  await writeFiles(library, {
    'a.textbundle/text.md': `:quote[“We’re here,”]{#q1} she [said](https://a.b/c-d).\n\n${figure}`,
    'b.textbundle/text.md': '---\nlanguage: th\n---\n\nสวัสดีชาวโลก\n',
  });
  const words = new Map((await list(library)).map((item) => [item.article, item.words]));
  expect(words.get('a.textbundle')).toBe(7);
  expect(words.get('b.textbundle')).toBe(countWords('สวัสดีชาวโลก'));
});

it('tells the first picture of the article’s own', async () => {
  const library = await temporaryFolder();
  await writeFiles(library, {
    'a.textbundle/text.md': '![](https://a.b/c.jpg)\n\n![A ferry](assets/ferry.jpg)\n',
  });
  expect((await list(library))[0]).toMatchObject({ picture: 'assets/ferry.jpg', words: 0 });
});

it('lists more than it reads at once', async () => {
  const library = await temporaryFolder();
  for (let number = 0; number < 100; number += 1) {
    await writeFiles(library, { [`story-${number}.textbundle/text.md`]: STORY });
  }
  expect(await list(library)).toHaveLength(100);
});

it('shows what cannot be understood, by the name of its folder', async () => {
  const library = await temporaryFolder();
  await mkdir(join(library, 'empty.textbundle'));
  await writeFiles(library, {
    'bytes.textbundle/text.md': Buffer.from([0xff, 0xfe]),
    'yaml.textbundle/text.md': '---\ntags: [a, b\n---\n\nText.\n',
    'fine.textbundle/text.txt': 'No front matter.\n',
  });
  const damaged = (await list(library)).filter((item) => item.damaged);
  expect(damaged.map(({ headline }) => headline).sort()).toEqual(['bytes', 'empty', 'yaml']);
});

it('passes over everything else, and over links', async () => {
  const outside = await libraryWithStory();
  const { library, name, bundle } = await libraryWithStory();
  await writeFiles(library, {
    'notes.txt': 'x',
    'file.textbundle': 'x',
    'folder/text.md': 'x',
    '.hidden.textbundle/text.md': 'x',
    '.galley/history/a': 'x',
  });
  await symlink(outside.bundle, join(library, 'outside.textbundle'));
  await symlink(bundle, join(library, 'inside.textbundle'));
  expect((await list(library)).map(({ article }) => article)).toEqual([name]);
});

it('sees a file that changed, and one that was put in its place', async () => {
  const { library, name, bundle } = await libraryWithStory();
  await list(library);
  await writeFiles(bundle, {
    'text.md': STORY.replace('Ferry bridge opens', 'Ferry bridge closes'),
  });
  expect((await list(library))[0]?.headline).toBe('Ferry bridge closes');
  await writeFiles(library, {
    'other.md': STORY.replace('Ferry bridge opens', 'Ferry bridge falls!'),
  });
  await utimes(join(library, 'other.md'), 1000, 1000);
  await changedAt(library, name, 1000);
  await rename(join(library, 'other.md'), join(bundle, 'text.md'));
  expect((await list(library))[0]?.headline).toBe('Ferry bridge falls!');
});

it('says that the library is gone', async () => {
  const library = join(await temporaryFolder(), 'gone');
  expect(await listArticles(library)).toEqual(failure('not-found', library));
});
