import { expect } from 'vitest';
import type { Article } from '../../../app/article';
import { readText, writeText } from '../../../app/format';
import { readMarkdown, readWireCopy } from '../../../app/import';
import { itWithSharedData, sharedPosts, sharedStories } from '../../support/shared-data';

function expectLaws(article: Article): void {
  const text = writeText(article);
  const read = readText(text);
  expect(read.article).toEqual(article);
  expect(writeText(read.article, read)).toBe(text);
  expect(writeText(read.article)).toBe(text);
}

itWithSharedData('every story imported as wire copy keeps both laws of the file', () => {
  const stories = sharedStories();
  expect(stories.length).toBeGreaterThan(100);
  for (const { text, language } of stories) expectLaws(readWireCopy(text, language));
});

itWithSharedData('every post imported as Markdown keeps both laws, and its bytes untouched', () => {
  const posts = sharedPosts();
  expect(posts.length).toBeGreaterThan(20);
  for (const { text } of posts) {
    expectLaws(readMarkdown(text));
    const read = readText(text);
    expect(writeText(read.article, read)).toBe(text);
  }
});
