import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../../app/format/front-matter';
import { readFrontMatter, readPlain } from '../../../app/search/front-matter';

/** What the YAML parser makes of it. */
function parsed(yaml: string): ReadonlyMap<string, unknown> | null {
  const frontMatter = splitFrontMatter(`---\n${yaml}---\n`)?.frontMatter;
  if (!frontMatter || frontMatter.error) return null;
  return new Map(frontMatter.entries.map(({ key, value }) => [key, value]));
}

const scalar = fc
  .tuple(
    fc.constantFrom('', 'a', 'B', '2', 'é', '"', "'"),
    fc.string({ unit: fc.constantFrom(...' :#[]{},"\'-?&*!|>%@`ab1é\\~'), maxLength: 6 }),
    fc.constantFrom('', '"', "'"),
  )
  .map((parts) => parts.join(''));

const LINES = [
  ...['a: b', 'a:', 'b: [x, y]', 'b: { c: d, e: f }', '  x: y', '  x: { a: b }', '  x:', '  - z'],
  ...['#c', '- x', '---', '...', '', '   y', 'k: x: y', 'k: x #y', 'k: 10:30', 'k: -x', 'k: null'],
  ...['k: *a', 'k: &a b', 'k: |', 'k: >', '<<: x', 'k: [a', 'b: ["a, c", b]', 'b: [a, ]', 'k: {}'],
];

const line = fc.oneof(
  fc.constantFrom(...LINES),
  scalar.map((value) => `o: ${value}`),
  scalar.map((value) => `p: [ ${value}, b ]`),
  scalar.map((value) => `q: { a: ${value}, b: c }`),
  scalar.map((value) => `  r: ${value}`),
  fc.string({ unit: 'binary', maxLength: 4 }).map((value) => `s: ${value}`),
);

describe('plain front matter', () => {
  it('is read just as the YAML parser reads it, or not at all', () => {
    const yaml = fc
      .tuple(fc.array(line, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\r\n'))
      .map(([lines, eol]) => lines.join(eol) + eol);
    fc.assert(
      fc.property(yaml, (text) => {
        const plain = readPlain(text);
        if (plain) expect(plain).toEqual(parsed(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('is what Galley writes of a usual story', () => {
    const yaml = [
      'id: 0198d2f0-7c1e-7a52-8f7e-3d2b9c5a1e01',
      'headline: Berita: “Kapal” itu, 10:30',
      'bylines: [ A. Writer, B. Writer ]',
      'dateline: { place: Port Selat, date: 2025-11-22 }',
      'sources:',
      '  nila-tan: { name: Nila Tan, role: harbour master }',
      '',
    ].join('\n');
    expect(readPlain(yaml.replace('Berita: ', 'Berita '))).toEqual(
      parsed(yaml.replace('Berita: ', 'Berita ')),
    );
    expect(readPlain(yaml)).toBeNull();
  });
});

describe('front matter', () => {
  it('ends where the body begins', () => {
    expect(readFrontMatter('---\nheadline: A\n---\n\nText.\n')).toEqual({
      values: new Map([['headline', 'A']]),
      body: '\nText.\n',
    });
    expect(readFrontMatter('---\nheadline: "A: \\"B\\""\n---\nText.\n')).toEqual({
      values: new Map([['headline', 'A: "B"']]),
      body: 'Text.\n',
    });
  });

  it('need not be there', () => {
    for (const text of ['', 'Text.\n', '---\n', '--- a\n---\n', '---\n- a\n---\n']) {
      expect(readFrontMatter(text)).toEqual({ values: new Map(), body: text });
    }
  });

  it('may be none that can be understood', () => {
    expect(readFrontMatter('---\ntags: [a, b\n---\n\nText.\n').values).toBeNull();
  });
});
