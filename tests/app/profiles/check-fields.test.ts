import { describe, expect, it } from 'vitest';
import { EMPTY_FIELDS, type Fields } from '../../../app/article';
import { checkFields, countBlockers, profile, REQUIRABLE, targetOf } from '../../../app/profiles';

const story = (patch: Partial<Fields>, words = 0) => ({
  fields: { ...EMPTY_FIELDS, ...patch },
  words,
});

describe('what a profile finds', () => {
  it('is each required field that is empty, or nothing but blanks', () => {
    const all = profile('all', { required: [...REQUIRABLE, 'of a newer version'] });
    const found = checkFields(story({ headline: ' ', bylines: ['', ' '] }), all);
    expect(found).toEqual(REQUIRABLE.map((field) => ({ check: 'missing', field })));
    const full = story({
      ...{ headline: 'H', standfirst: 'S', slug: 's', bylines: ['A'], tags: ['t'] },
      ...{ dateline: { place: 'P', date: '2025-08-22' }, language: 'id', section: 'N' },
      ...{ seo: { title: 'T', description: 'D' }, canonical: 'https://example.com/a' },
      embargo: '2025-08-22T06:00+07:00',
    });
    expect(checkFields(full, all)).toEqual([]);
  });

  it('is a text over its limit, counted in code points', () => {
    const short = profile('short', { limits: { headline: 3, 'seo.title': 2 } });
    expect(checkFields(story({ headline: '😀é中' }), short)).toEqual([]);
    expect(
      checkFields(story({ headline: 'abcd', seo: { title: 'abc', description: '' } }), short),
    ).toEqual([
      { check: 'too-long', field: 'headline', length: 4, limit: 3 },
      { check: 'too-long', field: 'seo.title', length: 3, limit: 2 },
    ]);
  });

  it('is a story over its target; its own number goes before the profile’s', () => {
    const brief = profile('brief', { target: 150 });
    expect(checkFields(story({}, 150), brief)).toEqual([]);
    expect(checkFields(story({}, 151), brief)).toEqual([
      { check: 'over-target', words: 151, target: 150 },
    ]);
    expect(checkFields(story({ target: 200 }, 151), brief)).toEqual([]);
    expect(targetOf({ ...EMPTY_FIELDS, target: 0 }, profile('none'))).toBe(0);
  });

  it.each([
    ['canonical', 'example.com/a', false],
    ['canonical', 'javascript:alert(1)', false],
    ['canonical', 'http://', false],
    ['canonical', 'https://example.com/a?b=c', true],
    ['embargo', 'tomorrow', false],
    ['embargo', '2025-08-22', false],
    ['embargo', '2025-08-22T06:00', false],
    ['embargo', '2025-02-30T06:00Z', false],
    ['embargo', '2025-08-22T25:00Z', false],
    ['embargo', '2025-08-22T06:00:00+07:00', true],
    ['embargo', '2025-08-22T06:00Z', true],
  ] as const)('in %s “%s” is fine: %s', (field, value, isFine) => {
    const found = checkFields(story({ [field]: value }), profile('any'));
    expect(found).toEqual(isFine ? [] : [{ check: 'malformed', field }]);
  });

  it('in a date is no day of the calendar', () => {
    const dated = (date: string) => story({ dateline: { place: '', date } });
    expect(checkFields(dated('2025-02-30'), profile('any'))).toHaveLength(1);
    expect(checkFields(dated('2024-02-29'), profile('any'))).toEqual([]);
  });
});

it('blocks as far as the profile says', () => {
  const strict = profile('strict', { required: ['headline'], target: 1 });
  const found = checkFields(story({}, 5), strict);
  expect(found.map(({ check }) => check)).toEqual(['missing', 'over-target']);
  expect(countBlockers(found, strict)).toBe(1);
  expect(countBlockers(found, strict, { tk: 3, spelling: 9 })).toBe(4);
  expect(countBlockers(found, { ...strict, blocking: ['over-target'] }, { tk: 3 })).toBe(1);
});
