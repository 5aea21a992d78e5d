import '../../support/seed';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { EMPTY_FIELDS, type Fields } from '../../../app/article';
import { PACKAGE_PARTS, packageName } from '../../../app/profiles';
import { isReservedName } from '../../../app/text/file-name';

const TODAY = '2025-11-22';

const named = (pattern: string, fields: Partial<Fields> = {}) =>
  packageName({ ...EMPTY_FIELDS, ...fields }, pattern, TODAY);

/** What is in names and paths, and what some system minds. */
const nasty = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        '..',
        '/',
        '\\',
        'CON',
        'nul',
        '.',
        ' ',
        '{',
        '}',
        '-',
        ':',
        '\0',
        '👩‍👩‍👧',
        'الميناء',
      ),
    )
    .map((pieces) => pieces.join('')),
);

const pattern = fc
  .array(
    fc.oneof(
      nasty,
      fc.constantFrom(...PACKAGE_PARTS).map((part) => `{${part}}`),
    ),
    {
      maxLength: 6,
    },
  )
  .map((pieces) => pieces.join(''));

const fields = fc.record({
  slug: nasty,
  headline: nasty,
  section: nasty,
  language: nasty,
  bylines: fc.array(nasty, { maxLength: 3 }),
  dateline: fc.record({ place: nasty, date: nasty }),
});

it('is a name that every system takes, whatever the story says', () => {
  fc.assert(
    fc.property(pattern, fields, (asked, parts) => {
      const name = named(asked, parts);
      expect(name).toMatch(/^[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}._-]*$/u);
      expect(name).not.toMatch(/\.$/);
      expect(isReservedName(name)).toBe(false);
      expect(name.length).toBeLessThanOrEqual(61);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(151);
      expect(name).toBe(name.normalize('NFC'));
    }),
  );
});

it('has what the pattern names, and the words of the story mean nothing more', () => {
  const story: Partial<Fields> = {
    slug: '{status}',
    headline: 'Ferry opens',
    section: 'News',
    language: 'pt-BR',
    bylines: ['Nila Tan', 'Ari'],
    status: 'ready',
    dateline: { place: '', date: '2025-08-01' },
  };
  expect(named('{date}-{slug}', story)).toBe('2025-08-01-status');
  expect(named('{section}/{headline} ({language})', story)).toBe('News-Ferry-opens-pt-BR');
  expect(named('{byline}_{status} {colour}', story)).toBe('Nila-Tan-Ari_ready-colour');
});

it('does without what is not there', () => {
  expect(named('{date}-{slug}')).toBe(TODAY);
  expect(named('{date}-{slug}', { headline: 'Ferry opens' })).toBe(`${TODAY}-Ferry-opens`);
  expect(named('{date}', { dateline: { place: '', date: '2025-02-30' } })).toBe(TODAY);
  expect(named('{section}--{slug}', { slug: 'ferry' })).toBe('ferry');
  expect(named('{section}')).toBe('story');
  expect(named('')).toBe('story');
  expect(named('con')).toBe('_con');
});
