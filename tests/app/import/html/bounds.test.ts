import { describe, expect, it } from 'vitest';
import {
  paragraph,
  plainText,
  table,
  text,
  type Block,
  type Inline,
} from '../../../../app/article';
import { readHtml, readPage } from '../../../../app/import/html';
import { countOperations } from '../../../support/count-operations';
import { itWithSharedData, readShared } from '../../../support/shared-data';
import { HOSTILE_HTML } from '../../../support/hostile-html';
import { blocksOf, expectSound } from './blocks';

/** What grows worse than its length where a reader is careless. */
const REPEATED: Readonly<Record<string, string>> = {
  paragraphs: '<p>The <b>ferry</b> <a href="https://example.org">left</a>.</p>\n',
  'open divs': '<div>',
  'open bold': '<b>',
  'open fonts, each another': '<p><font color=#>x',
  'open links': '<a href="https://example.org/#">x',
  'open lists': '<ul><li>x',
  'lists in a row': '<ul><li>x</ul>',
  'lists below an item': '<ul>x</ul>',
  'open quotes': '<blockquote>x',
  'open tables': '<table><tr><td>x',
  'open figures': '<figure><figcaption>x',
  'open headings': '<h1>x<div>',
  'wide cells': '<td colspan=1000 rowspan=1000>x',
  'long spans': '<tr><td rowspan=65534>x<td>y',
  'Word lists': "<p style='mso-list:l0 level9 lfo1'>x",
  'breaks and blanks': ' <br> &nbsp; ',
  'bad attributes': '<p a=1 a=2 style="x:y:z;;;:">',
  'words of one link': '<a href="https://example.org">a<b>b</b></a>',
};

const DIFFERENT = /#/g;

function repeated(piece: string, count: number): string {
  return Array.from({ length: count }, (_, index) => piece.replace(DIFFERENT, `${index}`)).join('');
}

describe('takes time in proportion to the text', () => {
  it.each(Object.entries(REPEATED))('%s', async (name, piece) => {
    const html = (count: number) =>
      /cells|spans/.test(name) ? `<table>${repeated(piece, count)}` : repeated(piece, count);
    // Deeper than the levels that are read: up to those each level costs what is in it.
    const [one, two] = [html(600), html(1200)];
    readHtml(one);
    const first = await countOperations(() => readHtml(one));
    const second = await countOperations(() => readHtml(two));
    expect(second / first).toBeLessThan(2.1);
  });
});

describe('nested too deep for any stack', () => {
  it.each(['div', 'b', 'ul><li', 'blockquote', 'table><tr><td', 'figure', 'svg', 'section><h2'])(
    '%s',
    (tag) => {
      for (const depth of [500, 20_000]) {
        const read = readHtml(`<p>before</p>${`<${tag}>`.repeat(depth)}within`);
        expect(read.ok).toBe(true);
        expect(JSON.stringify(read)).toContain('before');
        if (tag !== 'svg') expect(JSON.stringify(read)).toContain('within');
      }
    },
  );

  it('is kept so far as a page has room for it', () => {
    const [outer] = blocksOf('<ul><li>x'.repeat(500));
    expect(depthOf(outer)).toBe(20);
    // Tags below the deepest that a browser takes are passed over, their words are not.
    const all = JSON.stringify(outer).match(/"x+"/g) ?? [];
    expect(all.join('').replaceAll('"', '')).toHaveLength(500);
    expect(depthOf(blocksOf('<blockquote>x'.repeat(500))[0])).toBe(20);
  });
});

function depthOf(block: Block | null | undefined): number {
  if (block?.type === 'list') return 1 + Math.max(...block.items.map(({ list }) => depthOf(list)));
  if (block?.type === 'block-quote') return 1 + Math.max(...block.blocks.map(depthOf));
  return 0;
}

/** Each of these took minutes or gigabytes, or threw. */
describe('what one tag says again and again', () => {
  const words = (html: string) => plainText(blocksIn(html).flatMap(contentOf));

  it.each([
    ['a style', `style="${'a:b;'.repeat(20_000)}"`],
    ['a long value', `style="font-style:${'x'.repeat(80_000)}"`],
    ['classes', `class="${'x '.repeat(40_000)}"`],
    ['attributes', repeated('a#=1 ', 20_000)],
  ])('is read once: %s', (_what, attributes) => {
    const html = `<p><b ${attributes}>${'<p>x'.repeat(19_000)}`;
    expect(words(html)).toBe('x'.repeat(19_000));
  });

  it('is no link if it would be most of the story', () => {
    const link = (length: number) => `<a href="http://x/${'y'.repeat(length)}">`;
    expect(JSON.stringify(blocksOf(`<p>${link(3000)}x`))).toContain('yyy');
    const blocks = blocksOf(`<p>${link(50_000)}${'<p>x'.repeat(3000)}`);
    expect(JSON.stringify(blocks)).not.toContain('yyy');
    expect(blocks).toHaveLength(3000);
  });
});

function blocksIn(html: string): readonly Block[] {
  const read = readHtml(html);
  return read.ok ? read.value.blocks : [];
}

function contentOf(block: Block): readonly Inline[] {
  return block.type === 'paragraph' ? block.content : [];
}

it('takes no more room for a table than the page does', () => {
  const wide = '<table><tr><td rowspan=999999999 colspan=498>x<td>y';
  for (const row of ['<tr>', '<tr><td>']) {
    const [first] = blocksIn(`${wide}${`<tbody>${row.repeat(25_000)}`.repeat(4)}`);
    expect(first).toEqual(row === '<tr>' ? expect.objectContaining({ type: 'table' }) : X);
  }
  const [spanned] = blocksOf('<table><tr><td rowspan=3>a<td>b<tr><tr><td>c<tr><td>d<td>e');
  expect(spanned).toEqual(
    table([[text('a')], [text('b')]], [[], [text('c')]], [[text('d')], [text('e')]]),
  );
});

const X = paragraph(text('x'));

it('keeps as many levels of a list as Word has', () => {
  const item = (level: number) => `<p style='mso-list:l0 level${level} lfo1'>x`;
  const rising = Array.from({ length: 5000 }, (_, index) => item(index + 1)).join('');
  const [list] = blocksIn(rising);
  expect(depthOf(list)).toBe(9);
  expect(JSON.stringify(list).match(/"x"/g)).toHaveLength(5000);
});

describe('too much for a story', () => {
  it.each([
    ['items', `<ul>${'<li>a'.repeat(20_001)}`],
    ['items in one another', `<ul><li>a<ul>${'<li>a'.repeat(20_000)}`],
    ['items of Word', "<p style='mso-list:l0 level1'>a".repeat(20_001)],
    ['blocks in a quote', `<blockquote>${'<p>a'.repeat(20_001)}`],
    ['pictures in an item', `<ul><li>${'<img src=a.png>'.repeat(200_000)}`],
    [
      'pictures in a cell',
      `<table><tr><td>a<td>b<tr><td>c<td>${'<img src=a.png>'.repeat(200_000)}`,
    ],
    ['lists below an item', `<ul><li>a${'<ul><li>b</ul>'.repeat(200_000)}`],
    ['rows', `<table>${'<tr><td>a<td>b<hr>'.repeat(200_000)}`],
  ])('is refused: %s', (_what, html) => {
    expect(readHtml(html)).toMatchObject({ failure: { code: 'too-large' } });
  });

  it('is refused', () => {
    expect(readHtml('<p>x'.repeat(20_001))).toMatchObject({ failure: { code: 'too-large' } });
    expect(readPage('<p>x'.repeat(20_001))).toMatchObject({ failure: { code: 'too-large' } });
    const fonts = repeated('<font color=#>', 40);
    const many = fonts + '<p>x'.repeat(70_000);
    expect(readHtml(many)).toMatchObject({ failure: { code: 'too-large' } });
  });
});

it('takes a table of 200 rows and 50 columns', () => {
  const row = `<tr>${Array.from({ length: 50 }, (_, column) => `<td>${column}`).join('')}`;
  expect(readHtml(`<table>${row.repeat(200)}`)).toMatchObject({
    value: { blocks: [{ type: 'table' }] },
  });
});

describe('hostile pages', () => {
  it.each(HOSTILE_HTML)('%j', (html) => {
    expectHarmless(html);
  });

  itWithSharedData('the payloads of others', () => {
    const payloads = JSON.parse(readShared('hostile', 'html', 'payloads.json')) as {
      payload: string;
    }[];
    expect(payloads.length).toBeGreaterThan(100);
    for (const { payload } of payloads) expectHarmless(payload);
  });
});

/** Only the article's own blocks come of it, and only links that a reader may follow. */
function expectHarmless(html: string): void {
  const page = readPage(html);
  expect(page.ok).toBe(true);
  if (page.ok) expectSound(page.value.body);
  const all = JSON.stringify(blocksOf(html));
  expect(all).not.toMatch(/"type":"raw/);
  for (const [, url] of all.matchAll(/"url":"([^"]*)"/g)) {
    expect(url).toMatch(/^(?:https?:|mailto:|tel:)/);
  }
}

describe('a page of 50 MB', () => {
  const MB = 1024 * 1024;
  it.each([
    ['a million elements side by side', '<p>words and <b>more</b> of them'.padEnd(100, ' words')],
    ['a million tags in one another', '<div class="ad"><span><b><i>word'.padEnd(100, ' words')],
  ])('of %s is refused', (_what, piece) => {
    const html = piece.repeat((50 * MB) / piece.length);
    expect(readPage(html)).toMatchObject({ failure: { code: 'too-large' } });
  });

  it('of pictures is none of words', () => {
    const picture = `<img src="data:image/png;base64,${'A'.repeat(4 * MB)}" alt="Quay">`;
    const page = readPage(`<p>It sails.</p>${picture.repeat(4)}`);
    expect(page).toMatchObject({ ok: true });
  });
});
