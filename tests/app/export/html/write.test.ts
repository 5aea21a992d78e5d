import { describe, expect, it } from 'vitest';
import {
  article,
  blockQuote,
  code,
  crosshead,
  figure,
  gallery,
  list,
  listItem,
  paragraph,
  pullQuote,
  quote,
  raw,
  SECTION_BREAK,
  source,
  table,
  text,
  type Article,
  type Block,
  type Fields,
  type Inline,
} from '../../../../app/article';
import { writeHtml } from '../../../../app/export/html';
import { all, attribute, readPage, textOf, type Page } from './page';

const NO_PICTURES = () => null;

function page(value: Article): Page {
  const read = readPage(writeHtml(value, NO_PICTURES));
  expect(read.errors).toEqual([]);
  return read;
}

/** The markup of the body of a story with a headline. */
function body(...blocks: Block[]): string {
  const html = writeHtml(article({ headline: 'H', language: 'en' }, blocks), NO_PICTURES);
  return html.slice(html.indexOf('</header>\n') + 10, html.indexOf('</article>'));
}

function inline(...content: Inline[]): string {
  return body(paragraph(...content)).slice(3, -5);
}

describe('a gallery', () => {
  const quay = figure({ caption: [text('The quay.')], credit: 'AP' });
  const sea = figure({ alt: 'The sea' });

  it('is a figure of figures, each with its own words', () => {
    const alone = [body(quay), body(sea)].join('');
    expect(body(gallery(quay, sea))).toBe(`<figure class="gallery">\n${alone}</figure>\n`);
  });

  it('has each picture in the metadata', () => {
    const story = article({ headline: 'H' }, [blockQuote(gallery(quay, sea))]);
    expect(page(story).jsonLd['image']).toMatchObject([
      { caption: 'The quay.', creditText: 'AP' },
      { description: 'The sea' },
    ]);
  });
});

describe('each block', () => {
  it.each<[string, Block, string]>([
    ['paragraph', paragraph(text('Some words.')), '<p>Some words.</p>\n'],
    ['crosshead', crosshead(2, text('Later')), '<h2>Later</h2>\n'],
    ['crosshead without words', crosshead(2), ''],
    [
      'bulleted list',
      list('bulleted', listItem([text('a')], list('bulleted', listItem([text('b')])))),
      '<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n',
    ],
    [
      'numbered list',
      { ...list('numbered', listItem([text('a')])), start: 3, loose: true },
      '<ol start="3">\n<li><p>a</p></li>\n</ol>\n',
    ],
    [
      'check list',
      list('check', { ...listItem([text('a')]), checked: true }),
      '<ul class="check">\n<li><label><input type="checkbox" disabled checked> a</label></li>\n</ul>\n',
    ],
    ['block quote', blockQuote(paragraph(text('a'))), '<blockquote>\n<p>a</p>\n</blockquote>\n'],
    ['pull quote', pullQuote(text('a')), '<aside class="pull-quote"><p>a</p></aside>\n'],
    ['section break', SECTION_BREAK, '<hr>\n'],
    [
      'code',
      { ...code('if (a < b)\n', 'ts'), meta: 'x="y"' },
      '<pre dir="ltr"><code class="language-ts" data-meta="x=&quot;y&quot;">if (a &lt; b)\n</code></pre>\n',
    ],
    [
      'table',
      { ...table([[text('a')], [text('b')]], [[text('1')], []]), align: [null, 'end'] },
      '<table>\n<thead>\n<tr><th scope="col">a</th><th scope="col" class="end">b</th></tr>\n</thead>\n<tbody>\n<tr><td>1</td><td class="end"></td></tr>\n</tbody>\n</table>\n',
    ],
    [
      'raw',
      raw('<script>alert(1)</script>'),
      '<pre class="raw" dir="auto"><code>&lt;script&gt;alert(1)&lt;/script&gt;</code></pre>\n',
    ],
    [
      'waiting caption',
      figure({ caption: [text('The ferry')], credit: 'Kawat/AFP' }),
      '<figure class="waiting">\n<figcaption>The ferry <small class="credit">Kawat/AFP</small></figcaption>\n</figure>\n',
    ],
    [
      'lost picture',
      figure({ picture: 'assets/a.jpg', alt: 'A ferry' }),
      '<figure class="waiting" data-picture="assets/a.jpg">\n<p class="alt">A ferry</p>\n</figure>\n',
    ],
  ])('%s', (_name, block, html) => {
    expect(body(block)).toBe(html);
  });

  it('picture', () => {
    const block = figure({ picture: 'assets/a b.jpg', alt: '"A" ferry', credit: 'AFP' });
    const html = writeHtml(article({ headline: 'H' }, [block]), ({ picture }) => ({
      url: picture ?? '',
      width: 640,
      height: 480,
    }));
    expect(html).toContain(
      '<figure>\n<img src="assets/a%20b.jpg" alt="&quot;A&quot; ferry" width="640" height="480" loading="lazy">\n<figcaption><small class="credit">AFP</small></figcaption>\n</figure>\n',
    );
  });

  it('picture inside the page, and none that would run', () => {
    const block = figure({ picture: 'assets/a.png' });
    const at = (url: string) =>
      writeHtml(article({ headline: 'H' }, [block]), () => ({ url, width: 1, height: 1 }));
    expect(at('data:image/png;base64,AAAA')).toContain('<img src="data:image/png;base64,AAAA"');
    expect(at('data:text/html;base64,AAAA')).not.toContain('<img');
    expect(at('javascript:alert(1)')).not.toContain('javascript');
  });
});

describe('each inline', () => {
  const link = (url: string): Inline => ({ type: 'link', url, title: '', content: [text('x')] });

  it('marks nest in their order', () => {
    expect(inline(text('a', 'italic', 'bold'), text('b', 'code'))).toBe(
      '<strong><em>a</em></strong><code>b</code>',
    );
    expect(
      inline(
        text('a', 'underline'),
        text('b', 'strikethrough'),
        text('c', 'subscript'),
        text('d', 'superscript'),
      ),
    ).toBe('<u>a</u><s>b</s><sub>c</sub><sup>d</sup>');
  });

  it('line ends and raw pieces', () => {
    expect(
      inline(text('a'), { type: 'break' }, { type: 'raw-inline', source: '<b onclick="x">' }),
    ).toBe('a<br>\n<code class="raw">&lt;b onclick="x"&gt;</code>');
  });

  it.each([
    ['https://example.com/a?b=c&d#e', 'href="https://example.com/a?b=c&amp;d#e"'],
    ['/a path/"x"', 'href="/a%20path/%22x%22"'],
    ['mailto:desk@example.com', 'href="mailto:desk@example.com"'],
    ['https://مثال.إختبار/مقال', 'href="https://مثال.إختبار/مقال"'],
    ['50%', 'href="50%25"'],
    ['#a#b', 'href="#a%23b"'],
    ['//example.com/x', 'href="//example.com/x"'],
    ['javascript:alert(1)', 'data-url="javascript:alert(1)"'],
    ['JaVaScRiPt:alert(1)', 'data-url="JaVaScRiPt:alert(1)"'],
    [' java\tscript:alert(1)', 'data-url=" java\tscript:alert(1)"'],
    ['data:text/html,x', 'data-url="data:text/html,x"'],
    ['file:///etc/passwd', 'data-url="file:///etc/passwd"'],
    ['https://a b/', 'data-url="https://a b/"'],
    ['https://user:word@example.com/', 'data-url="https://user:word@example.com/"'],
    ['https:example.com', 'data-url="https:example.com"'],
    ['https://1.2.3.4.5/', 'data-url="https://1.2.3.4.5/"'],
    ['', 'data-url=""'],
  ])('link to %j', (url, attributes) => {
    expect(inline(link(url))).toBe(`<a ${attributes}>x</a>`);
  });
});

describe('quotes', () => {
  const span = (id: string, words: string): Inline => ({
    type: 'quote',
    quote: id,
    content: [text(words)],
  });
  const story: Article = {
    ...article({ headline: 'H', language: 'en' }, [
      paragraph(
        span('q1', '“We left at dawn,'),
        text(' she said, '),
        span('q1', 'and nobody counted.”'),
      ),
      paragraph(span('q2', 'He agreed.'), span('q3', '“Never,”'), span('q4', '“Quietly,”')),
    ]),
    sources: {
      amal: source('Amal "A" Haddad', {
        role: 'Trader',
        organisation: 'Tanjung Market',
        contact: '+62 1',
        notes: 'afraid',
      }),
      kawat: source('Kawat', { kind: 'organisation' }),
      deep: source('Deep Throat', { contact: 'garage' }),
      unused: source('Un Used'),
    },
    quotes: {
      q1: quote('amal', { via: 'kawat' }),
      q2: quote('amal', { kind: 'indirect' }),
      q3: quote('deep', { terms: 'background', role: 'Deputy' }),
      q4: quote('deep', { terms: 'off-record' }),
    },
  };

  it('name their source', () => {
    expect(writeHtml(story, NO_PICTURES)).toContain(
      '<span class="quote" data-quote="q1" data-source="Amal &quot;A&quot; Haddad" data-via="Kawat">“We left at dawn,</span>',
    );
    expect(page(story).jsonLd['citation']).toEqual([
      {
        '@type': 'Quotation',
        text: '“We left at dawn, and nobody counted.”',
        spokenByCharacter: {
          '@type': 'Person',
          name: 'Amal "A" Haddad',
          jobTitle: 'Trader',
          affiliation: { '@type': 'Organization', name: 'Tanjung Market' },
        },
        provider: { '@type': 'Organization', name: 'Kawat' },
      },
    ]);
  });

  it('keep what is private', () => {
    const html = writeHtml(
      { ...story, fields: { ...story.fields, notes: 'call the lawyer' } },
      NO_PICTURES,
    );
    for (const secret of [
      '+62',
      'afraid',
      'Deep Throat',
      'garage',
      'Deputy',
      'Un Used',
      'lawyer',
      'Quietly',
    ]) {
      expect(html).not.toContain(secret);
    }
    expect(html).toContain('“Never,”');
    expect(html).toContain('[…]');
  });
});

describe('the page', () => {
  const full: Partial<Fields> = {
    headline: 'Ferry sinks',
    standfirst: 'Forty were on board.',
    bylines: ['Amal Haddad', 'Budi Santoso'],
    dateline: { place: 'Tanjung', date: '2025-08-22' },
    language: 'en',
    tags: ['ferry', 'sea'],
    section: 'World',
    status: 'filed',
    seo: { title: 'Ferry', description: 'About a ferry' },
    canonical: 'https://example.com/ferry',
  };

  it('says what it is', () => {
    const read = page(article(full, [paragraph(text('Text.'))]));
    const html = all(read, 'html')[0]!;
    expect([attribute(html, 'lang'), attribute(html, 'dir')]).toEqual(['en', 'ltr']);
    expect(all(read, 'title').map(textOf)).toEqual(['Ferry']);
    expect(all(read, 'h1').map(textOf)).toEqual(['Ferry sinks']);
    expect(all(read, 'article')).toHaveLength(1);
    expect(all(read, 'time').map((time) => [attribute(time, 'datetime'), textOf(time)])).toEqual([
      ['2025-08-22', 'August 22, 2025'],
    ]);
    expect(all(read, 'link').map((link) => attribute(link, 'href'))).toEqual([
      'https://example.com/ferry',
    ]);
    expect(all(read, 'p').map(textOf)).toEqual([
      'Forty were on board.',
      'Amal Haddad and Budi Santoso',
      'Tanjung, August 22, 2025',
      'Text.',
    ]);
    expect(read.jsonLd).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Ferry sinks',
      description: 'Forty were on board.',
      author: [
        { '@type': 'Person', name: 'Amal Haddad' },
        { '@type': 'Person', name: 'Budi Santoso' },
      ],
      dateline: 'Tanjung',
      datePublished: '2025-08-22',
      inLanguage: 'en',
      articleSection: 'World',
      keywords: ['ferry', 'sea'],
      url: 'https://example.com/ferry',
    });
  });

  it('is published only when it is filed', () => {
    expect(page(article({ ...full, status: 'ready' })).jsonLd).not.toHaveProperty('datePublished');
  });

  it('does not say the place twice', () => {
    const read = page(article(full, [paragraph(text('TANJUNG, Aug 22 (Kawat) - Text.'))]));
    expect(textOf(all(read, 'p')[2]!)).toBe('August 22, 2025');
  });

  it('reads from right to left where its language does', () => {
    const read = page(
      article({ headline: 'عنوان', standfirst: 'English only', language: 'ar' }, [
        paragraph(text('CNN قالت إن العبارة غرقت')),
        paragraph(text('The ferry sank, said قال')),
      ]),
    );
    expect(attribute(all(read, 'html')[0]!, 'dir')).toBe('rtl');
    expect(all(read, 'p').map((p) => attribute(p, 'dir'))).toEqual(['ltr', undefined, 'ltr']);
    const english = page(article({ headline: 'H', language: 'en' }, [paragraph(text('قالت'))]));
    expect(all(english, 'p').map((p) => attribute(p, 'dir'))).toEqual(['rtl']);
  });

  it.each([['not a tag'], ['xx'], [''], ['<script>']])(
    'calls the language %j unknown',
    (language) => {
      const read = page(article({ headline: 'H', language }));
      expect(attribute(all(read, 'html')[0]!, 'lang')).toBe('');
    },
  );

  it('has headings without gaps', () => {
    const levels = [3, 3, 6, 4, 1, 2, 3, 4, 5, 6] as const;
    const crossheads = levels.map((level) => crosshead(level, text('x')));
    const found = (value: Article) =>
      page(value)
        .elements.map((one) => one.tagName)
        .filter((name) => /^h\d$/.test(name));
    expect(found(article({ headline: 'H' }, crossheads))).toEqual([
      'h1',
      'h2',
      'h2',
      'h3',
      'h3',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'h6',
    ]);
    expect(found(article({}, crossheads)).slice(0, 3)).toEqual(['h1', 'h1', 'h2']);
  });

  it('has a title whatever the story has', () => {
    const title = (value: Article) => textOf(all(page(value), 'title')[0]!);
    expect(title(article({ slug: 'ferry' }))).toBe('ferry');
    expect(title(article({}, [paragraph(text('word '.repeat(40)))]))).toBe(
      `${'word '.repeat(13)}word…`,
    );
    expect(title(article({ headline: ' ' }))).toBe('Galley');
  });
});
