import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateArticle } from '../../../../app/article';
import { writeWireCopy } from '../../../../app/export/text';
import { readWireCopy, wireLines } from '../../../../app/import/wire';
import { itWithSharedData, sharedStories } from '../../../support/shared-data';

/** Text in = text out. */
function checkLaws(copy: string, language: string): void {
  const article = readWireCopy(copy, language);
  const written = writeWireCopy(article);
  expect(validateArticle(article)).toEqual([]);
  expect(written).toBe(paragraphs(wireLines(copy)));
  expect(readWireCopy(written, language)).toEqual(article);
  // Independently of the reader's own idea of lines.
  expect(withoutBlanks(written)).toBe(withoutBlanks(copy));
}

function paragraphs(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('\n');
}

/** All that can be seen: no white space, none of what only parts lines, no mark of the encoding. */
function withoutBlanks(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\0', '\ufffd')
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .filter((line) => !/^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(line))
    .join('')
    .replace(/^\uFEFF/, '')
    .replace(/\s/g, '');
}

const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'kata',
      'said',
      'Kim',
      'TANJUNG',
      'the',
      'perahu',
      'دبي',
      '東京',
      '22',
      '2025',
      'Nov',
    ),
  },
  { weight: 4, arbitrary: fc.constantFrom(' ', ' ', ', ', '. ', '.', ' - ', ' — ', ' (AFP) ') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ' [AFP]',
      ' [KCNA via KNS/AFP]',
      '[',
      ']',
      '“',
      '”',
      '"',
      '’',
      '«',
      '»',
      '…',
      '- ',
      '• ',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '\u00a0',
      '\u200b',
      '\ufeff',
      '\t',
      '  ',
      '\u3000',
      '\u202e',
      'e\u0301',
      '😀',
      '\0',
      '\ud800',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
);
const line = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));
const lineEnd = fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r', '\u2028', '\n \n', '\v');
const copy = fc
  .array(fc.tuple(line, lineEnd), { maxLength: 10 })
  .map((lines) => lines.map(([text, end]) => text + end).join(''));

describe('nothing of the text is lost', () => {
  it('in any text', () => {
    fc.assert(
      fc.property(copy, fc.constantFrom('en', 'id', 'ar', ''), (text, language) => {
        checkLaws(text, language);
      }),
      { numRuns: 2000 },
    );
  });

  it('in text set in lines', () => {
    const words = fc.array(fc.lorem({ maxCount: 40, mode: 'sentences' }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 100 }), (texts, width) => {
        checkLaws(texts.map((text) => wrap(text, width)).join('\n\n'), 'en');
      }),
      { numRuns: 200 },
    );
  });

  itWithSharedData('in every shared story', () => {
    const stories = sharedStories();
    expect(stories.length).toBeGreaterThan(130);
    for (const { text, language } of stories) checkLaws(text, language);
  });
});

function wrap(text: string, width: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
}

describe('time', () => {
  const MEGABYTES = 5 * 1024 * 1024;

  it.each([
    ['one paragraph', 'kata '],
    ['white space', ' '],
    ['tabs before a letter', `${'\t'.repeat(10_000)}x`],
    ['short lines', 'kata kata\n'],
    ['blank lines', '\n'],
    ['brackets', '['],
    ['captions', 'kata [AFP]\n'],
    ['quotes', '“'],
    ['sentences', 'Kata. '],
    ['dashes', ' - '],
    ['letters', 'k'],
    ['set lines', `${'kata '.repeat(14)}\n`],
  ])('5 MB of %s take linear time', (_name, unit) => {
    const text = unit.repeat(Math.ceil(MEGABYTES / unit.length));
    const start = performance.now();
    readWireCopy(text, 'en');
    // A quadratic step takes minutes; half a second is usual, and a loaded machine is slow.
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
