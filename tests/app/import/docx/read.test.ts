import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainText, validateArticle, type Article } from '../../../../app/article';
import { readText, writeText } from '../../../../app/format';
import { readDocx } from '../../../../app/import/docx';
import { failure } from '../../../../app/result';
import { itWithSharedData, sharedDataPath } from '../../../support/shared-data';
import {
  drawing,
  run,
  wordFile,
  wordParagraph as p,
  type WordFile,
} from '../../../support/word-file';
import { wordParts } from '../../../support/word-parts';

async function read(file: WordFile, language = 'en'): Promise<Article> {
  const article = await readDocx(wordParts(wordFile(file)), language);
  if (!article.ok) throw new Error(JSON.stringify(article.failure));
  expect(validateArticle(article.value)).toEqual([]);
  return article.value;
}

/** The body as it stands in the article's file. */
async function body(file: WordFile | string): Promise<string> {
  const article = await read(typeof file === 'string' ? { body: file } : file);
  return writeText(article)
    .replace(/^---\n.*?\n---\n/s, '')
    .trim();
}

const style = (id: string, name: string, basedOn = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>` +
  `${basedOn && `<w:basedOn w:val="${basedOn}"/>`}</w:style>`;

describe('the head of a story', () => {
  it('is in the styles of title and subtitle, in any language of Word', async () => {
    const styles = style('Titel', 'Title') + style('Untertitel', 'Subtitle');
    const { fields } = await read({
      body: p('Ferry sails', 'Titel') + p('After a year', 'Untertitel') + p('It sails.'),
      parts: { styles },
    });
    expect(fields).toMatchObject({ headline: 'Ferry sails', standfirst: 'After a year' });
  });

  it('is the first heading where there is no title, and the others are below it', async () => {
    const styles = style('berschrift1', 'heading 1') + style('Haus', 'House head', 'berschrift1');
    const { fields, body: blocks } = await read({
      body: p('Ferry sails', 'berschrift1') + p('It sails.') + p('Later', 'Haus'),
      parts: { styles },
    });
    expect(fields.headline).toBe('Ferry sails');
    expect(blocks[1]).toMatchObject({ type: 'crosshead', level: 2 });
  });

  it('is what the file says of itself where the text does not', async () => {
    const core =
      '<dc:title>Ferry &amp; port</dc:title><dc:creator>Nila Tan; Ari</dc:creator><cp:keywords>ferry, port</cp:keywords><dc:language>id-ID</dc:language>';
    const { fields } = await read({ body: p('It sails.'), core }, '');
    expect(fields).toMatchObject({
      headline: 'Ferry & port',
      bylines: ['Nila Tan', 'Ari'],
      tags: ['ferry', 'port'],
      language: 'id-ID',
    });
  });

  it('is nothing that a program wrote by itself', async () => {
    const core =
      '<dc:title>Microsoft Word - Document1</dc:title><dc:creator>Microsoft Office User</dc:creator>';
    const { fields } = await read({ body: p('It sails.'), core });
    expect(fields).toMatchObject({ headline: '', bylines: [] });
  });

  it('has a line of authors where it is in their style', async () => {
    const styles = style('Byline', 'Byline');
    const { fields, body: blocks } = await read({
      body: p('By Nila Tan and Ari', 'Byline') + p('It sails.'),
      parts: { styles },
    });
    expect(fields.bylines).toEqual(['By Nila Tan and Ari']);
    expect(blocks).toHaveLength(1);
  });
});

describe('blocks', () => {
  it('are told by the styles of other programs', async () => {
    const styles = [
      style('P1', 'Quotations'),
      style('P2', 'Intense Quote'),
      style('P3', 'Preformatted Text'),
      style('P4', 'Horizontal Line'),
    ].join('');
    expect(
      await body({
        body: [
          p('One.', 'P1') + p('Two.', 'P1') + p('Large', 'P2') + p('  a = 1', 'P3') + p('b', 'P3'),
          p('', 'P4') + p('* * *') + p('', '', '<w:pBdr><w:bottom w:val="single"/></w:pBdr>'),
        ].join(''),
        parts: { styles },
      }),
    ).toBe(
      '> One.\n>\n> Two.\n\n:::pullquote\nLarge\n:::\n\n```\n  a = 1\nb\n```\n\n***\n\n***\n\n***',
    );
  });

  it('are lists as they count', async () => {
    const item = (words: string, list: number, level = 0) =>
      p(words, '', `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
    const levels = (format: string, start: number) =>
      [0, 1]
        .map(
          (level) =>
            `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/></w:lvl>`,
        )
        .join('');
    const numbering = [
      `<w:abstractNum w:abstractNumId="0">${levels('decimal', 3)}</w:abstractNum>`,
      `<w:abstractNum w:abstractNumId="1">${levels('bullet', 1)}</w:abstractNum>`,
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
      '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>',
    ].join('');
    const lists = [
      item('c', 1) + item('d', 1) + item('deep', 2, 1) + p('Between.') + item('e', 1),
      item('i', 3) + p('☑ done') + p('☐ to do'),
    ].join('');
    expect(await body({ body: lists, parts: { numbering } })).toBe(
      '3. c\n4. d\n   - deep\n\nBetween.\n\n5. e\n\n9) i\n\n- [x] done\n- [ ] to do',
    );
  });

  it('are tables, unless these are boxes around words', async () => {
    const cell = (words: string) => `<w:tc>${p(words)}</w:tc>`;
    const row = (...words: string[]) => `<w:tr>${words.map(cell).join('')}</w:tr>`;
    expect(
      await body(
        `<w:tbl>${row('a', '***')}${row('b', 'c')}</w:tbl><w:tbl>${row('Boxed.')}</w:tbl>`,
      ),
    ).toBe('| a | \\*\\*\\* |\n| - | - |\n| b | c |\n\nBoxed.');
  });
});

describe('pictures', () => {
  const relations = {
    r1: ['image', 'media/image1.png'],
    r2: ['image', 'https://example.com/x.png', 'External'],
    r3: ['image', 'file:///C:/photos/y.jpg', 'External'],
  } as const;
  const files = { 'word/media/image1.png': new Uint8Array([1]) };
  const figures = async (text: string) => {
    const styles = style('Caption', 'caption');
    const { body: blocks } = await read({ body: text, relations, files, parts: { styles } });
    return blocks.map((block) =>
      block.type === 'figure'
        ? [block.picture, block.alt, plainText(block.caption), block.credit]
        : block.type,
    );
  };

  it('have the caption below them, with the credit that ends it', async () => {
    const picture = `<w:p>${drawing('embed', 'r1', 'A ferry')}</w:p>`;
    expect(
      await figures(picture + p('', '') + p('At the quay. [Nila Tan/Kawat]', 'Caption') + p('On.')),
    ).toEqual([
      ['word/media/image1.png', 'A ferry', 'At the quay.', 'Nila Tan/Kawat'],
      'paragraph',
    ]);
  });

  it('stand below the paragraph that they are in', async () => {
    expect(await figures(`<w:p>${run('Words ')}${drawing('embed', 'r1')}</w:p>`)).toEqual([
      'paragraph',
      ['word/media/image1.png', '', '', ''],
    ]);
  });

  it('elsewhere are told by their address', async () => {
    const both = drawing('link', 'r2') + drawing('link', 'r3') + drawing('embed', 'r2');
    expect((await figures(`<w:p>${both}</w:p>`)).map(([picture]) => picture)).toEqual([
      'https://example.com/x.png',
      'file:///C:/photos/y.jpg',
      'https://example.com/x.png',
    ]);
  });

  it('that are not there yet leave their caption', async () => {
    expect(await figures(p('To come.', 'Caption'))).toEqual([[null, '', 'To come.', '']]);
  });
});

describe('comments', () => {
  const comment = (id: number, words: string) =>
    `<w:comment w:id="${id}" w:author="Ari" w:date="2025-08-22T09:30:00Z">${p(words)}${p('Ask.')}</w:comment>`;
  const start = (id: number) => `<w:commentRangeStart w:id="${id}"/>`;
  const end = (id: number) =>
    `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

  it('are notes on their words, over paragraphs and across each other', async () => {
    const { notes, body: blocks } = await read({
      body:
        `<w:p>${run('It ')}${start(1)}${run('sails ')}${start(2)}${run('at dawn.')}</w:p>` +
        `<w:p>${run('Every day')}${end(1)}${run(' of the year')}${end(2)}${run('.')}</w:p>`,
      parts: { comments: comment(1, 'Sure?') + comment(2, 'Who says so?') },
    });
    expect(notes).toEqual({
      n1: { text: 'Sure?\nAsk.', by: 'Ari', at: '2025-08-22T09:30:00Z', status: 'open' },
      n2: { text: 'Who says so?\nAsk.', by: 'Ari', at: '2025-08-22T09:30:00Z', status: 'open' },
    });
    expect(writeText({ ...(await read({ body: '' })), notes, body: blocks })).toContain(
      'It :note[sails :note[at dawn.]{#n2}]{#n1}\n\n:note[:note[Every day]{#n2}]{#n1}:note[ of the year]{#n2}.',
    );
  });

  it('without words are on the word before them, or on the next', async () => {
    const text = await body({
      body: `<w:p>${run('It sails')}${end(1)}${run(' now')}</w:p><w:p>${end(2)}${run('Yes')}</w:p>`,
      parts: { comments: comment(1, 'a') + comment(2, 'b') },
    });
    expect(text).toBe('It :note[sails]{#n1} now\n\n:note[Yes]{#n2}');
  });

  it('on the headline are notes on the story', async () => {
    const { notes, fields } = await read({
      body: `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${start(1)}${run('Head')}${end(1)}</w:p>${p('Text.')}`,
      parts: { comments: comment(1, 'Shorter?'), styles: style('Title', 'Title') },
    });
    expect(notes).toEqual({});
    expect(fields).toMatchObject({ headline: 'Head', notes: 'Ari: Shorter?\nAsk.' });
  });
});

describe('words', () => {
  it('keep their marks, but not those of blanks', async () => {
    const bold = '<w:b/>';
    expect(
      await body(
        `<w:p>${run('It ')}${run('sails ', bold)}${run('now', '<w:i/><w:b/>')}${run('.')}</w:p>`,
      ),
    ).toBe('It **sails _now_**.');
  });

  it('are those that were inserted, and not those that were deleted', async () => {
    const deleted = '<w:del><w:r><w:delText>not </w:delText></w:r></w:del>';
    const moved = `<w:moveFrom>${run('gone')}</w:moveFrom><w:moveTo>${run('here')}</w:moveTo>`;
    expect(
      await body(`<w:p>${run('It ')}${deleted}<w:ins>${run('sails ')}</w:ins>${moved}</w:p>`),
    ).toBe('It sails here');
  });

  it('are read where mammoth looks for none', async () => {
    const inside = `<w:bdo w:val="rtl">${run('a')}</w:bdo><w:dir w:val="rtl">${run('b')}</w:dir><w:fldSimple w:instr="PAGE">${run('c')}</w:fldSimple>`;
    const more =
      '<m:oMath><m:r><m:t>d</m:t></m:r></m:oMath><w:r><w:t>e</w:t><w:cr/><w:t>f</w:t></w:r>';
    expect(plainText(paragraphOf(await read({ body: `<w:p>${inside}${more}</w:p>` })))).toBe(
      'abcde\nf',
    );
  });

  it('lead where links of Word lead', async () => {
    expect(
      await body({
        body: `<w:p><w:hyperlink r:id="r1">${run('here', '<w:u w:val="single"/>')}</w:hyperlink><w:hyperlink r:id="r2">${run(' not')}</w:hyperlink></w:p>`,
        relations: {
          r1: ['hyperlink', 'https://example.com/', 'External'],
          r2: ['hyperlink', 'javascript:alert(1)', 'External'],
        },
      }),
    ).toBe('[here](https://example.com/) not');
  });
});

it('keeps footnotes and endnotes as Markdown has them', async () => {
  const footnotes = `<w:footnote w:id="2"><w:p>${run(' See *here*.')}</w:p>${p('And there.')}</w:footnote>`;
  const story = await read({
    body: `<w:p>${run('It sails.')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
    parts: { footnotes },
  });
  const text = writeText(story);
  expect(text).toContain('It sails.[^1]\n\n[^1]: See \\*here\\*.\n\n    And there.');
  expect(readText(text).article.body).toEqual(story.body);
});

describe('what is no document', () => {
  it.each([
    ['no XML', { 'word/document.xml': '<w:document' }],
    ['no body', { 'word/document.xml': '<a/>' }],
    ['no document', { 'xl/workbook.xml': '<a/>' }],
  ])('is damaged: %s', async (_what, files) => {
    const texts = new Map(Object.entries(files));
    const read = await readDocx({ texts, names: new Set(texts.keys()) });
    expect(read).toMatchObject({ ok: false, failure: { code: 'damaged', subject: '' } });
  });

  it('is too large with more paragraphs than a story has', async () => {
    const parts = wordParts(wordFile({ body: p('a').repeat(20_001) }));
    expect(await readDocx(parts)).toEqual(failure('too-large', ''));
  });

  it('ends for tags in one another as deep as anybody likes', async () => {
    const deep = 50_000;
    const parts = wordParts(
      wordFile({ body: `${'<w:smartTag>'.repeat(deep)}${'</w:smartTag>'.repeat(deep)}` }),
    );
    expect((await readDocx(parts)).ok).toBe(false);
  });
});

itWithSharedData('every document of the shared data comes in whole', async () => {
  const texts: Record<string, string> = {};
  const folder = sharedDataPath('docx');
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.docx'))) {
    const article = await readDocx(wordParts(readFileSync(`${folder}/${name}`)));
    if (!article.ok) throw new Error(name);
    texts[name] = writeText({ ...article.value, fields: { ...article.value.fields, bylines: [] } })
      .replace(/^---\n.*?\n---\n/s, '')
      .trim();
  }
  expect(texts).toEqual({
    'embedded-style-map.docx': 'Walking on imported air',
    'endnotes.docx': 'Ouch[^1].[^2]\n\n[^1]: A tachyon walks into a bar.\n\n[^2]: Fin.',
    'footnote-hyperlink.docx': '[^1]\n\n[^1]: [Example](http://www.example.com)',
    'simple-list.docx': '- Apple\n- Banana',
    'strict-format.docx': 'Test',
    'tables.docx':
      'Above\n\n| Top left | Top right |\n| - | - |\n| Bottom left | Bottom right |\n\nBelow',
    'tiny-picture-target-base-relative.docx': ':::figure\n![](word/media/image1.png)\n:::',
    'underline.docx': '**The <u>Sunset</u> Tree**',
  });
});

function paragraphOf({ body: [first] }: Article) {
  return first?.type === 'paragraph' ? first.content : [];
}

describe('hidden words', () => {
  const HIDDEN = '<w:vanish/>';

  it("are the desk's, and never the story's", async () => {
    const story = await read({
      body:
        `<w:p>${run('It ')}${run('source: Ari', HIDDEN)}${run('sails.', '<w:vanish w:val="0"/>')}</w:p>` +
        `<w:p>${run('Call him.', '<w:vanish w:val="true"/><w:b/>')}</w:p>`,
    });
    expect(story.body).toMatchObject([{ content: [{ text: 'It sails.' }] }]);
    expect(story.body).toHaveLength(1);
    expect(story.fields.notes).toBe('source: Ari Call him.');
  });

  it('are so by a style of words or of paragraphs, and by what these are based on', async () => {
    const styles =
      `<w:style w:type="character" w:styleId="C"><w:name w:val="Aside"/><w:rPr>${HIDDEN}</w:rPr></w:style>` +
      `<w:style w:type="paragraph" w:styleId="P"><w:name w:val="Desk"/><w:rPr>${HIDDEN}</w:rPr></w:style>` +
      style('Q', 'Late desk', 'P');
    const inStyle = '<w:rStyle w:val="C"/>';
    const story = await read({
      body:
        `<w:p>${run('It ')}${run('One.', inStyle)}${run('sails.', `${inStyle}<w:vanish w:val="0"/>`)}</w:p>` +
        p('Two.', 'P') +
        p('Three.', 'Q'),
      parts: { styles },
    });
    expect(story.body).toMatchObject([{ content: [{ text: 'It sails.' }] }]);
    expect(story.body).toHaveLength(1);
    expect(story.fields.notes).toBe('One. Two. Three.');
  });

  it('are not those whose paragraph has a hidden mark, or that were hidden once', async () => {
    const marked = p('It sails.', '', `<w:rPr>${HIDDEN}</w:rPr>`);
    const earlier = run(' Now.', `<w:rPrChange><w:rPr>${HIDDEN}</w:rPr></w:rPrChange>`);
    const story = await read({ body: `${marked}<w:p>${earlier}</w:p>` });
    expect(story.body).toMatchObject([
      { content: [{ text: 'It sails.' }] },
      { content: [{ text: 'Now.' }] },
    ]);
    expect(story.fields.notes).toBe('');
  });
});

describe('text boxes', () => {
  const NAMES =
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';
  const content = (...words: readonly string[]) =>
    `<w:txbxContent>${words.map((one) => p(one)).join('')}</w:txbxContent>`;
  const shape = (...words: readonly string[]) =>
    `<w:drawing><wp:anchor><wp:docPr id="1" name="Box"/><a:graphic><a:graphicData><wps:wsp ${NAMES}><wps:spPr/><wps:txbx>${content(...words)}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
  const choice = (inside: string, older = '') =>
    `<mc:AlternateContent ${NAMES}><mc:Choice Requires="wps">${inside}</mc:Choice>${older}</mc:AlternateContent>`;
  const older = (words: string) =>
    `<mc:Fallback><w:pict><v:shape><v:textbox>${content(words)}</v:textbox></v:shape></w:pict></mc:Fallback>`;
  const around = (inside: string) =>
    `<w:p>${run('Before ')}<w:r>${inside}</w:r>${run('after.')}</w:p>${p('Next.')}`;

  it.each([
    ['a drawing alone', shape('One.', 'Two.'), 'One.\n\nTwo.'],
    ['a choice of one', choice(shape('One.', 'Two.')), 'One.\n\nTwo.'],
    [
      'a choice beside a picture',
      choice(shape('One.'), '<mc:Fallback><w:pict/></mc:Fallback>'),
      'One.',
    ],
    ['a choice beside older words', choice(shape('New.'), older('Old.')), 'Old.'],
    ['two choices', choice(`${shape('One.')}</mc:Choice><mc:Choice>${shape('Two.')}`), 'One.'],
  ])('stand behind the paragraph: %s', async (_what, inside, words) => {
    expect(await body(around(inside))).toBe(`Before after.\n\n${words}\n\nNext.`);
  });
});
