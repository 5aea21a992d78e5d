import { describe, expect, it } from 'vitest';
import { figure, plainText, type Article } from '../../../../app/article';
import { releaseOf } from '../../../../app/export/release';
import { readNitf } from '../../../../app/import';
import { failure } from '../../../../app/result';
import { itWithSharedData, readShared } from '../../../support/shared-data';

function read(xml: string): Article {
  const result = readNitf(xml);
  if (!result.ok) throw new Error(result.failure.detail ?? result.failure.code);
  return result.value;
}

const nitf = (body: string, head = '') => `<nitf>${head}<body>${body}</body></nitf>`;
const content = (blocks: string) => nitf(`<body.content>${blocks}</body.content>`);

describe('a document of another program', () => {
  it('fills the fields', () => {
    const { fields } = read(
      `<?xml version="1.0"?>
<!DOCTYPE nitf SYSTEM "http://example.com/nitf-3-4.dtd">
<n:nitf xmlns:n="http://iptc.org/std/NITF/2006-10-18/" baselang="en-GB">
<n:head><n:title>Title</n:title>
<n:tobject><n:tobject.subject tobject.subject.refnum="01" tobject.subject.matter="Ports"/></n:tobject>
<n:docdata management-status="embargoed"><n:date.issue norm="20250821T090000-0500"/>
<n:date.release norm="20250822T060000+0700"/><n:du-key key="ferry"/><n:ed-msg info="Check names"/>
<n:key-list><n:keyword key="sea"/><n:keyword key="Ports"/></n:key-list></n:docdata>
<n:pubdata position.section="News" ex-ref="https://example.com/f"/></n:head>
<n:body><n:body.head><n:hedline><n:hl1>Ferry <n:em>sails</n:em></n:hl1><n:hl2>At last</n:hl2></n:hedline>
<n:byline>By Nila Tan</n:byline><n:byline><n:person>Omar Said</n:person>, <n:byttl>reporter</n:byttl></n:byline>
<n:dateline>Port Aru, <n:story.date norm="2025-08-20">yesterday</n:story.date></n:dateline></n:body.head>
<n:body.content><n:p>It sails.</n:p></n:body.content></n:body></n:nitf>`,
    );
    expect(fields).toMatchObject({
      ...{ headline: 'Ferry sails', standfirst: 'At last', bylines: ['Nila Tan', 'Omar Said'] },
      dateline: { place: 'Port Aru', date: '2025-08-20' },
      ...{ slug: 'ferry', section: 'News', tags: ['sea', 'Ports'], language: 'en-GB' },
      ...{ embargo: '2025-08-22T06:00:00+07:00', canonical: 'https://example.com/f' },
      notes: 'Check names',
    });
  });

  it('is under embargo only where the release comes after the issue', () => {
    const released = (release: string) =>
      read(
        nitf(
          '',
          `<head><docdata><date.issue norm="20250821T090000Z"/><date.release norm="${release}"/></docdata></head>`,
        ),
      ).fields.embargo;
    expect(released('20250821T090000Z')).toBe('');
    expect(released('20250821T100000Z')).toBe('2025-08-21T10:00:00Z');
  });

  it.each([
    ['embargoed', '<date.release norm="20270101T060000Z"/>', '2027-01-01T06:00:00Z', 'embargoed'],
    ['embargoed', '<date.release norm="20270101"/>', '20270101', 'withheld'],
    ['embargoed', '<date.release norm="20270101T060000"/>', '2027-01-01T06:00:00', 'withheld'],
    ['embargoed', '<date.release norm="after the vote"/>', 'after the vote', 'withheld'],
    ['embargoed', '', 'embargoed', 'withheld'],
    ['withheld', '', 'withheld', 'withheld'],
    ['withheld', '<date.release norm="20270101T060000Z"/>', '2027-01-01T06:00:00Z', 'embargoed'],
    ['withheld', '<date.release norm="20250821T090000Z"/>', 'withheld', 'withheld'],
    ['usable', '<date.release norm="20270101"/>', '20270101', 'withheld'],
    ['usable', '<date.release norm="20250821"/>', '', 'usable'],
    ['usable', '', '', 'usable'],
  ])('is held back as it was: %s, %s', (status, release, embargo, again) => {
    const story = read(
      nitf(
        '',
        `<head><docdata management-status="${status}"><date.issue norm="20250821T090000Z"/>${release}</docdata></head>`,
      ),
    );
    expect(story.fields.embargo).toBe(embargo);
    expect(releaseOf(story).status).toBe(again);
  });

  it('brings captions, credits and what is in the file itself', () => {
    const [photo, inside, film, ...more] = read(
      content(`<media media-type="photo">
<media-reference mime-type="image/jpeg" source="small.jpg" width="100"/>
<media-reference mime-type="image/jpeg" source="large.jpg" width="1000" alternate-text="A boat"/>
<media-caption><p>The <em>ferry</em></p><p>at dawn</p></media-caption><media-producer>N. Tan/AP</media-producer></media>
<media media-type="image"><media-reference mime-type="image/png"/><media-object encoding="base64">aGVs
bG8=</media-object></media>
<media media-type="video"><media-reference source="film.mp4" mime-type="video/mp4"/><media-caption>A film</media-caption></media>
<media media-type="audio"><media-reference source="talk.mp3"/></media>`),
    ).body;
    expect(photo).toMatchObject({ picture: 'large.jpg', alt: 'A boat', credit: 'N. Tan/AP' });
    expect(photo?.type === 'figure' && plainText(photo.caption)).toBe('The ferry at dawn');
    expect(inside).toEqual(figure({ picture: 'data:image/png;base64,aGVsbG8=' }));
    expect(film).toMatchObject({ picture: null, caption: [{ text: 'A film' }] });
    expect(more).toEqual([]);
  });

  it('keeps lists, tables, quotes and code as they are', () => {
    const { body } = read(
      content(
        '<ol seqnum="3"><li>A<ul><li>B</li></ul></li></ol><bq><block><p>C</p></block><credit>D</credit></bq>' +
          '<nitf-table><nitf-table-metadata><nitf-table-summary><p>no</p></nitf-table-summary><nitf-col/></nitf-table-metadata>' +
          '<table><tr><td>E</td><td>F</td></tr><tr><td>G</td><td>H</td></tr></table></nitf-table>' +
          '<pre>  I\n J</pre><hr/><hl2>K</hl2><p><em class="bold">L</em> <q>“M”</q><br/>N</p>',
      ),
    );
    expect(body.map(({ type }) => type)).toEqual([
      ...['list', 'block-quote', 'table', 'code', 'section-break', 'crosshead', 'paragraph'],
    ]);
    expect(body[0]).toMatchObject({ start: 3, items: [{ list: { items: [{}] } }] });
    expect(body[3]).toMatchObject({ text: '  I\n J' });
    expect(body[6]).toMatchObject({ content: [{ text: 'L', marks: ['bold'] }, {}, {}, {}] });
  });

  it('may stand in another document, and say at its end who wrote it', () => {
    const inner = nitf(
      '<body.content><p>It sails.</p></body.content><body.end><tagline>Nila Tan wrote this.</tagline></body.end>',
    );
    const { body } = read(
      `<newsItem><contentSet><inlineXML>${inner}</inlineXML></contentSet></newsItem>`,
    );
    expect(body.map((block) => block.type === 'paragraph' && plainText(block.content))).toEqual([
      ...['It sails.', 'Nila Tan wrote this.'],
    ]);
  });

  itWithSharedData('is the sample of an agency, whole', () => {
    const { fields, body } = read(readShared('standards', 'nitf', 'NTB_nitf_sample.xml'));
    expect(fields).toMatchObject({
      bylines: ['NTB-AFP-DPA'],
      dateline: { place: 'Unnao', date: '2021-05-16' },
      ...{ language: 'nb-NO', slug: 'india-korona-bygd' },
    });
    expect(body.filter(({ type }) => type === 'crosshead')).toHaveLength(4);
    expect(body.filter(({ type }) => type === 'paragraph')).toHaveLength(19);
    expect(body.find(({ type }) => type === 'figure')).toMatchObject({ picture: 'JsxLggxsoo4' });
  });
});

describe('what is no document, or was made to harm', () => {
  const bomb = (levels: number) =>
    `<!ENTITY e0 "lol">${Array.from({ length: levels }, (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`).join('')}`;

  it('is refused with its line where it defines things itself', () => {
    for (const subset of [
      bomb(9),
      '<!ENTITY x SYSTEM "file:///etc/passwd">',
      '<!ENTITY % p SYSTEM "x">%p;',
    ]) {
      const xml = `<?xml version="1.0"?>\n<!-- a > [ -->\n<!DOCTYPE nitf PUBLIC "a>[" "b" [${subset}]>\n${content('<p>&e9;</p>')}`;
      expect(readNitf(xml)).toEqual(failure('unsupported', '', { line: 3 }));
    }
  });

  it('is damaged with its line where it is not well-formed or names what it does not have', () => {
    expect(readNitf(content('<p>\n&nbsp;</p>'))).toMatchObject({
      failure: { code: 'damaged', line: 2, detail: expect.stringContaining('nbsp') },
    });
    expect(readNitf('<nitf>\n<body>\n</nitf>')).toMatchObject({
      failure: { code: 'damaged', line: 3 },
    });
    for (const text of ['words', '', '<nitf', '\ufeff']) {
      expect(readNitf(text), text).toMatchObject({ failure: { code: 'damaged' } });
    }
  });

  it('is unsupported where it is other XML', () => {
    expect(readNitf('<rss><channel/></rss>')).toEqual(failure('unsupported', ''));
  });

  it('is nested as nobody nests', () => {
    const deep = (levels: number) =>
      content(`${'<p>'.repeat(levels)}words${'</p>'.repeat(levels)}`);
    expect(read(deep(900)).body).toMatchObject([{ content: [{ text: 'words' }] }]);
    expect(readNitf(deep(200_000))).toEqual(failure('too-large', ''));
  });

  it('is longer than any story', () => {
    const tooLarge = failure('too-large', '');
    expect(readNitf(content('<p>word</p>'.repeat(25_000)))).toEqual(tooLarge);
    expect(readNitf(content('<br/>'.repeat(400_000)))).toEqual(tooLarge);
    // Few enough tags, but on so many lines that finding out on which would take minutes.
    expect(readNitf(content('<br/>\n'.repeat(290_000)))).toEqual(tooLarge);
  });
});
