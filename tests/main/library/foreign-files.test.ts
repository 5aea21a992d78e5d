import { expect, it, vi } from 'vitest';
import { article } from '../../../app/article';
import { createArticle } from '../../../main/library/create';
import { listArticles } from '../../../main/library/list';
import { LIBRARY, NAME, STORY_TREE } from '../../support/disk-operations';
import { disk } from '../../support/faulty-disk';

vi.mock('node:fs/promises', async () => (await import('../../support/faulty-disk')).files);

const FOREIGN = Object.fromEntries(
  Array.from({ length: 1000 }, (_, number) => [`${LIBRARY}/IMG_${number}.jpg`, Buffer.of(number)]),
);

async function stepsOf(tree: Parameters<typeof disk.start>[0], work: () => Promise<unknown>) {
  disk.start(tree);
  expect(await work()).toMatchObject({ ok: true });
  return disk.steps.length;
}

it.each([
  ['listed', () => listArticles(LIBRARY)],
  ['made', () => createArticle(LIBRARY, article({ id: 'own', slug: 'noon' }))],
])('articles are %s without a look at the files of others', async (_name, work) => {
  const steps = await stepsOf(STORY_TREE, work);
  expect(await stepsOf({ ...STORY_TREE, ...FOREIGN }, work)).toBe(steps);
});

it('an article among them is found, and they stay', async () => {
  disk.start({ ...STORY_TREE, ...FOREIGN });
  const listed = await listArticles(LIBRARY);
  expect(listed).toMatchObject({ value: [{ article: NAME }] });
  expect(disk.tree()).toEqual(expect.objectContaining(FOREIGN));
});
