import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  article,
  paragraph,
  quote,
  source,
  text,
  validateArticle,
  type Article,
} from '../../../app/article';
import { writeText } from '../../../app/format';
import {
  givesAway,
  namedPlaces,
  protectSource,
  signsOf,
  unprotectSource,
} from '../../../app/protected';
import { article as anyArticle } from '../../support/arbitraries';

const NILA = { name: 'Nila Tan', contact: '+62 811', notes: 'met at the quay' };
const PROTECTION = { alias: 'a port official', key: 'k-1' };
const SIGNS = signsOf(NILA);

const STORY: Article = {
  ...article({ headline: 'The quay' }, [
    paragraph({ type: 'quote', quote: 'q1', content: [text('It sails.')] }),
  ]),
  sources: {
    'ben-lim': source('Ben Lim'),
    'nila-tan': source(NILA.name, { ...NILA, role: 'master' }),
    wire: source('A wire', { kind: 'organisation' }),
  },
  quotes: { q1: quote('nila-tan', { via: 'wire' }), q2: quote('ben-lim', { via: 'nila-tan' }) },
};

describe('a protected source', () => {
  const changed = protectSource(STORY, 'nila-tan', PROTECTION)!;

  it('goes by its alias, in its place, under an id that does not tell the name', () => {
    expect(changed.id).toBe('a-port-official');
    expect(Object.keys(changed.records.sources)).toEqual(['ben-lim', 'a-port-official', 'wire']);
    expect(changed.records.sources[changed.id]).toEqual(
      source('a port official', { role: 'master', protected: 'k-1' }),
    );
    expect(changed.records.quotes).toMatchObject({
      q1: { source: 'a-port-official', via: 'wire' },
      q2: { source: 'ben-lim', via: 'a-port-official' },
    });
  });

  it('is in no word of the file', () => {
    expect(givesAway(writeText(STORY), SIGNS)).toBe(true);
    expect(givesAway(writeText(changed.records), SIGNS)).toBe(false);
    expect(namedPlaces(changed.records, SIGNS)).toEqual([]);
  });

  it('gets a new id also where the alias makes the old one', () => {
    const again = protectSource(STORY, 'ben-lim', { ...PROTECTION, alias: 'Ben Lim' })!;
    expect(again.id).toBe('ben-lim-2');
  });

  it('has its name again when it is not protected any more', () => {
    const open = unprotectSource(changed.records, changed.id, NILA);
    expect(open.sources[changed.id]).toEqual(source(NILA.name, { ...NILA, role: 'master' }));
    expect(open.quotes).toBe(changed.records.quotes);
  });

  it('is none that is not there', () => {
    expect(protectSource(STORY, 'constructor', PROTECTION)).toBeNull();
    expect(unprotectSource(STORY, 'constructor', NILA)).toBe(STORY);
  });

  it('leaves any sound article sound, and all other records as they were', () => {
    fc.assert(
      fc.property(anyArticle, fc.nat(), (story, chance) => {
        const ids = Object.keys(story.sources);
        const id = ids[chance % Math.max(1, ids.length)];
        if (id === undefined) return;
        const made = protectSource(story, id, PROTECTION)!;
        expect(validateArticle(made.records)).toEqual(validateArticle(story));
        const others = (sources: Article['sources']) =>
          Object.entries(sources).filter(([other]) => other !== id && other !== made.id);
        expect(others(made.records.sources)).toEqual(others(story.sources));
        expect(made.records.body).toBe(story.body);
      }),
    );
  });
});

describe('places that give somebody away', () => {
  it('are found all over an article', () => {
    const named: Article = {
      fields: { ...STORY.fields, headline: 'Tan speaks', tags: ['quay', 'nila-tan'] },
      sources: { 'ben-lim': source('Ben Lim', { notes: 'a friend of Nila Tan' }), x: source('X') },
      quotes: {
        q1: quote('x', { obtained: { ...quote(null).obtained, recording: 'talk/Nila Tan.m4a' } }),
        q2: quote('x', { verbatim: '“I am Nila Tan,”' }),
        q3: quote('x'),
      },
      notes: { n1: { text: 'call Tan', by: '', at: '', status: 'open' } },
      body: [
        paragraph(text('Nothing here.')),
        paragraph(text('Nila '), text('Tan', 'bold'), text(' said.')),
      ],
    };
    expect(namedPlaces(named, SIGNS)).toEqual([
      { in: 'field', field: 'headline' },
      { in: 'field', field: 'tags' },
      { in: 'source', id: 'ben-lim' },
      { in: 'quote', id: 'q1' },
      { in: 'quote', id: 'q2' },
      { in: 'note', id: 'n1' },
      { in: 'block', index: 1 },
    ]);
  });
});
