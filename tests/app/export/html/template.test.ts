import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { article, paragraph, text, type Article } from '../../../../app/article';
import { newLosses } from '../../../../app/export';
import { fillTemplate, TEMPLATE_VALUES } from '../../../../app/export/html';
import { article as anyArticle } from '../../../support/arbitraries';

const STORY = article(
  {
    ...{ id: '7f0c', slug: 'ferry', headline: 'Ferry & tug collide', language: 'en' },
    ...{ standfirst: 'Forty were on board.', bylines: ['Amal Haddad', 'Budi Santoso'] },
    ...{ dateline: { place: 'Tanjung', date: '2025-08-22' }, tags: ['ferry', 'sea'] },
    ...{ section: 'World', canonical: 'https://example.com/ferry' },
    seo: { title: 'Ferry', description: 'About a ferry' },
  },
  [paragraph(text('Text.'))],
);

function filled(template: string, story: Article = STORY): string {
  const html = fillTemplate(template, story, () => null);
  if (!html.ok) throw new Error(JSON.stringify(html.failure));
  return html.value;
}

/** The rows of the README: what stands in a template, and what comes of it. */
const ROWS = readFileSync(
  join(import.meta.dirname, '../../../../app/export/html/README.md'),
  'utf8',
)
  .split('\n')
  .map((line) => /^\| `(\{\{.*\}\})` \|.*\| `?(.*?)`? \|$/.exec(line))
  .filter((row) => row !== null)
  .map(([, template, result]) => [template!, result!] as const);

describe('a template', () => {
  it('has every name of the table in the README, and no other', () => {
    const names = ROWS.map(([template]) => /\w+/.exec(template)![0]);
    expect(names.sort()).toEqual(Object.keys(TEMPLATE_VALUES).sort());
  });

  it.each(ROWS.filter(([template]) => !/style|jsonLd/.test(template)))(
    '%s is as the README says',
    (template, result) => {
      expect(filled(template).trim()).toBe(result);
    },
  );

  it('has style sheet and JSON-LD as they can stand in their elements', () => {
    expect(filled('<style>{{{style}}}</style>')).toContain('.standfirst {');
    const json = /^<script>(.*)<\/script>$/.exec(filled('<script>{{{jsonLd}}}</script>'))?.[1];
    expect(JSON.parse(json ?? '')).toMatchObject({ '@type': 'NewsArticle' });
  });

  it('leaves a section out where there is nothing', () => {
    const template = '{{#section}}<b>{{section}}</b>{{/section}}{{^section}}none{{/section}}';
    expect(filled(template)).toBe('<b>World</b>');
    expect(filled(template, article({}))).toBe('none');
  });

  it('lets no text out of its place, in an element or between either quotation marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const story = article({ headline: value, bylines: [value], section: value });
        const shown = filled(
          `<i a="{{headline}}" b='{{section}}'>{{headline}}{{#bylines}}{{.}}{{/bylines}}</i>`,
          story,
        );
        expect(shown).toMatch(/^<i a="[^"<>]*" b='[^'<>]*'>[^<>]*<\/i>$/);
      }),
    );
  });

  it('does not read what it puts in as a template', () => {
    expect(filled('{{headline}}', article({ headline: '{{{body}}}' }))).toBe('{{{body}}}');
  });
});

describe('is refused, with the line', () => {
  it.each([
    ['a name that nothing has', 'a\n{{headlin}}', 2, '{{headlin}}'],
    ['what every object has', '{{constructor}}', 1, '{{constructor}}'],
    ['a part of a value', '{{headline.length}}', 1, '{{headline.length}}'],
    ['text without its escapes', '\n\n<h1>{{{headline}}}</h1>', 3, '{{{headline}}}'],
    ['the same by its other sign', '{{& headline}}', 1, '{{& headline}}'],
    ['a list outside of its section', '{{tags}}', 1, '{{tags}}'],
    ['an entry outside of its list', '{{#headline}}\n{{.}}{{/headline}}', 2, '{{.}}'],
    ['another file', 'x\n{{> head}}', 2, '{{> head}}'],
    ['a list in itself', '{{#tags}}\n{{#tags}}x{{/tags}}{{/tags}}', 2, '{{#tags}}'],
    ['an open tag', '<p>\n{{headline\n</p>\n', 2, 'Unclosed tag'],
    ['an open section', '<p>\n{{#tags}}\n</p>\n', 2, 'Unclosed section "tags"'],
    ['a section that nothing opened', '<p>\n</p>{{/tags}}\n', 2, 'Unopened section "tags"'],
    ['other braces that are none', '{{=a=}}', 1, 'Invalid tags: a'],
  ])('%s', (_what, template, line, detail) => {
    expect(fillTemplate(template, STORY, () => null)).toEqual({
      ok: false,
      failure: { code: 'damaged', subject: '', line, detail },
    });
  });

  it('or is filled, whatever stands in it', () => {
    const piece = fc.constantFrom('{{', '}}', '{', '}', '#', '^', '/', '=', '&', '>', '!', '.');
    const name = fc.constantFrom('tags', 'body', 'headline', 'x', ' ', '\n', '|');
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, name), { maxLength: 20 }), (pieces) => {
        const made = fillTemplate(pieces.join(''), STORY, () => null);
        if (!made.ok) expect(made.failure).toMatchObject({ code: 'damaged', subject: '' });
        else expect(typeof made.value).toBe('string');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what a template has no place for is told', () => {
  const lost = (template: string, story: Article = STORY) => {
    const losses = newLosses();
    fillTemplate(template, story, () => null, { losses });
    return losses.list().flatMap(({ kind, places }) => (kind === 'field' ? places : []));
  };
  const ALL = Object.entries(TEMPLATE_VALUES)
    .map(([name, { kind }]) => (kind === 'html' ? `{{{${name}}}}` : `{{#${name}}}{{/${name}}}`))
    .join('');

  it('and nothing of one that has a place for all', () => {
    expect(lost(ALL)).toEqual([]);
    fc.assert(
      fc.property(anyArticle, (story) => {
        const places = lost(ALL, story);
        expect(places.filter((place) => place !== 'embargo')).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('by the names of the fields', () => {
    expect(lost('{{{body}}}{{standfirst}}{{dateline}}{{title}}{{description}}')).toEqual([
      'headline',
      'bylines',
      'tags',
    ]);
    expect(lost('{{headline}}', article({ headline: 'H' }, [paragraph(text('x'))]))).toEqual([
      'body',
    ]);
  });
});
