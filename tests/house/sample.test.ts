import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quotesOf, validateArticle, type Figure } from '../../app/article';
import { readText, writeText } from '../../app/format';

/** The sample story teaches Galley by being finished, so nothing in it may be left open. */

const samples = join(dirname(dirname(import.meta.dirname)), 'assets/sample');

describe.each(['en', 'id'])('the sample story in %s', (language) => {
  const bundle = join(samples, `${language}.textbundle`);
  const text = readFileSync(join(bundle, 'text.md'), 'utf8');
  const { article, problems } = readText(text);

  it('is sound, and in the form Galley itself writes', () => {
    expect(problems).toEqual([]);
    expect(validateArticle(article)).toEqual([]);
    expect(writeText(article)).toBe(text);
  });

  it('has every field a reader sees', () => {
    const { headline, standfirst, bylines, dateline, slug } = article.fields;
    expect([headline, standfirst, slug, dateline.place, dateline.date, ...bylines]).not.toContain(
      '',
    );
    expect(bylines.length).toBeGreaterThan(0);
    expect(article.fields.language).toBe(language);
  });

  it('has every quote in its text, with its source, its cue, and checked', () => {
    expect(quotesOf(article.body)).toEqual(Object.keys(article.quotes));
    expect(Object.keys(article.quotes).length).toBeGreaterThanOrEqual(5);
    for (const quote of Object.values(article.quotes)) {
      expect(quote).toMatchObject({
        source: expect.any(String),
        terms: 'on-record',
        status: 'checked',
      });
      expect(quote.cue).not.toBe('');
    }
  });

  it('has its pictures beside it, each with caption, credit and alt text', () => {
    const figures = article.body.filter((block): block is Figure => block.type === 'figure');
    for (const { picture, caption, credit, alt } of figures) {
      expect(existsSync(join(bundle, picture ?? ''))).toBe(true);
      expect(statSync(join(bundle, picture ?? '')).size).toBeLessThan(250_000);
      expect([credit, alt]).not.toContain('');
      expect(caption.length).toBeGreaterThan(0);
    }
    expect(figures.map(({ picture }) => picture).sort()).toEqual(
      readdirSync(join(bundle, 'assets'))
        .map((name) => `assets/${name}`)
        .sort(),
    );
  });

  it('is a TextBundle', () => {
    expect(JSON.parse(readFileSync(join(bundle, 'info.json'), 'utf8'))).toEqual({
      version: 2,
      type: 'net.daringfireball.markdown',
      transient: false,
      creatorIdentifier: 'net.galley.editor',
      'net.galley.editor': { formatVersion: 1 },
    });
  });
});
