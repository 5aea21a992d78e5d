import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  article as newArticle,
  paragraph,
  quote,
  source,
  text,
  type Article,
  type Source,
} from '../../../app/article';
import { recordOf } from '../../../app/compare';
import { readText, writeText } from '../../../app/format';
import { correctSources, type Correction } from '../../../app/sources/correct';
import { isNamedAs, mixProtected, type NamedAs } from '../../../app/sources/named-as';
import { article } from '../../support/arbitraries';

const namedAs = ({ name, protected: key }: Source): NamedAs => ({ name, protected: key });

/** An article whose sources have few names, and a correction of some of them. */
const corrected: fc.Arbitrary<readonly [Article, Correction]> = fc
  .tuple(
    article,
    fc.array(fc.constantFrom('Kim', 'kim', 'KCNA', ''), { minLength: 5, maxLength: 5 }),
  )
  .map(([one, names]) => ({
    ...one,
    sources: Object.fromEntries(
      Object.entries(one.sources).map(([id, entry], index) => [
        id,
        { ...entry, name: names[index]! },
      ]),
    ),
  }))
  .chain((one) =>
    fc.tuple(
      fc.constant(one),
      fc.record({
        from: fc.subarray(Object.values(one.sources).map(namedAs)),
        to: fc.constantFrom({ name: 'Kim' }, { name: 'Kim Jong Un' }),
      }),
    ),
  );

const sourceOf = (one: Article, id: string | null) =>
  id === null ? null : recordOf(one.sources, id);

describe('correcting somebody in an article', () => {
  it('leaves words, notes, fields and everybody else alone', () => {
    fc.assert(
      fc.property(corrected, ([before, correction]) => {
        const after = correctSources(before, correction);
        expect(after.body).toBe(before.body);
        expect(after.notes).toBe(before.notes);
        expect(after.fields).toBe(before.fields);
        for (const [id, entry] of Object.entries(before.sources)) {
          const isMeant = correction.from.some((person) => isNamedAs(person, entry));
          if (isMeant || entry.name === correction.to.name) continue;
          expect(recordOf(after.sources, id)).toEqual(entry);
        }
      }),
    );
  });

  it('leaves every quote with the owner it had, by the right name', () => {
    fc.assert(
      fc.property(corrected, ([before, correction]) => {
        const after = correctSources(before, correction);
        expect(Object.keys(after.quotes)).toEqual(Object.keys(before.quotes));
        for (const [id, then] of Object.entries(before.quotes)) {
          const owner = sourceOf(before, then.source);
          const now = recordOf(after.quotes, id)!;
          if (!owner) {
            expect(now.source).toBe(then.source);
            continue;
          }
          const isMeant = correction.from.some((person) => isNamedAs(person, owner));
          const name = isMeant ? correction.to.name : owner.name;
          expect(sourceOf(after, now.source)).toMatchObject({ name, protected: owner.protected });
        }
      }),
    );
  });

  it('leaves every quote in the role in which it was said', () => {
    fc.assert(
      fc.property(corrected, ([before, correction]) => {
        const after = correctSources(before, correction);
        for (const [id, then] of Object.entries(before.quotes)) {
          const role = then.role || sourceOf(before, then.source)?.role;
          if (!role) continue;
          const now = recordOf(after.quotes, id)!;
          expect(now.role || sourceOf(after, now.source)?.role).toBe(role);
        }
      }),
    );
  });

  it('leaves one record of the name, and loses no contact and no note', () => {
    fc.assert(
      fc.property(corrected, ([before, correction]) => {
        const after = correctSources(before, correction);
        const isCorrected = after !== before;
        const named = Object.values(after.sources).filter(
          ({ name }) => isCorrected && name === correction.to.name,
        );
        for (const { contact, notes } of Object.values(before.sources)) {
          const all = Object.values(after.sources);
          expect(all.some((entry) => entry.contact.includes(contact))).toBe(true);
          expect(all.some((entry) => entry.notes.includes(notes))).toBe(true);
        }
        const meantKeys = correction.from.map((person) => person.protected);
        for (const key of meantKeys) {
          expect(named.filter((entry) => entry.protected === key).length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('done twice is done once; where nobody is meant it is the same article', () => {
    fc.assert(
      fc.property(corrected, ([before, correction]) => {
        const after = correctSources(before, correction);
        expect(correctSources(after, correction)).toEqual(after);
        const nobody = { ...correction, from: [{ name: 'Nobody', protected: '' }] };
        expect(correctSources(before, nobody)).toBe(before);
      }),
    );
  });

  it('changes nothing in the file but sources and quotes', () => {
    const file = [
      '---',
      'headline:   "Kept as it is"   # by hand',
      'sources:',
      '  kim: { name: Kim Jong-un, role: leader, phone: "1" } # his',
      '  nila: Nila Tan',
      'quotes:',
      '  q1: { source: kim, kind: direct, cue: said }',
      'other: { a:  1 }',
      '---',
      '',
      ':quote[“We sail.”]{#q1}  said __Kim__.',
      '',
      '* one',
      '',
    ].join('\r\n');
    const read = readText(file);
    const from = [{ name: 'Kim Jong-un', protected: '' }];
    const after = correctSources(read.article, { from, to: { name: 'Kim Jong Un' } });
    expect(writeText(after, read)).toBe(file.replace('Kim Jong-un', 'Kim Jong Un'));
  });
});

describe('two records of one article that become one', () => {
  const before: Article = {
    ...newArticle({}, [paragraph(text('Nothing.'))]),
    sources: {
      kim: source('Kim Jong Un', { role: 'leader', contact: 'by fax' }),
      'kim-2': source('Kim Jong-un', { role: 'heir', notes: 'Ask twice.' }),
      kcna: source('KCNA', { kind: 'organisation' }),
    },
    quotes: {
      q1: quote('kim'),
      q2: quote('kim-2', { via: 'kcna' }),
      q3: quote('kcna', { via: 'kim-2' }),
      q4: quote('kim-2', { via: 'kim', role: 'guest' }),
    },
  };

  it('are the one that had the name, and each quote keeps its role', () => {
    const from = [{ name: 'Kim Jong-un', protected: '' }];
    const after = correctSources(before, { from, to: { name: 'Kim Jong Un' } });
    expect(after.sources).toEqual({
      kim: source('Kim Jong Un', { role: 'leader', contact: 'by fax', notes: 'Ask twice.' }),
      kcna: before.sources['kcna'],
    });
    expect(after.quotes).toEqual({
      q1: quote('kim'),
      q2: quote('kim', { via: 'kcna', role: 'heir' }),
      q3: quote('kcna', { via: 'kim' }),
      q4: quote('kim', { role: 'guest' }),
    });
  });

  it('are that one also when both are meant', () => {
    const from = ['Kim Jong-un', 'Kim Jong Un'].map((name) => ({ name, protected: '' }));
    const reversed = {
      ...before,
      sources: Object.fromEntries(Object.entries(before.sources).reverse()),
    };
    const after = correctSources(reversed, { from, to: { name: 'Kim Jong Un' } });
    expect(Object.keys(after.sources)).toEqual(['kcna', 'kim']);
    expect(after.quotes['q2']).toMatchObject({ source: 'kim', role: 'heir' });
  });

  it('get the role that is given on purpose', () => {
    const from = [{ name: 'Kim Jong-un', protected: '' }];
    const to = { name: 'Kim Jong Un', role: 'chairman', kind: 'person' as const };
    const after = correctSources(before, { from, to });
    expect(after.sources['kim']).toMatchObject(to);
    expect(after.quotes['q2']).toEqual(quote('kim', { via: 'kcna' }));
  });
});

describe('people of whom some are protected', () => {
  it('are never one', () => {
    const open = { name: 'A dock worker', protected: '' };
    const one = { name: 'A dock worker', protected: 'k1' };
    expect(mixProtected([open, one])).toBe(true);
    expect(mixProtected([one, { name: 'A rigger', protected: 'k2' }])).toBe(true);
    expect(mixProtected([one, { name: 'A rigger', protected: 'k1' }])).toBe(false);
    expect(mixProtected([])).toBe(false);
  });
});
