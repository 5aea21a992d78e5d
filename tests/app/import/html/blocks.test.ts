import { describe, expect, it } from 'vitest';
import {
  blockQuote,
  BREAK,
  code,
  crosshead,
  list,
  listItem,
  paragraph,
  SECTION_BREAK,
  table,
  text,
  type Block,
} from '../../../../app/article';
import { blocksOf } from './blocks';

const words = (value: string) => paragraph(text(value));
const item = (value: string) => listItem([text(value)]);
const cells = (...values: string[]) => values.map((value) => (value === '' ? [] : [text(value)]));

describe('blocks', () => {
  const CASES: readonly (readonly [string, readonly Block[]])[] = [
    [
      '<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h5>e</h5><h6>f</h6>',
      ([2, 2, 3, 4, 4, 4] as const).map((level, index) => crosshead(level, text('abcdef'[index]!))),
    ],
    [
      '<h2><b>a</b><br><i>b</i><div>c</div></h2>',
      [crosshead(2, text('a '), text('b', 'italic'), text(' c'))],
    ],
    ['<h2> </h2>', []],
    ['a<hr>b', [words('a'), SECTION_BREAK, words('b')]],
    ['<blockquote>a<p>b</p></blockquote>', [blockQuote(words('a'), words('b'))]],
    ['<blockquote></blockquote>', []],
    ['<p>a <q>b</q></p>', [words('a “b”')]],
    ['<pre>\na\n  b\n</pre>', [code('a\n  b')]],
    ['<pre class="lang-ts"><code>a<br>b</code></pre>', [code('a\nb', 'ts')]],
    ['<pre wrap="">a\nb\n\nc</pre>', [paragraph(text('a'), BREAK, text('b')), words('c')]],
    [
      '<span style="display:block">a</span><div style="display:inline">b</div>c',
      [words('a'), words('bc')],
    ],
    ['<dl><dt>a</dt><dd>b</dd></dl>', [words('a'), words('b')]],
  ];
  it.each(CASES)('%j', (html, blocks) => {
    expect(blocksOf(html)).toEqual(blocks);
  });
});

describe('lists', () => {
  const nested = listItem([text('a')], list('bulleted', item('b')));
  const CASES: readonly (readonly [string, readonly Block[]])[] = [
    ['<ul><li>a</li><li><p>b</p></li></ul>', [list('bulleted', item('a'), item('b'))]],
    ['<ol start="4"><li>a</ol>', [{ ...list('numbered', item('a')), start: 4 }]],
    ['<ol start="-4"><li>a</ol>', [list('numbered', item('a'))]],
    ['<ul><li>a<ul><li>b</ul></ul>', [list('bulleted', nested)]],
    ['<ul><li>a</li><ul><li>b</li></ul></ul>', [list('bulleted', nested)]],
    ['<ul><li>a</li><li><ul><li>b</li></ul></li></ul>', [list('bulleted', nested)]],
    [
      '<ul><li>a<ul><li>b</ul><ol><li>c</ol></ul>',
      [list('bulleted', listItem([text('a')], list('bulleted', item('b'), item('c'))))],
    ],
    ['<ul><ul><li>a</ul></ul>', [list('bulleted', listItem([], list('bulleted', item('a'))))]],
    ['<ul><li><p>a</p><p>b</p></ul>', [list('bulleted', listItem([text('a'), BREAK, text('b')]))]],
    [
      '<ul><li>a<hr><table><tr><td>b<td>c<tr><td>d<td>e</table></ul>',
      [list('bulleted', item('a')), table(cells('b', 'c'), cells('d', 'e'))],
    ],
    [
      '<ul><li><label><input type=checkbox checked> a</label><li><input type=checkbox>b</ul>',
      [list('check', { ...item('a'), checked: true }, item('b'))],
    ],
    ['<li>a</li><li>b</li>', [list('bulleted', item('a'), item('b'))]],
    ['<ul></ul><ul> </ul>', []],
  ];
  it.each(CASES)('%j', (html, blocks) => {
    expect(blocksOf(html)).toEqual(blocks);
  });
});

describe('tables', () => {
  const CASES: readonly (readonly [string, readonly Block[]])[] = [
    [
      '<table><tr><th>a<th><b>b</b><tr><td>1<td>2</table>',
      [table(cells('a', 'b'), cells('1', '2'))],
    ],
    [
      '<table><tfoot><tr><td>3<td>4</tfoot><tbody><tr><td>1<td>2</tbody><thead><tr><td>a<td>b</thead></table>',
      [table(cells('a', 'b'), cells('1', '2'), cells('3', '4'))],
    ],
    [
      '<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d<tr><td>e</table>',
      [table(cells('a', 'b', ''), cells('', 'c', 'd'), cells('e', '', ''))],
    ],
    [
      '<table><tr><td colspan=1000>a<td>b<tr><td rowspan=99999999>c<td>d</table>',
      [words('a'), words('b'), words('c'), words('d')],
    ],
    [
      '<table><tr><td colspan=9>a<td><tr><td>c<td>d</table>',
      [table(cells('a', ''), cells('c', 'd'))],
    ],
    [
      '<table><tr><td><p>a</p><p>b</p><td>c<tr><td>d<td>e</table>',
      [table([[text('a'), BREAK, text('b')], [text('c')]], cells('d', 'e'))],
    ],
    ['<table><caption>a</caption><tr><td>b<td>c</table>', [words('a'), table(cells('b', 'c'))]],
    ['<table><tr><td>a<tr><td>b</table>', [words('a'), words('b')]],
    ['<table role=presentation><tr><td>a<td>b</table>', [words('a'), words('b')]],
    [
      '<table><tr><td><table><tr><td>a<td>b</table><td>c</table>',
      [table(cells('a', 'b')), words('c')],
    ],
    [
      '<table><tr><td><h2>a</h2><td>b<tr><td>c<td>d</table>',
      [crosshead(2, text('a')), ...['b', 'c', 'd'].map(words)],
    ],
    ['<table></table><table><tr><td> <td></table>', []],
  ];
  it.each(CASES)('%j', (html, blocks) => {
    expect(blocksOf(html)).toEqual(blocks);
  });
});

describe('lines of a column', () => {
  const LINES = [
    'The ferry left the north quay at nine in the evening and',
    'turned back after an hour, for the wind had gone round to',
    'the west and the sea at the bar was higher than its master',
    'would take it through.',
  ];
  const WHOLE = words(LINES.join(' '));

  it.each([
    ['ended by br', LINES.join('<br>')],
    ['each a paragraph', LINES.map((line) => `<p>${line}</p>`).join('')],
    ['in a quote', `<blockquote>${LINES.join('<br>')}</blockquote>`],
  ])('%s', (name, html) => {
    expect(blocksOf(html)).toEqual(name === 'in a quote' ? [blockQuote(WHOLE)] : [WHOLE]);
  });

  it('keep their marks and links', () => {
    const html = LINES.join('<br>').replace('nine in', '<b>nine</b> in');
    expect(blocksOf(html)).toEqual([
      paragraph(
        text('The ferry left the north quay at '),
        text('nine', 'bold'),
        text(LINES.join(' ').slice('The ferry left the north quay at nine'.length)),
      ),
    ]);
  });

  it('are told from lines that somebody meant', () => {
    const address = ['The Harbour Post', '12 Quay Road', 'North Harbour'];
    const content = address.flatMap((line, index) =>
      index > 0 ? [BREAK, text(line)] : [text(line)],
    );
    expect(blocksOf(`<p>${address.join('<br>')}</p>`)).toEqual([paragraph(...content)]);
  });
});
