import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readRange } from '../../../main/recordings/byte-range';

it.each([
  ['bytes=0-', { start: 0, end: 99 }],
  ['bytes=10-19', { start: 10, end: 19 }],
  ['bytes=99-', { start: 99, end: 99 }],
  ['bytes=90-4000', { start: 90, end: 99 }],
  ['bytes=-10', { start: 90, end: 99 }],
  ['bytes=-4000', { start: 0, end: 99 }],
  ['Bytes=5-5 ', { start: 5, end: 5 }],
  ['bytes=100-', 'none'],
  ['bytes=100-200', 'none'],
  ['bytes=-0', 'none'],
  [`bytes=${'9'.repeat(400)}-`, 'none'],
])('%s of a hundred bytes', (header, range) => expect(readRange(header, 100)).toEqual(range));

it.each([null, '', 'bytes', 'bytes=', 'bytes=-', 'bytes=20-10', 'bytes=a-b', 'bytes=0x1-2'])(
  'what is not understood asks for all: %s',
  (header) => expect(readRange(header, 100)).toBeNull(),
);

it('several ranges, and other units, ask for all', () => {
  for (const header of ['bytes=0-1,5-6', 'lines=0-1', 'bytes=1-2-3', 'bytes=1 - 2', 'bytes=-1-2'])
    expect(readRange(header, 100), header).toBeNull();
});

it('of nothing there is nothing', () => {
  expect(readRange('bytes=0-', 0)).toBe('none');
  expect(readRange('bytes=-5', 0)).toBe('none');
  expect(readRange(null, 0)).toBeNull();
});

it('a range is always of bytes that are there', () => {
  const end = fc.option(fc.maxSafeNat(), { nil: '' });
  fc.assert(
    fc.property(end, end, fc.maxSafeNat(), (first, last, size) => {
      const range = readRange(`bytes=${first}-${last}`, size);
      if (range === null || range === 'none') return;
      expect(range.start).toBeGreaterThanOrEqual(0);
      expect(range.end).toBeGreaterThanOrEqual(range.start);
      expect(range.end).toBeLessThan(size);
    }),
  );
});
