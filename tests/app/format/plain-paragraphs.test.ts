import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraph, text as inline } from '../../../app/article';
import { parseMarkdown, parseWhole } from '../../../app/format/markdown';
import { writeText } from '../../../app/format';
import { parseAroundPlain } from '../../../app/format/plain-paragraphs';
import { article } from '../../support/arbitraries';

const RUNS = Number(process.env['GALLEY_RUNS'] ?? 2000);

/** Beginnings, ends and middles of everything that our dialect knows, and of what looks like it. */
const PIECES = [
  ...['Plain words', 'A: b', 'A:b', ':b', '“So,” she said', 'x', 'Lede – 12', 'été', '記者'],
  ...['- item', '  inner', '1. one', '> quoted', '# Head', '---', '===', '***', '    code', '\t'],
  ...['```', '~~~', ':::', '::::', ':::note', '::leaf', ':name[x]{#q1}', '$x$', '^up^', '!', '('],
  ...['<div>', '</div>', '<!--', '-->', '<script>', '</script>', '<b>', '&amp;', '&', '\\', '\\*'],
  ...['[a]', '[a]: /b', '[^1]', '[^1]: note', '![i](p)', '[l](u)', '*e*', '**', '_', '`c`', '~s~'],
  ...['| a | b |', '| - | - |', '|', '-', 'www.a.org', 'WWW.a.org', 'https://a.org', 'me@a.org'],
  ...['{{< x >}}', '{{% x', '%}}', '{% x %}', '{', '{{', '[a]({{< b >}})'],
  ...['', ' ', '\u00a0', '\u2028', '\u0000', '\ufeff', '\ud800', '\u200b', '- [ ] task', '+', '1)'],
];

const text = fc
  .array(
    fc.tuple(
      fc.array(fc.constantFrom(...PIECES), { maxLength: 3 }),
      fc.constantFrom('\n', '\n\n', '\n\n', '\n\n', '\n\n\n', ' \n\n', '\r\n\r\n'),
    ),
    { maxLength: 12 },
  )
  .map((lines) => lines.map(([pieces, end]) => pieces.join(' ') + end).join(''));

test('blocks are the same as when every paragraph is parsed', () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(parseMarkdown(value)).toEqual(parseWhole(value).children);
    }),
    { numRuns: RUNS },
  );
});

test('so are those of a story', () => {
  fc.assert(
    fc.property(article, fc.array(fc.constantFrom('Plain.', 'A: b, “c”.')), (value, lines) => {
      const body = lines.map((line) => paragraph(inline(line)));
      const written = writeText({
        ...value,
        body: value.body.flatMap((block) => [...body, block]),
      });
      expect(parseMarkdown(written)).toEqual(parseWhole(written).children);
    }),
    { numRuns: RUNS / 20 },
  );
});

test.each(PIECES)('%j stands beside plain paragraphs, and between them', (piece) => {
  for (const value of [
    `One\n\n${piece}\n\nTwo`,
    `One\n\n${piece}\nTwo\n\nThree\n`,
    `${piece}\n\nOne\n\nTwo\n\n${piece}\n\nThree`,
    `One ${piece} two\n\nThree`,
    `One${piece}two\n\n${piece}One\n\nOne${piece}\n\nThree`,
  ]) {
    expect(parseMarkdown(value)).toEqual(parseWhole(value).children);
  }
});

test('the parser does not see what is plain', () => {
  const seen: string[] = [];
  const value = 'Head\n\nOne\n\nTwo: three\n\n*Four*\n\nFive\n';
  const blocks = parseAroundPlain(value, (short) => {
    seen.push(short);
    return parseWhole(short);
  });
  expect(seen).toEqual(['x\n\n*Four*\n\nx\n']);
  expect(blocks).toEqual(parseWhole(value).children);
});
