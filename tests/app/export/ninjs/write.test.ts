import { describe, expect, it } from 'vitest';
import { article, figure, paragraph, quote, text, type Article } from '../../../../app/article';
import { writeNinjs } from '../../../../app/export';
import { told } from '../../../support/told';
import { PLAIN_WIRE_STORY, richWireStory } from '../../../support/wire-example';
import { filesBeside } from '../../../support/wire-story';

const written = (story: Article, issued = '') =>
  JSON.parse(writeNinjs(story, filesBeside, { issued })) as Record<string, unknown>;

describe('an item of ninjs', () => {
  it('has each field where the standard has it', () => {
    const { bodies, associations, ...fields } = written(PLAIN_WIRE_STORY, '2025-08-22T01:00:00Z');
    expect(fields).toEqual({
      standard: {
        name: 'ninjs',
        version: '3.1',
        schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
      },
      uri: 'urn:uuid:0198d2f0-1111-7000-8000-000000000000',
      type: 'composite',
      versionCreated: '2025-08-22T01:00:00Z',
      contentCreated: '2025-08-22T00:00:00Z',
      embargoedUntil: '2025-08-22T06:00:00+07:00',
      language: 'en',
      slugline: 'ferry-dawn',
      headlines: [
        { role: 'main', contentType: 'text/plain', value: 'Ferry sails <again> & again' },
        { role: 'seo', contentType: 'text/plain', value: 'Ferry sails' },
      ],
      descriptions: [
        { role: 'summary', contentType: 'text/plain', value: 'The first boat in a year.' },
        { role: 'seo', contentType: 'text/plain', value: 'A boat.' },
      ],
      by: 'Nila Tan, Omar Said',
      infoSources: [
        { name: 'Nila Tan', role: 'author' },
        { name: 'Omar Said', role: 'author' },
      ],
      located: 'Port Aru',
      subjects: [
        { name: 'News', rel: 'section' },
        { name: 'ferries', rel: 'about' },
        { name: 'sea', rel: 'about' },
      ],
      altIds: [{ role: 'canonical', value: 'https://example.com/ferry' }],
      people: [{ name: 'Nila Tan', rel: 'quoted' }],
    });
    expect(associations).toEqual([
      {
        name: 'picture-1',
        uri: 'urn:uuid:0198d2f0-1111-7000-8000-000000000000#picture-1',
        type: 'picture',
        by: 'N. Tan',
        usageTerms: 'One use',
        infoSources: [{ name: 'Port archive', role: 'source' }],
        descriptions: [
          { role: 'caption', contentType: 'text/plain', value: 'The ferry.' },
          { role: 'alt', contentType: 'text/plain', value: 'A boat' },
        ],
        renditions: [
          {
            name: 'main',
            href: 'file:story-pictures/ferry.jpg',
            contentType: 'image/jpeg',
            ...{ width: 640, height: 480, sizeInBytes: 1234 },
          },
        ],
      },
    ]);
    expect(bodies).toMatchObject([
      { role: 'main', contentType: 'application/xhtml+xml', wordCount: 23 },
      { role: 'text', contentType: 'text/plain' },
    ]);
  });

  it('has its body as XHTML, in which each figure is named', () => {
    const [{ value }] = written(PLAIN_WIRE_STORY)['bodies'] as [{ value: string }];
    expect(value).toContain('It sailed at <em>dawn</em>, said <a href="https://example.com/port">');
    expect(value).toContain('.<br />\n<span class="quote" data-quote="q1" data-source="Nila Tan">');
    expect(value).toContain('<figure id="picture-1">\n<img src="story-pictures/ferry.jpg"');
    expect(value).toContain('<hr />');
  });

  it('says where the point is that is to be seen, in pixels of what is shown', () => {
    const focus = { left: 7500, top: 5000 };
    const crop = { left: 5000, top: 0, width: 5000, height: 10_000 };
    const story = article({}, [figure({ picture: 'assets/a.jpg', focus, crop })]);
    expect(written(story)['associations']).toMatchObject([
      { renditions: [{ poi: { x: 320, y: 240 } }] },
    ]);
  });

  it('names a picture on the net, which nobody fetched, and a story without an id', () => {
    const story = article({ slug: "it's here" }, [
      figure({ picture: 'https://example.com/ü.jpg' }),
    ]);
    expect(written(story)).toMatchObject({
      uri: 'urn:x-galley:it-s%20here',
      associations: [{ renditions: [{ name: 'main', href: 'https://example.com/%C3%BC.jpg' }] }],
    });
  });

  it('is withheld where an embargo has no time, and cancelled where the story is killed', () => {
    const body = [paragraph(text('Words.'))];
    expect(written(article({ embargo: 'after the vote' }, body))).toMatchObject({
      pubStatus: 'withheld',
    });
    const told = [paragraph({ type: 'quote', quote: 'q1', content: [text('We go.')] })];
    expect(
      written({ ...article({}, told), quotes: { q1: quote(null, { terms: 'embargoed' }) } }),
    ).toMatchObject({ pubStatus: 'withheld' });
    expect(written(article({ status: 'killed' }, body))).toMatchObject({ pubStatus: 'canceled' });
    expect(written(article({}, body))).not.toHaveProperty('pubStatus');
  });
});

describe('the report of ninjs', () => {
  it('is empty for a story that has nothing else', () => {
    expect(told((losses) => writeNinjs(PLAIN_WIRE_STORY, filesBeside, { losses }))).toEqual([]);
  });

  it('names all that is lost', () => {
    expect(told((losses) => writeNinjs(richWireStory(), filesBeside, { losses }))).toEqual([
      ['held-back desk-note'],
      ['held-back source-record'],
      ['left-out source-record', 'Nila Tan'],
      ['left-out quote-record', 'He sailed'],
      ['left-out field', 'language', 'embargo'],
      ['left-out picture', 'elsewhere/b.jpg'],
      ['simplified raw', '<aside>x</aside>'],
      ['simplified framing', 'assets/a.jpg'],
      ['simplified link', 'javascript:x'],
      ['simplified character', 'bell \u0007'],
    ]);
  });
});
