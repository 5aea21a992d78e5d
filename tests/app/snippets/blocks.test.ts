import '../../support/seed';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { article, figure, paragraph, text, validateArticle } from '../../../app/article';
import { snippetBlocks, snippetText } from '../../../app/snippets/blocks';
import { body } from '../../support/arbitraries';

it('of any blocks is read again as the same words, with no span that lacks its record', () => {
  fc.assert(
    fc.property(body, (blocks) => {
      const read = snippetBlocks(snippetText(blocks));
      expect(validateArticle(article({}, read))).toEqual([]);
      expect(snippetBlocks(snippetText(read))).toEqual(read);
    }),
    { numRuns: 60, endOnFailure: true },
  );
});

it('leaves the picture with its story, and one of the web as it is', () => {
  const own = figure({ picture: 'assets/ferry.jpg', caption: [text('The ferry')], credit: 'P' });
  const web = figure({ picture: 'https://example.com/a.jpg', caption: [text('A')] });
  expect(snippetBlocks(snippetText([own, web]))).toEqual([{ ...own, picture: null }, web]);
});

it('has no tags by hand either, and no front matter', () => {
  expect(snippetBlocks(':quote[“Yes”]{#q1} she said.')).toEqual([
    paragraph(text('“Yes” she said.')),
  ]);
  expect(snippetBlocks('---\n\nMore')[0]).toEqual({ type: 'section-break' });
});
