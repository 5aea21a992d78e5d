import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTimecode, parseTimecode } from '../../../app/quotes/timecode';

describe('a timecode', () => {
  it.each([
    ['0', 0],
    ['75.5', 75.5],
    ['75,5', 75.5],
    ['751', 751],
    ['0:12', 12],
    ['12:31', 751],
    ['0:12:31', 751],
    ['75:10', 4510],
    ['1:02:03.25', 3723.25],
    [' 00:01:00 ', 60],
    ['١٢:٣١', 751],
    ['۱۲:۳۱٫۵', 751.5],
  ])('is read: %s', (text, seconds) => expect(parseTimecode(text)).toBe(seconds));

  it.each([
    ...['', ' ', ':', '1:', ':30', '1:75', '1:60:00', '1:2:3:4', '-5', '+5', '1e3', '0x10'],
    ...[
      '.5',
      '5.',
      '1.5:00',
      '12m',
      'twelve',
      'NaN',
      'Infinity',
      '12:31 pm',
      '1 : 2',
      '0:12:31:07',
    ],
    '9'.repeat(400),
  ])('is not what is none: %j', (text) => expect(parseTimecode(text)).toBeNull());

  it('is written with hours, and with the tenth where there is one', () => {
    expect([0, 751, 3723.5, 59.96, 3599.99, 360_000].map(formatTimecode)).toEqual([
      ...['0:00:00', '0:12:31', '1:02:03.5', '0:01:00', '1:00:00', '100:00:00'],
    ]);
    expect([-1, NaN, Infinity].map(formatTimecode)).toEqual(['0:00:00', '0:00:00', '0:00:00']);
  });
});

describe('whatever the time,', () => {
  const seconds = fc.double({ min: 0, max: 9_999 * 3600, noNaN: true });

  it('its timecode means it, to the tenth of a second', () => {
    fc.assert(
      fc.property(seconds, (time) => {
        const read = parseTimecode(formatTimecode(time));
        expect(Math.abs(read! - time)).toBeLessThanOrEqual(0.0501);
      }),
    );
  });

  it('its timecode is the same when it is read and written again', () => {
    fc.assert(
      fc.property(seconds, (time) => {
        const written = formatTimecode(time);
        expect(formatTimecode(parseTimecode(written)!)).toBe(written);
      }),
    );
  });

  it('it is the same written as minutes and as seconds', () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.nat(59), (minutes, rest) => {
        const time = minutes * 60 + rest;
        expect(parseTimecode(`${minutes}:${String(rest).padStart(2, '0')}`)).toBe(time);
        expect(parseTimecode(String(time))).toBe(time);
      }),
    );
  });
});

it('any text is a time that is not negative, or none', () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789:.,٣ ') }));
  fc.assert(
    fc.property(text, (typed) => {
      const read = parseTimecode(typed);
      if (read !== null) expect(Number.isFinite(read) && read >= 0).toBe(true);
    }),
  );
});
