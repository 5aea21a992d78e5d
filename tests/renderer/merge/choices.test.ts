import { expect, it } from 'vitest';
import { article, paragraph, text } from '../../../app/article';
import { mergeArticles } from '../../../app/compare';
import { choicesOf, firstChoices, openCount } from '../../../renderer/merge/choices';

const merge = mergeArticles(
  article({ headline: 'Ferry', tags: [] }),
  article({ headline: 'Ferry sinks', tags: ['sea'] }, [paragraph(text('Here.'))]),
  article({ headline: 'Ferry lost', tags: ['rescue'] }, [paragraph(text('There.'))]),
);

it('keeps both paragraphs unless told otherwise, and asks about all else', () => {
  const choices = firstChoices(merge);
  expect([...choices]).toEqual([['blocks:0', 'both']]);
  expect(openCount(merge, choices)).toBe(2);
  expect(openCount(merge, new Map([...choices, ['field:headline', 'mine']]))).toBe(1);
});

it('offers to keep both where both can stand', () => {
  expect(merge.conflicts.map((conflict) => [conflict.id, choicesOf(conflict).length])).toEqual([
    ['field:headline', 2],
    ['field:tags', 3],
    ['blocks:0', 3],
  ]);
});
