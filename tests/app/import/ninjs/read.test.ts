import { describe, expect, it } from 'vitest';
import { figuresIn, plainText, type Article } from '../../../../app/article';
import { releaseOf } from '../../../../app/export/release';
import { readNinjs } from '../../../../app/import';
import { failure } from '../../../../app/result';
import { itWithSharedData, readShared } from '../../../support/shared-data';

function read(item: unknown): Article {
  const result = readNinjs(JSON.stringify(item));
  if (!result.ok) throw new Error(result.failure.detail ?? result.failure.code);
  return result.value;
}

const paragraphsOf = ({ body }: Article) =>
  body.flatMap((block) => (block.type === 'paragraph' ? [plainText(block.content)] : []));

describe('an item of another program', () => {
  it('of ninjs 1 fills fields, body and pictures', () => {
    const story = read({
      ...{ uri: 'tag:example.com,2025:1', type: 'text', pubstatus: 'usable' },
      ...{ headline: 'Ferry sails', description_text: 'At last.', byline: 'Nila Tan' },
      ...{ located: 'Port Aru', versioncreated: '2025-08-22T09:00:00+07:00', language: 'en_GB' },
      ...{ slugline: 'ferry', embargoed: '2025-08-22T06:00:00+07:00', ednote: 'Check names' },
      subject: [{ name: 'Ports', code: '1' }],
      body_text: 'Not this.',
      body_xhtml: '<p>It <b>sails</b>.<br />Now.</p><h2>Next</h2><script>x()</script><p>More.</p>',
      associations: {
        featuremedia: {
          ...{ uri: 'tag:example.com,2025:2', type: 'picture', usageterms: 'One use' },
          ...{ description_text: 'The ferry.', byline: 'N. Tan', copyrightholder: 'AP' },
          renditions: {
            thumbnail: { href: 'https://example.com/s.jpg', mimetype: 'image/jpeg', width: 100 },
            original: { href: 'ferry.jpg', mimetype: 'image/jpeg', width: 4000 },
          },
        },
        other: { uri: 'tag:example.com,2025:3', type: 'text', headline: 'Another story' },
      },
    });
    expect(story.fields).toMatchObject({
      ...{ headline: 'Ferry sails', standfirst: 'At last.', bylines: ['Nila Tan'], slug: 'ferry' },
      dateline: { place: 'Port Aru', date: '2025-08-22' },
      ...{ language: 'en-GB', embargo: '2025-08-22T06:00:00+07:00', tags: ['Ports'] },
      notes: 'Check names',
    });
    expect(paragraphsOf(story)).toEqual(['It sails.\nNow.', 'More.']);
    expect([...figuresIn(story.body)]).toMatchObject([
      {
        ...{ picture: 'ferry.jpg', credit: 'N. Tan', terms: 'One use' },
        caption: [{ text: 'The ferry.' }],
      },
    ]);
  });

  it.each([
    [{ pubstatus: 'withheld' }, 'withheld', 'withheld'],
    [{ pubStatus: 'withheld' }, 'withheld', 'withheld'],
    [{ pubStatus: 'Withheld', embargoedUntil: 'the vote' }, 'the vote', 'withheld'],
    [{ embargoed: '2027-01-01' }, '2027-01-01', 'withheld'],
    [
      { pubStatus: 'withheld', embargoedUntil: '2027-01-01T06:00:00Z' },
      '2027-01-01T06:00:00Z',
      'embargoed',
    ],
    [{ pubStatus: 'usable' }, '', 'usable'],
  ])('is held back as it was: %o', (held, embargo, again) => {
    const story = read({ uri: 'urn:x:1', type: 'text', headline: 'Ferry sails', ...held });
    expect(story.fields.embargo).toBe(embargo);
    expect(releaseOf(story).status).toBe(again);
  });

  it('has a picture once where its body shows a file of it, with what the item says of it', () => {
    const { body } = read({
      uri: 'urn:x:1',
      bodies: [
        {
          contentType: 'text/html',
          value:
            '<p>One.</p><figure><img src="https://example.com/s.jpg" alt="Boat"></figure><p>Two.</p>',
        },
      ],
      associations: [
        {
          ...{ name: 'main', uri: 'urn:x:2', type: 'picture', by: 'N. Tan' },
          descriptions: [{ value: 'The ferry.' }],
          renditions: [
            { name: 'a', href: 'https://example.com/s.jpg' },
            { name: 'b', href: 'https://example.com/l.jpg', width: 9 },
          ],
        },
      ],
    });
    expect(body.map(({ type }) => type)).toEqual(['paragraph', 'figure', 'paragraph']);
    expect(body[1]).toMatchObject({
      alt: 'Boat',
      credit: 'N. Tan',
      caption: [{ text: 'The ferry.' }],
    });
  });

  it('of bare text has a paragraph for each line', () => {
    expect(
      paragraphsOf(read({ uri: 'urn:x:1', bodies: [{ value: 'One < two.\n\nThree.' }] })),
    ).toEqual([...['One < two.', 'Three.']]);
  });

  it('with values of wrong types is read for what is right', () => {
    const story = read({
      ...{ uri: 'urn:x:1', headlines: 'x', bodies: [null, 3, { value: 4 }, { value: 'Words.' }] },
      ...{ associations: [{ type: 'picture', renditions: 'x' }, 'y'], located: 7, subjects: {} },
      ...{
        infoSources: [[]],
        language: ['en'],
        by: null,
        altIds: [{ role: 'canonical', value: 'javascript:x' }],
      },
    });
    expect(paragraphsOf(story)).toEqual(['Words.']);
    expect(story.fields).toMatchObject({ language: '', bylines: [], canonical: '' });
  });

  itWithSharedData('is any of the examples of the standard', () => {
    const example = (name: string) =>
      read(JSON.parse(readShared('standards', 'ninjs', 'examples-3.1', name)));
    expect(paragraphsOf(example('004_simple_text_article.json'))).toHaveLength(4);
    const multimedia = example('007_multimedia.json');
    expect(multimedia.fields).toMatchObject({
      headline: 'Captain of wrecked cruise ship on trial in Italy',
      dateline: { place: 'Grossetto, Italy', date: '2013-07-09' },
      bylines: ["Paulo Santalucia and Frances d'Emilio"],
    });
    expect(
      [...figuresIn(multimedia.body)].map(({ picture, credit }) => [picture?.slice(-7), credit]),
    ).toEqual([
      ...[
        ['big.jpg', 'Paulo Santalucia'],
        ['big.jpg', 'Paulo Santalucia'],
      ],
    ]);
    const photo = example('006_photo_only.json');
    expect(photo.fields.standfirst).toBe('');
    expect(photo.body).toMatchObject([{ type: 'figure', credit: 'Paulo Santalucia' }]);
    expect(example('001_simple_example.json').body).toHaveLength(1);
    expect(example('002_renditions_example.json').body).toMatchObject([
      ...[{ type: 'paragraph' }, { type: 'figure', caption: [] }],
    ]);
    expect(example('003_associations_example.json').body).toMatchObject([
      { type: 'paragraph' },
      { picture: 'http://mms.businesswire.com/media/newsItemId/en/221373/3/dell_blue_rgb.jpg' },
      { type: 'figure' },
    ]);
    expect(example('005_complex_text_article.json').fields.language).toBe('en');
    expect(example('008_event.json').fields.headline).toBe('2023 NATO Summit Press Conference');
  });
});

describe('what is no item of news', () => {
  it('is damaged where it is no JSON', () => {
    expect(readNinjs('{\n"uri": "x",\n}')).toMatchObject({ failure: { code: 'damaged', line: 3 } });
    expect(readNinjs('')).toMatchObject({ failure: { code: 'damaged' } });
  });

  it('is unsupported where it is other JSON', () => {
    for (const item of [[], 'words', 7, null, {}, { uri: 'x' }, { name: 'galley', version: '1' }]) {
      expect(readNinjs(JSON.stringify(item))).toEqual(failure('unsupported', ''));
    }
  });

  it('is nested as nobody nests', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    expect(readNinjs(`{"uri":"x","bodies":[{"value":"Words."}],"places":${deep}}`).ok).toBe(true);
    const tags = `<div>`.repeat(100_000);
    expect(read({ uri: 'x', body_html: `${tags}<p>Words.</p>` }).body).toHaveLength(1);
  });
});
