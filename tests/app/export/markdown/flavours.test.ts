import * as fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
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
  plainText,
  pullQuote,
  quote,
  raw,
  source,
  table,
  text,
  type Article,
  type Block,
  type Inline,
} from '../../../../app/article';
import { newLosses } from '../../../../app/export';
import {
  markdownFileName,
  MARKDOWN_FLAVOURS,
  writeMarkdown,
  type MarkdownFlavour,
} from '../../../../app/export/markdown';
import { publicArticle } from '../../../../app/export/public';
import { releaseOf } from '../../../../app/export/release';
import { readMarkdown } from '../../../../app/import/markdown';
import { article as anyArticle } from '../../../support/arbitraries';
import { renderCommonMark, renderGfm } from '../../../support/render-markdown';
import { itWithSharedData, sharedPosts } from '../../../support/shared-data';

const FOREIGN = MARKDOWN_FLAVOURS.filter((flavour) => flavour !== 'galley');

/** What each is read by: the standard that it goes by. */
const RENDER: Readonly<Record<(typeof FOREIGN)[number], (markdown: string) => string>> = {
  commonmark: renderCommonMark,
  gfm: renderGfm,
  hugo: renderGfm,
  jekyll: renderGfm,
  ghost: renderGfm,
};

const write = (story: Article, flavour: MarkdownFlavour) => writeMarkdown(story, { flavour });
const ofBlocks = (...blocks: Block[]) => article({}, blocks);
const bodyIn = (flavour: MarkdownFlavour, ...blocks: Block[]) =>
  write(ofBlocks(...blocks), flavour).replace(/^---\n[^]*?\n---\n\n?/, '');

describe('a reader of the standard sees the same words in the same order', () => {
  it.each(FOREIGN)('%s', (flavour) => {
    fc.assert(
      fc.property(anyArticle, (story) => {
        const shown = publicArticle({ ...story, body: story.body.map(withoutRaw) });
        const written = bodyIn(flavour, ...shown.body);
        expect(lettersOf(wordsOfHtml(RENDER[flavour](shownTemplates(written, flavour))))).toBe(
          lettersOf(shown.body.map(wordsOf).join(' ')),
        );
      }),
      { numRuns: 100 },
    );
  });
});

/** Raw source says to each reader what it says; it has tests of its own. */
function withoutRaw(block: Block): Block {
  if (block.type === 'raw') return paragraph(text('raw'));
  return JSON.parse(JSON.stringify(block), (_, value: unknown) =>
    isRawInline(value) ? { type: 'text', text: 'raw', marks: [] } : value,
  ) as Block;
}

function isRawInline(value: unknown): boolean {
  return (value as Partial<Inline> | null)?.type === 'raw-inline';
}

/** What the generators do before Markdown is read: shortcodes of pictures, comments in shown ones, raw Liquid. */
function shownTemplates(written: string, flavour: MarkdownFlavour): string {
  if (flavour === 'jekyll') {
    return written.replace(/\{% raw %\}([^]*?)\{% endraw %\}/g, '$1');
  }
  if (flavour !== 'hugo') return written;
  return written
    .replace(/\{\{< figure ((?:\w+=`[^`]*` ?)+)>\}\}/g, (_, named: string) => {
      const value = (name: string) =>
        new RegExp(`(?:^| )${name}=\`([^\`]*)\``).exec(named)?.[1] ?? '';
      const alt = value('alt').replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)!};`);
      return `<img alt="${alt}">\n\n${inline(value('caption'))} ${inline(value('attr'))}`;
    })
    .replace(/\{\{([<%])\/\*([^]*?)\*\/([>%])\}\}/g, '{{$1$2$3}}');
}

const inline = (markdown: string) => (markdown === '' ? '' : `${markdown}\n\n`);

function wordsOf(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'crosshead':
    case 'pull-quote':
      return plainText(block.content);
    case 'list':
      return block.items
        .flatMap((item) => [plainText(item.content), item.list ? wordsOf(item.list) : ''])
        .join(' ');
    case 'block-quote':
      return block.blocks.map(wordsOf).join(' ');
    case 'figure': {
      const alt = block.picture === null ? '' : block.alt;
      return [alt, plainText(block.caption), block.credit].join(' ');
    }
    case 'gallery':
      return block.figures.map(wordsOf).join(' ');
    case 'code':
      return block.text;
    case 'table':
      return block.rows.flatMap((row) => row.map(plainText)).join(' ');
    case 'section-break':
      return '';
    case 'raw':
      return block.source;
  }
}

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.DocumentFragment;

function wordsOfHtml(html: string): string {
  const walk = (node: Node): string => {
    if ('value' in node && node.nodeName === '#text') return node.value;
    if (node.nodeName === 'img' && 'attrs' in node) {
      return node.attrs.find(({ name }) => name === 'alt')?.value ?? '';
    }
    return 'childNodes' in node ? node.childNodes.map(walk).join(' ') : '';
  };
  return walk(parseFragment(html));
}

/** Without white space, signs of check lists, and characters that HTML does not hold. */
function lettersOf(words: string): string {
  return words
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
    .replaceAll('x', '');
}

describe('blocks', () => {
  const ferry = figure({
    picture: 'assets/ferry one.jpg',
    alt: 'A ferry',
    caption: [text('The '), text('first', 'bold'), text(' ferry')],
    credit: 'Port Agency',
  });

  it.each([
    ['commonmark', '![A ferry](<assets/ferry one.jpg>)\n\n*The **first** ferry (Port Agency)*\n'],
    ['gfm', '![A ferry](<assets/ferry one.jpg>)\n\n*The **first** ferry (Port Agency)*\n'],
    [
      'hugo',
      '{{< figure src=`assets/ferry%20one.jpg` alt=`A ferry` caption=`The **first** ferry` attr=`Port Agency` >}}\n',
    ],
    [
      'jekyll',
      '<figure>\n<img src="assets/ferry%20one.jpg" alt="A ferry">\n<figcaption>The <strong>first</strong> ferry <small>Port Agency</small></figcaption>\n</figure>\n',
    ],
    [
      'ghost',
      '<figure class="kg-card kg-image-card">\n<img src="assets/ferry%20one.jpg" alt="A ferry">\n<figcaption>The <strong>first</strong> ferry <small>Port Agency</small></figcaption>\n</figure>\n',
    ],
  ] as const)('a figure in %s', (flavour, written) => {
    expect(bodyIn(flavour, ferry)).toBe(written);
    expect(bodyIn(flavour, gallery(ferry, ferry))).toBe(`${written}\n${written}`);
  });

  it.each(FOREIGN)('a caption that waits for its picture, in %s', (flavour) => {
    expect(bodyIn(flavour, { ...ferry, picture: null })).toBe(
      '*The **first** ferry (Port Agency)*\n',
    );
  });

  it.each(FOREIGN)('words of quotes and pull quotes, in %s', (flavour) => {
    const written = bodyIn(
      flavour,
      paragraph({ type: 'quote', quote: 'q1', content: [text('“It sails,”')] }, text(' she said.')),
      pullQuote(text('It sails')),
    );
    expect(written).toBe('“It sails,” she said.\n\n> It sails\n');
  });

  it('a table where there are none', () => {
    const fares = table([[text('Route')], [text('Fare')]], [[text('Out')], [text('4', 'bold')]]);
    expect(bodyIn('gfm', fares)).toBe('| Route | Fare |\n| - | - |\n| Out | **4** |\n');
    expect(bodyIn('commonmark', { ...fares, align: [null, 'end'] })).toBe(
      '<table>\n<thead>\n<tr><th>Route</th><th align="right">Fare</th></tr>\n</thead>\n<tbody>\n<tr><td>Out</td><td align="right"><strong>4</strong></td></tr>\n</tbody>\n</table>\n',
    );
  });

  it('a check list where there are none', () => {
    const todo = list(
      'check',
      { ...listItem([text('Call')]), checked: true },
      listItem([text('Ask')]),
    );
    expect(bodyIn('hugo', todo)).toBe('- [x] Call\n- [ ] Ask\n');
    expect(bodyIn('ghost', todo)).toBe('- \\[x] Call\n- \\[ ] Ask\n');
  });

  it('marks that only a tag can write, where HTML is left out', () => {
    const formula = paragraph(text('H'), text('2', 'subscript'), text('O'));
    expect(bodyIn('gfm', formula)).toBe('H<sub>2</sub>O\n');
    expect(bodyIn('hugo', formula)).toBe('H2O\n');
  });
});

describe('what stands above the story', () => {
  const story = article(
    {
      id: '0198d2f0-7c1e-7a52-8f7e-3d2b9c5a1e01',
      headline: 'No: *ferry*',
      standfirst: 'Forty were on board.',
      bylines: ['Amal Haddad'],
      dateline: { place: 'Tanjung', date: '2025-08-22' },
      language: 'en',
      section: 'World',
      tags: ['sea', 'no'],
      slug: 'ferry',
      status: 'ready',
    },
    [paragraph(text('It sank.'))],
  );
  const ID = '<!-- story 0198d2f0-7c1e-7a52-8f7e-3d2b9c5a1e01 -->';

  it('is a title block in Markdown of a standard', () => {
    const written = [
      '# No: \\*ferry\\*',
      'Forty were on board.',
      'Amal Haddad',
      'Tanjung, 22 August 2025',
      'It sank.',
      `${ID}\n`,
    ].join('\n\n');
    expect(write({ ...story, fields: { ...story.fields, language: 'en-GB' } }, 'gfm')).toBe(
      written,
    );
  });

  it('is a literal headline for Ghost', () => {
    expect(write(story, 'ghost').split('\n').slice(0, 3)).toEqual([
      '# No: *ferry*',
      '',
      'Forty were on board.',
    ]);
  });

  it("is front matter in a generator's own keys", () => {
    expect(write(story, 'hugo')).toBe(`---
title: "No: *ferry*"
description: Forty were on board.
date: 2025-08-22
draft: false
slug: ferry
authors:
  - Amal Haddad
categories:
  - World
tags:
  - sea
  - "no"
location: Tanjung
language: en
story: 0198d2f0-7c1e-7a52-8f7e-3d2b9c5a1e01
---

It sank.
`);
    expect(write(story, 'jekyll')).toBe(`---
layout: post
title: "No: *ferry*"
excerpt: Forty were on board.
date: 2025-08-22
slug: ferry
author: Amal Haddad
categories:
  - World
tags:
  - sea
  - "no"
location: Tanjung
lang: en
story: 0198d2f0-7c1e-7a52-8f7e-3d2b9c5a1e01
---

It sank.
`);
  });

  it.each(['hugo', 'jekyll'] as const)('is read again by the importer, from %s', (flavour) => {
    const { id: _, status: __, ...fields } = story.fields;
    expect(readMarkdown(write(story, flavour)).fields).toMatchObject(fields);
  });

  it('keeps what the desk has not let go from being published', () => {
    const draft: Article = { ...story, fields: { ...story.fields, status: 'with-desk' } };
    const later: Article = {
      ...story,
      fields: { ...story.fields, embargo: '2025-08-23T06:00:00+07:00' },
    };
    expect(write(draft, 'hugo')).toContain('\ndraft: true\n');
    expect(write(draft, 'jekyll')).toContain('\npublished: false\n');
    expect(markdownFileName('ferry', draft, 'ghost')).toBe('draft-2025-08-22-ferry.md');
    expect(write(later, 'hugo')).toContain('\npublishDate: "2025-08-23T06:00:00+07:00"\n');
    expect(write(later, 'jekyll')).toContain('\npublished: false\n');
    expect(markdownFileName('ferry', later, 'ghost')).toBe('draft-2025-08-22-ferry.md');
  });

  it.each([
    [
      'words under embargo',
      {
        body: [paragraph({ type: 'quote', quote: 'q1', content: [text('We go.')] })],
        quotes: { q1: quote(null, { terms: 'embargoed' }) },
      },
    ],
    ['an embargo that is no moment', { fields: { ...story.fields, embargo: 'Friday noon' } }],
  ])('keeps %s from being published', (_, held) => {
    const withheld: Article = { ...story, ...held };
    expect(write(withheld, 'hugo')).toContain('\ndraft: true\n');
    expect(write(withheld, 'hugo')).not.toContain('publishDate');
    expect(write(withheld, 'jekyll')).toContain('\npublished: false\n');
    expect(markdownFileName('ferry', withheld, 'ghost')).toBe('draft-2025-08-22-ferry.md');
  });

  it.each(['ready', 'filed', 'killed', 'draft'] as const)(
    'is never published before the release allows it, of a story that is %s',
    (status) => {
      fc.assert(
        fc.property(anyArticle, (any) => {
          const asked: Article = { ...any, body: [], fields: { ...any.fields, status } };
          const release = releaseOf(publicArticle(asked));
          const isLetGo = status === 'ready' || status === 'filed';
          const isNow = isLetGo && release.status === 'usable';
          const isLater = isLetGo && release.status === 'embargoed';
          expect(write(asked, 'hugo').includes('\ndraft: false\n')).toBe(isNow || isLater);
          expect(write(asked, 'hugo').includes('\npublishDate: ')).toBe(release.until !== '');
          expect(write(asked, 'jekyll').includes('\npublished: false\n')).toBe(!isNow);
          expect(markdownFileName('a', asked, 'ghost').startsWith('published-')).toBe(isNow);
        }),
        { numRuns: 50 },
      );
    },
  );

  it('tells of an embargo that no date of publishing can say', () => {
    const losses = newLosses();
    const fields = { ...story.fields, embargo: 'Friday noon' };
    writeMarkdown({ ...story, fields }, { flavour: 'hugo', losses });
    expect(losses.list()).toMatchObject([{ kind: 'field', places: ['embargo'] }]);
  });

  it('is in the name of the file where that is what is read', () => {
    const names = MARKDOWN_FLAVOURS.map((flavour) => markdownFileName('ferry', story, flavour));
    expect(names).toEqual([
      ...['ferry.md', 'ferry.md', 'ferry.md', 'ferry/index.md'],
      ...['2025-08-22-ferry.md', 'published-2025-08-22-ferry.md'],
    ]);
    expect(markdownFileName('ferry', article({}), 'jekyll')).toBe('ferry.md');
  });
});

describe('code of a site generator in the words', () => {
  const words = paragraph(text('{{< evil >}} {{% evil %}} {{ evil }} {% evil %}'));
  const inCode = paragraph(text('{{< evil >}}', 'code'), text(' '), text('{% evil %}', 'code'));

  it('is shown by Hugo', () => {
    expect(bodyIn('hugo', words)).toBe(
      '{&#x7B;< evil >}} {&#x7B;% evil %}} {&#x7B; evil }} {% evil %}\n',
    );
    expect(bodyIn('hugo', inCode)).toBe('`{{</* evil */>}}` `{% evil %}`\n');
    expect(bodyIn('hugo', code('{{% evil %}}'))).toBe('```\n{{%/* evil */%}}\n```\n');
  });

  it.each(['{{< evil', '{{< /* evil */ >}}', '{{% evil >}}'])('%s is no code to Hugo', (half) => {
    expect(bodyIn('hugo', code(half))).toBe(
      `{&#x7B;${half.slice(2).replace('/*', '/\\*').replace('*/', '\\*/')}\n`,
    );
  });

  it('is shown by Jekyll', () => {
    expect(bodyIn('jekyll', words)).toBe(
      '{&#x7B;< evil >}} {&#x7B;&#x25; evil %}} {&#x7B; evil }} {&#x25; evil %}\n',
    );
    expect(bodyIn('jekyll', inCode)).toBe(
      '`{% raw %}{{% endraw %}{< evil >}}` `{% raw %}{{% endraw %}% evil %}`\n',
    );
  });

  it('is in no picture, address or caption', () => {
    const evil = '{{< evil >}}{% evil %}{{ evil }}';
    const everywhere = ofBlocks(
      figure({ picture: `assets/${evil}`, alt: evil, caption: [text(evil)], credit: evil }),
      paragraph({ type: 'link', url: evil, title: evil, content: [text('x')] }),
    );
    expect(write(everywhere, 'jekyll')).not.toMatch(/\{[{%]/);
    expect(
      write(everywhere, 'hugo')
        .replace(/alt=`[^`]*`/, '')
        .match(/\{\{[<%]/g),
    ).toHaveLength(1);
  });
});

describe('what is lost', () => {
  const lossesOf = (story: Article, flavour: MarkdownFlavour) => {
    const losses = newLosses();
    writeMarkdown(story, { flavour, losses });
    return losses.list().map(({ kind, manner }) => `${kind} ${manner}`);
  };

  it.each(MARKDOWN_FLAVOURS)('is nothing of plain words, in %s', (flavour) => {
    const plain = ofBlocks(
      paragraph(text('Words, '), text('bold', 'bold'), text(' and not.')),
      crosshead(2, text('After')),
      list('bulleted', listItem([text('one')])),
      blockQuote(paragraph(text('quoted'))),
      code('x = 1'),
    );
    expect(lossesOf(plain, flavour)).toEqual([]);
  });

  const rich: Article = {
    ...article({ section: 'World', profile: 'news' }, [
      paragraph({ type: 'quote', quote: 'q1', content: [text('“Yes.”')] }),
      pullQuote(text('Yes')),
      figure({ picture: 'assets/a.jpg', caption: [text('c')], terms: 'once', turn: 90 }),
      table([[text('a')]]),
      list('check', listItem([text('a')])),
      { ...list('numbered', listItem([text('a')])), start: 3 },
      raw('<div>x</div>'),
      raw('[^1]: Foot'),
      raw(':::note\nx\n:::'),
      paragraph(text('u', 'underline')),
    ]),
    sources: { amal: source('Amal Haddad') },
    quotes: { q1: quote('amal') },
  };
  const ALWAYS = ['source-record left-out', 'quote-record left-out', 'field left-out'];

  it.each([
    ['galley', []],
    [
      'commonmark',
      [
        ...[...ALWAYS, 'rights left-out', 'framing left-out', 'check-mark simplified'],
        ...['pull-quote simplified', 'table simplified', 'raw simplified', 'caption simplified'],
      ],
    ],
    [
      'gfm',
      [
        ...[...ALWAYS, 'rights left-out', 'framing left-out'],
        ...['pull-quote simplified', 'raw simplified', 'caption simplified'],
      ],
    ],
    [
      'hugo',
      [
        ...[...ALWAYS, 'raw left-out', 'rights left-out', 'framing left-out', 'mark left-out'],
        ...['pull-quote simplified', 'raw simplified'],
      ],
    ],
    [
      'jekyll',
      [
        ...[...ALWAYS, 'rights left-out', 'framing left-out'],
        ...['list simplified', 'pull-quote simplified', 'raw simplified'],
      ],
    ],
    [
      'ghost',
      [
        ...[...ALWAYS, 'rights left-out', 'framing left-out'],
        ...['check-mark simplified', 'pull-quote simplified', 'raw simplified'],
      ],
    ],
  ] as const)('is told of %s', (flavour, losses) => {
    expect(lossesOf(rich, flavour)).toEqual(losses);
  });
});

itWithSharedData('every shared post goes out in every flavour with its words', () => {
  for (const { text: post, name } of sharedPosts()) {
    const shown = publicArticle(readMarkdown(post));
    const body = shown.body.map(withoutRaw);
    for (const flavour of FOREIGN) {
      const html = RENDER[flavour](shownTemplates(bodyIn(flavour, ...body), flavour));
      expect(lettersOf(wordsOfHtml(html)), `${name} ${flavour}`).toBe(
        lettersOf(body.map(wordsOf).join(' ')),
      );
    }
  }
});
