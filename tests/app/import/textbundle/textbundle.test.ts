import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figure, paragraph, text } from '../../../../app/article';
import { readText, writeText } from '../../../../app/format';
import {
  assetFinder,
  findTextName,
  readPictures,
  repairAddresses,
  textKind,
} from '../../../../app/import/textbundle';
import { article as anyArticle } from '../../../support/arbitraries';

describe('the text of a bundle', () => {
  it.each([
    [['text.md', 'text.html'], 'text.md'],
    [['text.html', 'text.txt', 'info.json'], 'text.txt'],
    [['TEXT.Markdown'], 'TEXT.Markdown'],
    [['text.fountain', 'text.fdx'], 'text.fdx'],
    [['text', 'text.md.bak', 'context.md', 'info.json'], null],
  ])('of %j is %s', (names, found) => {
    expect(findTextName(names)).toBe(found);
  });

  it.each([
    [null, 'text.md', 'markdown'],
    [null, 'text.txt', 'markdown'],
    [null, 'text.html', 'page'],
    ['net.daringfireball.markdown', 'text.txt', 'markdown'],
    ['net.ia.markdown', 'text.html', 'markdown'],
    ['public.html', 'text.md', 'page'],
    ['public.xhtml', 'text.txt', 'page'],
    ['public.plain-text', 'text.md', 'markdown'],
    ['public.plain-text', 'text.txt', 'plain'],
    ['com.example.other', 'text.htm', 'page'],
    ['com.quoteunquoteapps.fountain', 'text.fountain', 'plain'],
  ] as const)('of type %s in %s is %s', (type, name, kind) => {
    expect(textKind(type, name)).toBe(kind);
  });
});

const ASSETS = ['assets/ferry.jpg', 'assets/my boat (1).png', 'assets/e\u0301te\u0301.png'];
const find = assetFinder(ASSETS);

describe('an address', () => {
  it.each([
    ['assets/ferry.jpg', 0],
    ['./assets/ferry.jpg', 0],
    ['/assets/ferry.jpg', 0],
    ['ferry.jpg', 0],
    ['/ferry.jpg', 0],
    ['Assets/Ferry.JPG', 0],
    ['assets\\ferry.jpg', 0],
    ['file:///Users/amal/Story.textbundle/assets/ferry.jpg', 0],
    ['/Users/amal/Story.textbundle/assets/ferry.jpg', 0],
    ['/Users/amal/Pictures/ferry.jpg', 0],
    ['assets/my%20boat%20(1).png', 1],
    ['assets/my boat (1).png', 1],
    ['assets/été.png', 2],
    ['assets/%C3%A9t%C3%A9.png', 2],
  ])('%s means a file', (address, index) => {
    expect(find(address)).toBe(ASSETS[index]);
  });

  it.each([
    ...['https://example.com/assets/ferry.jpg', '//example.com/ferry.jpg', 'mailto:ferry.jpg'],
    ...['data:image/png;base64,ferry.jpg', 'images/ferry.jpg', 'assets/none.jpg', '', '%'],
  ])('%s means none', (address) => {
    expect(find(address)).toBe(null);
  });
});

describe('addresses in Markdown', () => {
  it.each([
    ['![](assets/ferry.jpg)', '![](assets/ferry.jpg)'],
    ['![a](/assets/ferry.jpg "T")', '![a](<assets/ferry.jpg> "T")'],
    ['![](assets/my%20boat%20(1).png)', '![](<assets/my boat (1).png>)'],
    ['x ![](assets/my boat (1).png "T") y', 'x ![](<assets/my boat (1).png> "T") y'],
    ['![]( <file:///a/assets/ferry.jpg> )', '![]( <assets/ferry.jpg> )'],
    ['[all](assets/my%20boat%20%281%29.png)', '[all](assets/my%20boat%20%281%29.png)'],
    [
      '[![](/ferry.jpg)](/assets/ferry.jpg) and',
      '[![](<assets/ferry.jpg>)](<assets/ferry.jpg>) and',
    ],
    ['![a][b]\n\n[b]: /assets/ferry.jpg "T"\n', '![a][b]\n\n[b]: <assets/ferry.jpg> "T"\n'],
    ['`![](/assets/ferry.jpg)`', '`![](/assets/ferry.jpg)`'],
    ['    ![](/assets/ferry.jpg)', '    ![](/assets/ferry.jpg)'],
    ['![](https://example.com/ferry.jpg)', '![](https://example.com/ferry.jpg)'],
    [
      '\uFEFF---\na: "![](/ferry.jpg)"\n---\n\n> ![](/ferry.jpg)\r\n',
      '\uFEFF---\na: "![](/ferry.jpg)"\n---\n\n> ![](<assets/ferry.jpg>)\r\n',
    ],
  ])('%j', (before, after) => {
    expect(repairAddresses(before, find)).toBe(after);
    expect(repairAddresses(after, find)).toBe(after);
  });

  it('stay as they are in any text, where they mean no file', () => {
    fc.assert(
      fc.property(anyArticle, (story) => {
        const written = writeText(story);
        expect(repairAddresses(written, () => null)).toBe(written);
      }),
      { numRuns: 50 },
    );
  });

  it('say the path in any text, and its words stay', () => {
    fc.assert(
      fc.property(anyArticle, (story) => {
        const own = assetFinder(['assets/ferry.jpg', 'assets/a b (1).png', 'assets/فيري.webp']);
        const before = readText(writeText(story)).article;
        const after = readText(repairAddresses(writeText(story), own)).article;
        expect(after.fields).toEqual(before.fields);
        expect(after.body.map(({ type }) => type)).toEqual(before.body.map(({ type }) => type));
      }),
      { numRuns: 50 },
    );
  });
});

describe('pictures', () => {
  const read = (source: string) =>
    readPictures(readText(repairAddresses(source, find)).article.body, find);
  const ferry = figure({ picture: 'assets/ferry.jpg' });
  const boat = figure({ picture: 'assets/my boat (1).png' });

  it.each([
    ['![A ferry](assets/ferry.jpg)\n', [{ ...ferry, alt: 'A ferry' }]],
    [
      '![A ferry](assets/ferry.jpg "At  dawn")\n',
      [{ ...ferry, alt: 'A ferry', caption: [text('At dawn')] }],
    ],
    ['![](assets/ferry.jpg)<!-- {"width":300} -->\n', [ferry]],
    ['![](ferry.jpg)\n![](assets/my%20boat%20(1).png) \n', [ferry, boat]],
    ['/ferry.jpg\n', [ferry]],
    ['/ferry.jpg "At dawn"\n', [{ ...ferry, caption: [text('At dawn')] }]],
    ["/assets/my boat (1).png 'At dawn'\n", [{ ...boat, caption: [text('At dawn')] }]],
    ['/none.jpg "At dawn"\n', [paragraph(text('/none.jpg "At dawn"'))]],
    ['/ferry.jpg at dawn\n', [paragraph(text('/ferry.jpg at dawn'))]],
  ])('of %j', (source, blocks) => {
    expect(read(source)).toEqual(blocks);
  });

  it('among words stay where they are', () => {
    for (const source of ['See ![](assets/ferry.jpg).\n', '![](assets/none.jpg "T") \n']) {
      const { body } = readText(source).article;
      expect(read(source)).toEqual(body);
    }
  });

  it('that a story has not are no reason to change it', () => {
    fc.assert(
      fc.property(anyArticle, ({ body }) => {
        expect(readPictures(body, () => null)).toEqual(body);
      }),
      { numRuns: 50 },
    );
  });
});
