import { describe, expect, it } from 'vitest';
import { figure, gallery, paragraph, text } from '../../../../app/article';
import { readHtml, withPictures } from '../../../../app/import/html';
import { blocksOf, expectSound } from './blocks';

const ADDRESS = 'https://example.org/a.jpg';
/** Longer than what pages put into a picture's place. */
const BASE64 = 'iVBORw0KGgo'.repeat(20);
const PNG = `data:image/png;base64,${BASE64}`;

describe('a picture', () => {
  it('that is somewhere else waits, with its address', () => {
    expect(blocksOf(`<img src="${ADDRESS}" alt=" A  ferry ">`)).toEqual([
      figure({ alt: 'A ferry', source: ADDRESS }),
    ]);
  });

  it.each([
    ['file:///C:/Temp/clip.jpg', 'file:///C:/Temp/clip.jpg'],
    ['cid:image001.png@01D9', 'cid:image001.png@01D9'],
    ['ferry files/a.jpg', 'ferry files/a.jpg'],
    ['javascript:alert(1)', null],
    ['blob:https://example.org/1', null],
    ['', null],
  ])('at %j', (src, source) => {
    const blocks = source === null ? [] : [figure({ source })];
    expect(blocksOf(`<img src="${src}">`)).toEqual(blocks);
  });

  it('that a page loads late is known by its real address', () => {
    const dot = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
    for (const html of [
      `<img src="${dot}" data-src="${ADDRESS}">`,
      `<img src="${dot}" srcset="${ADDRESS} 640w, https://example.org/b.jpg 2x">`,
    ]) {
      expect(blocksOf(html)).toEqual([figure({ source: ADDRESS })]);
    }
    expect(blocksOf(`<img src="${dot}">`)).toEqual([]);
  });

  it('that only counts readers, or draws a sign, is none', () => {
    expect(blocksOf(`<img src="${ADDRESS}" width=1 height="1">`)).toEqual([]);
    expect(blocksOf(`<p>a<img src="${ADDRESS}" alt="👍🏽">b</p>`)).toEqual([paragraph(text('a👍🏽b'))]);
  });

  it('amid words stands below them', () => {
    expect(blocksOf(`<p>a <img src="${ADDRESS}">b</p>`)).toEqual([
      paragraph(text('a b')),
      figure({ source: ADDRESS }),
    ]);
  });

  it('is one of a gallery where figures stand in a figure', () => {
    const one = `<figure><img src="${ADDRESS}"><figcaption>One</figcaption></figure>`;
    const two = `<figure><img src="${ADDRESS}" alt="Two"></figure>`;
    const figures = gallery(
      figure({ caption: [text('One')], source: ADDRESS }),
      figure({ alt: 'Two', source: ADDRESS }),
    );
    expect(blocksOf(`<figure class="gallery">${one}${two}</figure>`)).toEqual([figures]);
    const captioned = `<figure>${one}${two}<figcaption>Both</figcaption></figure>`;
    expect(blocksOf(captioned)).toEqual([figures, paragraph(text('Both'))]);
    expect(blocksOf(`<figure>${one}<p>words</p></figure>`).map(({ type }) => type)).toEqual([
      'figure',
      'paragraph',
    ]);
  });

  it('has the caption and the credit that stand with it', () => {
    const html = `<figure><a href="${ADDRESS}"><img src="${ADDRESS}"></a><p>above</p>
      <figcaption>The <i>ferry</i><p>leaves</p><small class="credit">Jo/AP</small></figcaption></figure>`;
    expect(blocksOf(html)).toEqual([
      figure({
        caption: [text('The '), text('ferry', 'italic'), text(' leaves')],
        credit: 'Jo/AP',
        source: ADDRESS,
      }),
      paragraph(text('above')),
    ]);
    expect(blocksOf('<figure><p>a</p><figcaption>b</figcaption></figure>')).toEqual([
      paragraph(text('a')),
      paragraph(text('b')),
    ]);
  });
});

describe('a picture in the text itself', () => {
  it('is handed over with the figure that waits for it', () => {
    const read = readHtml(
      `<blockquote><img src="${PNG}" alt="a"></blockquote><img src="${ADDRESS}">`,
    );
    if (!read.ok) throw new Error(read.failure.code);
    const { blocks, enclosed } = read.value;
    expect([...enclosed.values()]).toEqual([{ name: 'picture.png', base64: BASE64 }]);
    const [waiting] = enclosed.keys();
    expect(waiting).toEqual(figure({ alt: 'a' }));
    const filled = withPictures(
      blocks,
      new Map([[waiting!, figure({ picture: 'assets/picture.png', alt: 'a' })]]),
    );
    expectSound(filled);
    expect(filled).toEqual([
      { type: 'block-quote', blocks: [figure({ picture: 'assets/picture.png', alt: 'a' })] },
      figure({ source: ADDRESS }),
    ]);
  });

  it.each([
    ['data:image/jpeg;base64,', 'picture.jpg'],
    ['data:image/webp;charset=utf-8;base64,', 'picture.webp'],
    ['DATA:IMAGE/PNG;BASE64,', 'picture.png'],
  ])('%s', (start, name) => {
    const read = readHtml(`<img src="${start}${BASE64}">`);
    expect(read.ok && [...read.value.enclosed.values()]).toMatchObject([{ name }]);
  });

  it.each(['', '=', '==', '====', '%0A='])('is one however it ends: %j', (end) => {
    for (const signs of [BASE64, `${BASE64}AA`, `${BASE64}AAA`]) {
      const read = readHtml(`<p>a<img src="data:image/png;base64,${signs}${end}">`);
      if (!read.ok) throw new Error(read.failure.code);
      const [picture] = [...read.value.enclosed.values()];
      expect(picture?.base64.replaceAll('=', '')).toBe(signs);
      expect(atob(picture!.base64)).toHaveLength(Math.floor((signs.length * 3) / 4));
    }
  });

  it.each([
    `${PNG}A`,
    `${PNG}=A`,
    `data:image/png;base64,${'='.repeat(200)}`,
    `data:text/html;base64,${BASE64}`,
    `data:image/svg+xml,${'%3Csvg%3E'.repeat(40)}`,
    `data:image/png;base64,${'<>'.repeat(100)}`,
    `data:image/png,${'x'.repeat(200)}`,
  ])('%s is none', (src) => {
    expect(blocksOf(`<img src="${src}">`)).toEqual([]);
    expect(blocksOf(`<img src="${src}" alt="a">`)).toEqual([figure({ alt: 'a' })]);
  });
});
