import { describe, expect, it } from 'vitest';
import { crosshead, paragraph, text, validateArticle } from '../../../../app/article';
import { writeText } from '../../../../app/format';
import { readMarkdown, readMarkdownFile } from '../../../../app/import/markdown';
import { itWithSharedData, sharedPosts } from '../../../support/shared-data';

function withFrontMatter(...lines: string[]): string {
  return ['---', ...lines, '---', '', 'Text.', ''].join('\n');
}

describe('front matter of other programs', () => {
  it('of Hugo', () => {
    const { fields } = readMarkdown(
      withFrontMatter(
        ...[
          'title: Ferry sinks',
          'description: Forty were on board.',
          'date: 2025-08-22T06:00:00+07:00',
        ],
        ...[
          'slug: ferry',
          'authors:',
          '  - Amal Haddad',
          '  - name: Budi Santoso',
          'tags: [sea, ferry]',
          'draft: true',
        ],
      ),
    );
    expect(fields).toMatchObject({
      headline: 'Ferry sinks',
      standfirst: 'Forty were on board.',
      slug: 'ferry',
      bylines: ['Amal Haddad', 'Budi Santoso'],
      dateline: { place: '', date: '2025-08-22' },
      tags: ['sea', 'ferry'],
    });
  });

  it('of Jekyll', () => {
    const { fields } = readMarkdown(
      withFrontMatter(
        ...[
          'layout: post',
          'title: "Ferry: sinks"',
          'excerpt: >-',
          '  Forty were',
          '  on board.',
          'author: Amal Haddad',
        ],
        ...[
          "date: '2025-08-22 06:00:00 -4'",
          'categories: [World, Sea]',
          'tags:',
          '- ferry',
          'lang: en_GB',
        ],
      ),
    );
    expect(fields).toMatchObject({
      headline: 'Ferry: sinks',
      standfirst: 'Forty were on board.',
      bylines: ['Amal Haddad'],
      dateline: { date: '2025-08-22' },
      section: 'World',
      tags: ['ferry', 'Sea'],
      language: 'en-GB',
    });
  });

  it('of Ghost', () => {
    const { fields } = readMarkdown(
      withFrontMatter(
        'Title: Ferry',
        'canonical_url: https://example.com/',
        'meta_title: A ferry',
        'meta_description: Sunk',
        'published_at: 2025-08-22',
      ),
    );
    expect(fields).toMatchObject({
      headline: 'Ferry',
      canonical: 'https://example.com/',
      seo: { title: 'A ferry', description: 'Sunk' },
      dateline: { date: '2025-08-22' },
    });
  });

  it('of Hugo in TOML', () => {
    const file = `+++
title = "Ferry: sinks"
date = 2025-08-22T06:00:00+07:00
tags = ['sea', 'no']
weight = 3
authors = ["Amal Haddad"] # and others
[params]
layout = "wide"
+++

Text.
`;
    const { article, original } = readMarkdownFile(file);
    expect(article.fields).toMatchObject({
      headline: 'Ferry: sinks',
      bylines: ['Amal Haddad'],
      dateline: { place: '', date: '2025-08-22' },
      tags: ['sea', 'no'],
    });
    expect(article.body).toEqual([paragraph(text('Text.'))]);
    expect(writeText(article, original)).toContain('weight: 3\nauthors:\n');
    expect(writeText(article, original)).toContain('params:\n  layout: wide\n');
  });

  it('of Hugo in TOML that is none', () => {
    const file = '+++\ntitle = \n+++\n\nText.\n';
    expect(readMarkdownFile(file).original.article.body.length).toBeGreaterThan(1);
  });

  it.each(['+++\n+++\nText.\n', '+++\r\ntitle = "x"\r\n+++\r\nText.\r\n'])('%j is read', (file) => {
    expect(readMarkdown(file).body).toEqual([paragraph(text('Text.'))]);
  });

  it('never replaces our own', () => {
    const { fields } = readMarkdown(
      withFrontMatter(
        'title: Theirs',
        'headline: Ours',
        'date: 2025-01-01',
        'dateline: { place: Tanjung }',
      ),
    );
    expect(fields).toMatchObject({
      headline: 'Ours',
      dateline: { place: 'Tanjung', date: '2025-01-01' },
    });
  });

  it.each([
    'date: soon',
    'date: 2025-13-01',
    'authors: []',
    'title: [a, b]',
    'title: {}',
    'title:',
    'lang: [en]',
  ])('passes over %s', (line) => {
    const { fields } = readMarkdown(withFrontMatter(line));
    expect(fields).toMatchObject({
      headline: '',
      bylines: [],
      language: '',
      dateline: { date: '' },
    });
  });

  it('keeps what it does not understand for the file', () => {
    const file = withFrontMatter('title: Ferry # sunk', 'layout: post', 'expires: 2026-01-01');
    const { article, original } = readMarkdownFile(file);
    const written = writeText(article, original);
    for (const line of file.split('\n')) expect(written.split('\n')).toContain(line);
    expect(readMarkdown(written)).toEqual(article);
  });
});

it('keeps the code of a site generator', () => {
  const code = '{{< legacy-img src="ferry.jpg" alt="A ferry" caption="It sails." >}}';
  const { body } = readMarkdown(`${code}\n\nSee {{% ref "x" %}}.\n`);
  expect(body).toEqual([
    { type: 'raw', source: code },
    paragraph(text('See '), { type: 'raw-inline', source: '{{% ref "x" %}}' }, text('.')),
  ]);
  expect(readMarkdown('Words \\{{< x >}} and `{{< x >}}`').body).toEqual([
    paragraph(text('Words {{< x >}} and '), text('{{< x >}}', 'code')),
  ]);
});

describe('the headline', () => {
  it('is the level-1 heading at the top', () => {
    const article = readMarkdown('# Ferry *sinks*\n\nText.\n\n# Later\n');
    expect(article.fields.headline).toBe('Ferry sinks');
    expect(article.body).toEqual([paragraph(text('Text.')), crosshead(1, text('Later'))]);
  });

  it.each([
    ['stands below other text', 'Text.\n\n# Ferry\n'],
    ['is of another level', '## Ferry\n'],
    ['holds a link', '# [Ferry](https://example.com/)\n'],
    ['is empty', '#\n\nText.\n'],
    ['is in a story of ours', '---\nstatus: draft\n---\n\n# Ferry\n'],
  ])('is no heading that %s', (_name, file) => {
    const article = readMarkdown(file);
    expect(article.fields.headline).toBe('');
    expect(article.body.some((block) => block.type === 'crosshead')).toBe(true);
  });
});

describe('any file', () => {
  it.each([
    '',
    '---\n',
    '---\n---\n',
    '---\ntitle: [\n---\nText.\n',
    '\uFEFF# Ferry\n',
    '+++\ntitle = "x"\n+++\n',
  ])('%j is read', (file) => {
    expect(validateArticle(readMarkdown(file))).toEqual([]);
  });

  itWithSharedData('every shared post has its headline, date and authors', () => {
    for (const { text: file, name } of sharedPosts()) {
      const article = readMarkdown(file);
      expect(validateArticle(article), name).toEqual([]);
      expect(article.fields.headline, name).not.toBe('');
      expect(article.fields.bylines, name).not.toEqual([]);
      expect(article.fields.dateline.date !== '', name).toBe(/^date:/m.test(file));
      expect(article.body.length, name).toBeGreaterThan(3);
    }
  });
});
