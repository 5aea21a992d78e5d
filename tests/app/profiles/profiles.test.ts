import '../../support/seed';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BUILT_IN,
  LIMITED,
  newProfileId,
  USUAL_FILING,
  newStoryOf,
  profile,
  profileEdit,
  readProfiles,
  REQUIRABLE,
  writeProfiles,
  type Profile,
  type ProfilesChange,
} from '../../../app/profiles';
import { writeText } from '../../../app/format';
import { textValue } from '../../support/arbitraries';

type Change = Partial<ProfilesChange>;

const BY_HAND = `# The desk's own
profiles:
  - id: news
    name: News # as we call it
    colour: red
    required: [headline, slug]
    limits: { headline: 80, dek: 9 }
    target: 500
  # for Sundays
  - id: sunday
`;

describe('the file of profiles', () => {
  it('gives the built-in ones while there is none', () => {
    for (const text of [null, '', '\n', '# nothing yet\n']) {
      expect(readProfiles(text)).toEqual({ profiles: BUILT_IN, problems: [], isDamaged: false });
    }
  });

  it('is read by hand', () => {
    const { profiles, problems } = readProfiles(BY_HAND);
    expect(problems).toEqual([]);
    expect(profiles).toEqual([
      profile('news', {
        name: 'News',
        required: ['headline', 'slug'],
        limits: { headline: 80 },
        target: 500,
      }),
      profile('sunday'),
    ]);
  });

  it('that is no YAML, or no list, is told with its line and stands for the built-in ones', () => {
    const broken = readProfiles('profiles:\n  - id: "news\n');
    expect(broken).toMatchObject({ profiles: BUILT_IN, isDamaged: true });
    expect(broken.problems[0]!.line).toBeGreaterThan(1);
    for (const text of ['profiles: news\n', '- news\n', 'news\n', 'profiles: *gone\n']) {
      expect(readProfiles(text)).toMatchObject({ isDamaged: true });
      expect(() => writeProfiles(text, {})).toThrow('damaged');
    }
  });

  it('with a wrong value keeps the others, and tells the line', () => {
    const text = `profiles:
  - id: news
    required: [headline, [x]]
    limits: { headline: many }
    target: -5
  - name: nobody
  - id: news
`;
    const { profiles, problems, isDamaged } = readProfiles(text);
    expect(isDamaged).toBe(false);
    expect(profiles).toEqual([profile('news', { required: ['headline'] })]);
    expect(problems).toEqual([
      { line: 3, detail: 'required' },
      { line: 4, detail: 'headline' },
      { line: 5, detail: 'target' },
      { line: 6, detail: 'id' },
      { line: 7, detail: 'id' },
    ]);
  });

  it('keeps comments and unknown keys when one value changes', () => {
    const news = readProfiles(BY_HAND).profiles[0]!;
    const put = [{ ...news, limits: { ...news.limits, headline: 75 } }];
    expect(writeProfiles(BY_HAND, { put })).toBe(
      BY_HAND.replace('[headline, slug]', '[ headline, slug ]').replace(
        'headline: 80',
        'headline: 75',
      ),
    );
  });

  it('loses the one that is removed and no other; the first change brings the built-in ones', () => {
    const without = writeProfiles(BY_HAND, { remove: ['news'] });
    expect(readProfiles(without).profiles.map(({ id }) => id)).toEqual(['sunday']);
    const first = writeProfiles(null, { put: [profile('sunday')], remove: ['brief'] });
    expect(readProfiles(first).profiles.map(({ id }) => id)).toEqual(['news', 'feature', 'sunday']);
  });

  it('with no profile in it is a good one, and keeps its comments', () => {
    const none = { profiles: [], problems: [], isDamaged: false };
    for (const text of ['profiles:\n', 'profiles: []\n', 'profiles: # none yet\n']) {
      expect(readProfiles(text)).toEqual(none);
      const written = writeProfiles(text, { put: [profile('sunday')] });
      expect(readProfiles(written).profiles).toEqual([profile('sunday')]);
      expect(written.includes('none yet')).toBe(text.includes('none yet'));
    }
    const written = writeProfiles('# nothing yet\n', { put: [profile('sunday')] });
    expect(readProfiles(written).profiles).toEqual([...BUILT_IN, profile('sunday')]);
    expect(written.startsWith('# nothing yet\n')).toBe(true);
  });

  it('with aliases changes the one that is meant', () => {
    const text = 'base: &base { id: one, name: One }\nprofiles:\n  - *base\n  - &two { id: two }\n';
    const [one] = readProfiles(text).profiles;
    const written = writeProfiles(text, { put: [{ ...one!, name: 'First' }] });
    expect(readProfiles(written).profiles.map(({ name }) => name)).toEqual(['First', 'two']);
  });
});

describe('a file with', () => {
  const changes: readonly (readonly [string, string, (from: readonly Profile[]) => Change])[] = [
    ['empty limits', '  - id: one\n    limits:\n', ([one]) => toLimit(one!)],
    ['words for limits', '  - id: one\n    limits: none\n', ([one]) => toLimit(one!)],
    [
      'limits of another',
      '  - { id: two, limits: &l { slug: 30 } }\n  - id: one\n    limits: *l\n',
      ([, one]) => toLimit(one!),
    ],
    [
      'limits that another has too',
      '  - { id: one, limits: &l { slug: 30 } }\n  - id: two\n    limits: *l\n',
      ([one]) => toLimit(one!),
    ],
    [
      'a list that another has too, where that changes',
      '  - { id: one, required: &r [ headline ] }\n  - { id: two, required: *r }\n',
      ([one]) => to(one!, { required: ['headline', 'slug'] }),
    ],
    [
      'a list that another has too, where one is removed',
      '  - { id: one, required: &r [ headline ] }\n  - { id: two, required: *r }\n',
      () => ({ remove: ['one'] }),
    ],
    [
      'a profile that stands elsewhere',
      '  - &one { id: one, section: &s [ Sport ] }\n  - id: two\n    tags: *s\n  - *one\n',
      () => ({ remove: ['one'] }),
    ],
  ];

  const to = (from: Profile, values: Partial<Profile>): Change => ({
    change: [profileEdit(from, { ...from, ...values })],
  });
  const toLimit = (from: Profile) => to(from, { limits: { ...from.limits, headline: 40 } });

  it.each(changes)('%s can be changed, and keeps its comments', (_name, profiles, changeOf) => {
    const text = `# ours\nprofiles:\n${profiles}`;
    const { profiles: before } = readProfiles(text);
    const change = changeOf(before);
    const after = before
      .filter(({ id }) => !change.remove?.includes(id))
      .map((old) => {
        const edit = change.change?.find(({ id }) => id === old.id);
        return edit ? { ...old, ...edit.to } : old;
      });
    const written = writeProfiles(text, change);
    expect(readProfiles(written).profiles).toEqual(after);
    expect(written.startsWith('# ours\n')).toBe(true);
  });

  it('a thing that is a part of itself can be changed', () => {
    const text =
      'profiles:\n  - { id: one, tags: &t [ a ], of-ours: &o [ *o ] }\n  - { id: two, tags: *t }\n';
    const written = writeProfiles(text, { remove: ['one'] });
    expect(readProfiles(written).profiles).toEqual([profile('two', { tags: ['a'] })]);
  });
});

describe('an edit', () => {
  const seen = profile('news', { required: ['headline'], limits: { headline: 80 }, target: 600 });

  it('holds what it changes and nothing else', () => {
    const { from, to } = profileEdit(seen, { ...seen, section: 'Sport' });
    expect({ from, to }).toEqual({ from: { section: '' }, to: { section: 'Sport' } });
  });

  it('leaves alone what was changed by hand meanwhile', () => {
    const text = `profiles:
  - id: news
    required: [ headline, slug ]
    limits: { headline: 80, slug: 30 }
    target: 900
    name: News
`;
    const edit = profileEdit(seen, {
      ...seen,
      section: 'Sport',
      required: ['standfirst'],
      limits: { standfirst: 200 },
    });
    expect(readProfiles(writeProfiles(text, { change: [edit] })).profiles).toEqual([
      profile('news', {
        name: 'News',
        required: ['slug', 'standfirst'],
        limits: { slug: 30, standfirst: 200 },
        target: 900,
        section: 'Sport',
      }),
    ]);
  });

  it('of a profile that is gone does not bring it back', () => {
    const edit = profileEdit(seen, { ...seen, target: 1 });
    expect(writeProfiles(BY_HAND, { change: [edit], remove: ['news'] })).toBe(
      writeProfiles(BY_HAND, { remove: ['news'] }),
    );
    expect(writeProfiles('profiles: [] # none\n', { change: [edit] })).toBe(
      'profiles: [] # none\n',
    );
  });
});

const anyProfile: fc.Arbitrary<Profile> = fc
  .record({
    id: fc.constantFrom('news', 'sunday', 'رأي', '2024', 'true', '__proto__'),
    name: textValue,
    required: fc.subarray([...REQUIRABLE, 'of a newer version']),
    limits: fc
      .subarray([...LIMITED])
      .map((fields) => Object.fromEntries(fields.map((field, index) => [field, index + 1]))),
    target: fc.constantFrom(0, 600),
    blocking: fc.subarray(['missing', 'tk', '- x: y']),
    filing: fc.record({
      formats: fc.subarray(['html', 'docx', 'of a newer version']),
      folder: fc.constantFrom('', '/srv/desk', 'C:\\desk: 1'),
      name: fc.constantFrom(USUAL_FILING.name, '{slug}', '# {headline}'),
    }),
    language: fc.constantFrom('', 'id'),
    section: fc.oneof(fc.constant(''), textValue),
    tags: fc.array(textValue, { maxLength: 3 }),
    template: fc.oneof(
      fc.constant(''),
      fc.array(textValue, { maxLength: 4 }).map((lines) => lines.join('\n')),
    ),
  })
  .map((parts) => profile(parts.id, parts));

describe('any change', () => {
  it('is what the file says afterwards, and unchanged ones keep their lines', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyProfile, { selector: ({ id }) => id }),
        anyProfile,
        (all, one) => {
          const first = writeProfiles(null, { put: all, remove: BUILT_IN.map(({ id }) => id) });
          const kept = all.filter(({ id }) => id !== 'news');
          const wanted = all.some(({ id }) => id === 'news') ? all : kept;
          expect(readProfiles(first).profiles).toEqual(wanted);
          const second = writeProfiles(first, { put: [one] });
          const after = readProfiles(second).profiles;
          expect(after.find(({ id }) => id === one.id)).toEqual(one);
          expect(after.filter(({ id }) => id !== one.id)).toEqual(
            wanted.filter(({ id }) => id !== one.id),
          );
          expect(writeProfiles(second, { put: [one] })).toBe(second);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a new story', () => {
  it('has what its profile says, and what the template says before that', () => {
    const template = '---\nsection: Sport\nmood: kept\n---\n\n## What happened\n\nTK\n';
    const { article, original } = newStoryOf(
      profile('match', { section: 'News', tags: ['live'], language: 'id', template }),
      'en',
    );
    expect(article.fields).toMatchObject({
      ...{
        id: '',
        profile: 'match',
        section: 'Sport',
        tags: ['live'],
        language: 'id',
        status: 'draft',
      },
    });
    expect(article.body.map(({ type }) => type)).toEqual(['crosshead', 'paragraph']);
    expect(writeText(article, original!)).toContain('mood: kept');
  });

  it('may have no template, and is in the language of the one before', () => {
    const { article, original } = newStoryOf(profile('match'), 'en');
    expect(original).toBeNull();
    expect(article).toMatchObject({ fields: { language: 'en', profile: 'match' }, body: [] });
  });
});

it('a new profile has an id of its own', () => {
  expect(newProfileId('Match report!', [])).toBe('match-report');
  expect(newProfileId('Match report', ['match-report'])).toBe('match-report-2');
  expect(newProfileId('…', [])).toBe('profile');
});
