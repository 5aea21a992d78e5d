import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { notesOf, quotesOf, validateArticle, type Figure } from '../../app/article';
import { countTks } from '../../app/checks/tk';
import { readText, writeText } from '../../app/format';
import { UI_LANGUAGES } from '../../app/ipc/language';

/** The sample story teaches Galley by being finished: nothing is left open but what shows how to leave it open. */

const samples = join(dirname(dirname(import.meta.dirname)), 'assets/sample');

describe.each(UI_LANGUAGES)('the sample story in %s', (language) => {
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

  it('has one hole to fill, one note to the desk, and each kind of block that a story is made of', () => {
    expect(countTks(article)).toBe(1);
    expect(notesOf(article.body)).toEqual(Object.keys(article.notes));
    expect(Object.values(article.notes)).toEqual([expect.objectContaining({ status: 'open' })]);
    const kinds = article.body.map(({ type }) => type);
    expect(kinds).toEqual(
      expect.arrayContaining(['crosshead', 'list', 'figure', 'block-quote', 'pull-quote']),
    );
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
