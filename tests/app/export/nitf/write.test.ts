import { describe, expect, it } from 'vitest';
import { article, paragraph, text, type Article } from '../../../../app/article';
import { writeNitf } from '../../../../app/export';
import { elementsNamed, readXml, xmlWords } from '../../../support/read-xml';
import { told } from '../../../support/told';
import { PLAIN_WIRE_STORY, richWireStory } from '../../../support/wire-example';
import { filesBeside } from '../../../support/wire-story';

const bodyOf = (story: Article) =>
  /<body\.content>([^]*)<\/body\.content>/.exec(writeNitf(story, filesBeside))?.[1];

describe('a document of NITF', () => {
  it('has each field where the standard has it', () => {
    const root = readXml(writeNitf(PLAIN_WIRE_STORY, filesBeside));
    const attributes = (name: string) =>
      elementsNamed(root, name).map((element) => element.attributes);
    expect(root.attributes).toEqual({
      xmlns: 'http://iptc.org/std/NITF/2006-10-18/',
      version: '-//IPTC//DTD NITF 3.6//EN',
      baselang: 'en',
    });
    expect(attributes('docdata')).toEqual([{ 'management-status': 'embargoed' }]);
    expect(attributes('doc-id')).toEqual([{ 'id-string': PLAIN_WIRE_STORY.fields.id }]);
    expect(attributes('date.issue')).toEqual([{ norm: '20250822T000000Z' }]);
    expect(attributes('date.release')).toEqual([{ norm: '20250822T060000+0700' }]);
    expect(attributes('du-key')).toEqual([{ key: 'ferry-dawn' }]);
    expect(attributes('keyword')).toEqual([{ key: 'ferries' }, { key: 'sea' }]);
    expect(attributes('pubdata')).toEqual([
      { type: 'web', 'position.section': 'News', 'ex-ref': 'https://example.com/ferry' },
    ]);
    expect(attributes('story.date')).toEqual([{ norm: '20250822T000000Z' }]);
    const words = (name: string) => elementsNamed(root, name).map(xmlWords);
    expect(words('hl1')).toEqual(['Ferry sails <again> & again']);
    expect(words('byline')).toEqual(['Nila Tan', 'Omar Said']);
    expect(words('dateline')).toEqual(['Port AruAugust 22, 2025']);
    expect(words('abstract')).toEqual(['The first boat in a year.']);
  });

  it('has its body in the elements of the standard', () => {
    expect(bodyOf(PLAIN_WIRE_STORY)).toBe(
      [
        '<p>It sailed at <em>dawn</em>, said <a href="https://example.com/port">the port</a>.<br/>',
        '<q quote-source="Nila Tan">“We waited,”</q> Tan said.</p>',
        '<hl2>What next</hl2>',
        '<ul><li>More boats<ol><li>One</li></ol></li></ul>',
        '<bq><block><p>A longer word.</p></block></bq>',
        '<hr/>',
        '<media media-type="image"><media-metadata name="usage-terms" value="One use"/>',
        '<media-reference source="story-pictures/ferry.jpg" mime-type="image/jpeg" width="640"',
        ' height="480" units="pixels" alternate-text="A boat" source-credit="Port archive"/>',
        '<media-caption>The ferry.</media-caption><media-producer>N. Tan</media-producer></media>',
        '<table><thead><tr><th>Day</th><th>Boats</th></tr></thead>',
        '<tbody><tr><td>Mon</td><td>2</td></tr></tbody></table>',
      ].join(''),
    );
  });

  it('says in a class what it has no element for', () => {
    const body = bodyOf(richWireStory());
    expect(body).toContain('<em class="bold">Bold</em>');
    expect(body).toContain('<hl2 class="level-3">Deep</hl2>');
    expect(body).toContain('<ul class="check"><li>☑ Done</li></ul>');
    expect(body).toContain('<bq class="pull-quote"><block><p>We waited</p></block></bq>');
    expect(body).toContain('<block class="gallery"><media media-type="image"><media-reference/>');
    expect(body).toContain('<pre class="language-ts">let a;</pre>');
  });

  it('holds what ends a section of data, and no character that XML forbids', () => {
    const story = article({ headline: ']]> \u0001' }, [paragraph(text(']]> \ufffe'))]);
    const xml = writeNitf(story, filesBeside);
    expect(xml).not.toContain(']]>');
    expect(elementsNamed(readXml(xml.replaceAll('&gt;', '>')), 'p').map(xmlWords)).toEqual([
      ']]> \ufffd',
    ]);
  });
});

describe('the report of NITF', () => {
  it('is empty for a story that has nothing else', () => {
    expect(told((losses) => writeNitf(PLAIN_WIRE_STORY, filesBeside, { losses }))).toEqual([]);
  });

  it('names all that is lost', () => {
    expect(told((losses) => writeNitf(richWireStory(), filesBeside, { losses }))).toEqual([
      ['held-back desk-note'],
      ['held-back source-record'],
      ['left-out source-record', 'Nila Tan'],
      ['left-out quote-record', 'He sailed'],
      ['left-out field', 'language', 'embargo'],
      ['left-out picture', 'elsewhere/b.jpg'],
      ['left-out framing', 'assets/a.jpg'],
      ['left-out link', 'javascript:x'],
      ['simplified crosshead', 'Deep'],
      ['simplified check-mark', 'Done'],
      ['simplified pull-quote', 'We waited'],
      ['simplified code', 'title="x"'],
      ['simplified raw', '<aside>x</aside>'],
      ['simplified gallery', 'One'],
      ['simplified framing', 'assets/a.jpg'],
      ['simplified mark', 'Bold'],
      ['simplified character', 'bell \u0007'],
    ]);
  });
});
