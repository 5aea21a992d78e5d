import { expect, it } from 'vitest';
import { article } from '../../../../app/article';
import { writeHtml } from '../../../../app/export/html';
import { all, readPage, textOf } from './page';

const style = (css: string, replacesStyle = false) =>
  textOf(all(readPage(writeHtml(article({}), () => null, { css, replacesStyle })), 'style')[0]!);

it('follows ours, or stands in its place', () => {
  expect(style('p { color: red }')).toMatch(/@media print[^]*p \{ color: red \}\n$/);
  expect(style('p { color: red }', true)).toBe('\np { color: red }\n');
  // Who has none of their own does not lose ours.
  expect(style('', true)).toBe(style(''));
});

it('does not end its element', () => {
  const css = 'p::before { content: "</style><script>alert(1)</script>" }';
  const page = readPage(writeHtml(article({}), () => null, { css }));
  expect(page.errors).toEqual([]);
  expect(all(page, 'script')).toHaveLength(1);
  expect(style(css)).toContain('content: "<\\/style><script>alert(1)</script>"');
});
