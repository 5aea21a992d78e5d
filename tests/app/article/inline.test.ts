import { expect, test } from 'vitest';
import { BREAK, normalizeInline, text, type Inline } from '../../../app/article';

function span(...content: Inline[]): Inline {
  return { type: 'quote', quote: 'q1', content };
}

function link(...content: Inline[]): Inline {
  return { type: 'link', url: '#top', title: '', content };
}

test('line ends alone are no content', () => {
  expect(normalizeInline([BREAK, span(BREAK, link(BREAK))])).toEqual([]);
});

test('a span or link around line ends alone is dissolved', () => {
  expect(normalizeInline([text('a'), span(BREAK), link(BREAK), text('b')])).toEqual([
    text('a'),
    BREAK,
    BREAK,
    text('b'),
  ]);
});

test('a line end between two spans of one record stays the words own', () => {
  expect(normalizeInline([span(text('a')), span(BREAK), span(text('b'))])).toEqual([
    span(text('a'), BREAK, text('b')),
  ]);
});
