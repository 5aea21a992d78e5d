import { article, validateArticle, type Block } from '../../../../app/article';
import { readText, writeText } from '../../../../app/format';
import { readHtml } from '../../../../app/import/html';
import { expect } from 'vitest';

/** The blocks of a piece of HTML, which are sound and can be kept in a file. */
export function blocksOf(html: string): readonly Block[] {
  const read = readHtml(html);
  if (!read.ok) throw new Error(read.failure.code);
  const { blocks } = read.value;
  expectSound(blocks);
  return blocks;
}

export function expectSound(blocks: readonly Block[]): void {
  const story = article({}, blocks);
  expect(validateArticle(story)).toEqual([]);
  expect(readText(writeText(story)).article.body).toEqual(blocks);
}
