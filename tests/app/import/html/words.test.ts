import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BREAK,
  paragraph,
  plainText,
  text,
  type Block,
  type Inline,
  type Mark,
} from '../../../../app/article';
import '../../../support/seed';
import { blocksOf } from './blocks';

const link = (words: string, url: string): Inline => ({
  type: 'link',
  url,
  title: '',
  content: [text(words)],
});

describe('marks', () => {
  const MARKED: readonly (readonly [string, Mark])[] = [
    ...(['b', 'strong'] as const).map((tag) => [tag, 'bold'] as const),
    ...(['i', 'em', 'cite'] as const).map((tag) => [tag, 'italic'] as const),
    ...(['s', 'strike', 'del'] as const).map((tag) => [tag, 'strikethrough'] as const),
    ...(['code', 'kbd', 'samp', 'tt'] as const).map((tag) => [tag, 'code'] as const),
    ['u', 'underline'],
    ['sub', 'subscript'],
    ['sup', 'superscript'],
  ];
  it.each(MARKED)('<%s> is %s', (tag, mark) => {
    expect(blocksOf(`<p>a <${tag}>so</${tag}> b</p>`)).toEqual([
      paragraph(text('a '), text('so', mark), text(' b')),
    ]);
  });

  const STYLED: readonly (readonly [string, readonly Mark[]])[] = [
    ['font-weight: 600', ['bold']],
    ['font-weight:500', []],
    ['FONT-WEIGHT: Bold !important', ['bold']],
    ['font-style: oblique 10deg', ['italic']],
    ['text-decoration: underline line-through', ['underline', 'strikethrough']],
    ['text-decoration-line: underline', ['underline']],
    ['vertical-align: super', ['superscript']],
    ['vertical-align: sub', ['subscript']],
    ['mso-bidi-font-weight: bold; color: red', []],
  ];
  it.each(STYLED)('style="%s"', (style, marks) => {
    expect(blocksOf(`<p>a<span style="${style}">so</span></p>`)).toEqual(
      marks.length > 0 ? [paragraph(text('a'), text('so', ...marks))] : [paragraph(text('aso'))],
    );
  });

  it('may be taken off by a style', () => {
    expect(
      blocksOf(
        '<b style="font-weight:normal">a <i>b <span style="font-style:normal">c</span></i></b>',
      ),
    ).toEqual([paragraph(text('a '), text('b', 'italic'), text(' c'))]);
  });

  it('do not take the blanks around the words', () => {
    expect(blocksOf('<p>a<b> so </b>b <b>on </b><b>and</b></p>')).toEqual([
      paragraph(text('a '), text('so', 'bold'), text(' b '), text('on and', 'bold')),
    ]);
  });
});

describe('links', () => {
  it.each([
    'https://example.org/a?b=c#d',
    'http://example.org',
    'mailto:desk@example.org',
    'tel:+62123',
  ])('%s', (url) => {
    expect(blocksOf(`<a href="${url}">so</a>`)).toEqual([paragraph(link('so', url))]);
  });

  it.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    '#below',
    'page.html',
    'https:',
    '',
  ])('%j leads nowhere: its words stay', (url) => {
    expect(blocksOf(`<p>a <a href="${url}">so</a></p>`)).toEqual([paragraph(text('a so'))]);
  });

  it('are read as browsers read them', () => {
    expect(blocksOf('<a href="\n https://exa\tmple.org/a ">so</a>')).toEqual([
      paragraph(link('so', 'https://example.org/a')),
    ]);
    expect(blocksOf('<a href="//example.org/a">so</a>')).toEqual([
      paragraph(link('so', 'https://example.org/a')),
    ]);
  });

  it('around blocks are in each of them', () => {
    expect(blocksOf('<a href="https://example.org"><p>a</p><p>b</p></a>')).toEqual([
      paragraph(link('a', 'https://example.org')),
      paragraph(link('b', 'https://example.org')),
    ]);
  });

  it('are not underlined, being links', () => {
    const html =
      '<a href="https://example.org"><span style="text-decoration:underline">so</span></a>';
    expect(blocksOf(html)).toEqual([paragraph(link('so', 'https://example.org'))]);
  });
});

describe('white space', () => {
  const CASES: readonly (readonly [string, readonly Block[]])[] = [
    ['<p>\n  a \t\n b  </p>\n\n<p> c</p>', [paragraph(text('a b')), paragraph(text('c'))]],
    ['<p>a <span> b</span> </p>', [paragraph(text('a b'))]],
    ['<p>a<br> b <br></p>', [paragraph(text('a'), BREAK, text('b'))]],
    ['a<br><br>b<br/><br/><br/>c', ['a', 'b', 'c'].map((one) => paragraph(text(one)))],
    ['<div>a<div>b</div>c</div>', ['a', 'b', 'c'].map((one) => paragraph(text(one)))],
    ['<p>a&nbsp;! &nbsp; b</p>', [paragraph(text('a\u00a0! \u00a0 b'))]],
    ['<p>&nbsp;</p><p> </p><p><br></p>', []],
    ['<p>a<span class="Apple-converted-space">&nbsp; </span>b</p>', [paragraph(text('a b'))]],
    [
      '<div style="white-space:pre-wrap">a  b\nc\n\nd</div>',
      [paragraph(text('a  b'), BREAK, text('c')), paragraph(text('d'))],
    ],
    ['<p style="white-space:pre-line">a  b\nc</p>', [paragraph(text('a b'), BREAK, text('c'))]],
  ];
  it.each(CASES)('%j', (html, blocks) => {
    expect(blocksOf(html)).toEqual(blocks);
  });
});

describe('characters', () => {
  it('that no file can hold are replaced', () => {
    expect(blocksOf('<p>a\ud800b&#xd800;c&#0;d</p>')).toEqual([
      paragraph(text('a\ufffdb\ufffdc\ufffdd')),
    ]);
    expect(
      blocksOf('<pre>a\ud800b&#13;c</pre><img src="https://x.org/a" alt="a\udc00&#10;b">'),
    ).toMatchObject([{ text: 'a\ufffdb\nc' }, { alt: 'a\ufffd b' }]);
  });

  it('that cannot be seen stay', () => {
    const words = 'a\u200db\u200e\u202ec\u202c\u2066d\u2069\u00ade\u200bf';
    expect(blocksOf(`<p>${words}</p>`)).toEqual([paragraph(text(words))]);
  });
});

describe('what is not of the text', () => {
  it.each([
    '<script>x</script>',
    '<style>x</style>',
    '<nav>x</nav>',
    '<template>x</template>',
    '<svg><text>x</text></svg>',
    '<iframe>x</iframe>',
    '<select><option>x</option></select>',
    '<textarea>x</textarea>',
    '<div role="navigation">x</div>',
    '<p hidden>x</p>',
    '<p style="display: none">x</p>',
    '<title>x</title>',
    '<!-- x -->',
  ])('%s', (html) => {
    expect(blocksOf(`<p>a</p>${html}<p>b</p>`)).toEqual([
      paragraph(text('a')),
      paragraph(text('b')),
    ]);
  });
});

it('keeps the words of any nest of tags', () => {
  const tag = fc.constantFrom(
    'p',
    'div',
    'b',
    'i',
    'span',
    'blockquote',
    'section',
    'x-y',
    'a',
    'font',
  );
  const nest = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      fc.stringMatching(/^[a-z]{1,6}$/),
      fc
        .tuple(tag, fc.array(tie('node'), { maxLength: 4 }))
        .map(([name, inner]) => `<${name}>${inner.join(' ')}</${name}>`),
    ),
  })).node;
  fc.assert(
    fc.property(nest, (html) => {
      const wanted = html.replace(/<[^>]*>/g, '').replace(/\s+/g, '');
      expect(lettersOf(blocksOf(html))).toBe(wanted);
    }),
  );
});

function lettersOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.type === 'paragraph') return plainText(block.content);
      return block.type === 'block-quote' ? lettersOf(block.blocks) : '';
    })
    .join('')
    .replace(/\s+/g, '');
}
