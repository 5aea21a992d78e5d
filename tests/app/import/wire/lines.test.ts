import { describe, expect, it } from 'vitest';
import { wireLines } from '../../../../app/import/wire';

describe('line ends', () => {
  it.each([
    '\r\n',
    '\n',
    '\r',
    '\u0085',
    '\v',
    '\f',
    '\u2028',
    '\u2029',
    '\r\n\r\n',
    '\n \t\n',
    '\n\u00a0\n',
    '\n\u200b\n',
  ])('%j parts two paragraphs', (end) => {
    expect(wireLines(`One.${end}Two.${end}`)).toEqual(['One.', 'Two.']);
  });

  it('takes a byte order mark off the start and keeps one inside', () => {
    expect(wireLines('\uFEFFOne\uFEFF.')).toEqual(['One\uFEFF.']);
  });

  it('takes spaces and tabs off the end and keeps those before and inside', () => {
    expect(wireLines('\t One  two\tthree \t ')).toEqual(['\t One  two\tthree']);
  });

  it('keeps invisible characters that mean something', () => {
    const line = 'a\u00a0b\u200bc\u200dd\u00ade\u202ef\u202cg\u3000h e\u0301';
    expect(wireLines(line)).toEqual([line]);
  });

  it('marks what no file can hold', () => {
    expect(wireLines('a\0b\ud800c')).toEqual(['a\ufffdb\ufffdc']);
  });
});

describe('text set in lines of one width', () => {
  const set = [
    'FERRY SINKS',
    '',
    'TANJUNG, Aug 22 (Kawat) - The ferry left the harbour of Tanjung at dawn',
    'on Friday with more people on board than anybody had counted, and it did',
    'not come back in the evening, according to the harbour master.',
    'Nobody was surprised.',
    '   "We have seen this before," said a trader who asked not to be named',
    'because he is not allowed to talk to the press. He pointed at the co-',
    'operative and at the sea.',
    '',
    'The ferry in its last month at the pier in Tanjung harbour [Kawat',
    'Pictures]',
    'The end.',
  ];

  it('is joined to paragraphs', () => {
    expect(wireLines(set.join('\n'))).toEqual([
      'FERRY SINKS',
      'TANJUNG, Aug 22 (Kawat) - The ferry left the harbour of Tanjung at dawn on Friday with more people on board than anybody had counted, and it did not come back in the evening, according to the harbour master.',
      'Nobody was surprised.',
      '"We have seen this before," said a trader who asked not to be named because he is not allowed to talk to the press. He pointed at the co-operative and at the sea.',
      'The ferry in its last month at the pier in Tanjung harbour [Kawat Pictures]',
      'The end.',
    ]);
  });

  it('is joined without spaces in scripts that have none', () => {
    const line = '春眠不覚暁処処聞啼鳥夜来風雨声花落知多少'.repeat(2);
    expect(wireLines(`${line}\n${line}\n${line}\n${line.slice(0, 9)}。`)).toEqual([
      line.repeat(3) + line.slice(0, 9) + '。',
    ]);
  });

  it.each([
    [
      'sentences of their own',
      [
        'The ferry left the harbour of Tanjung at dawn on a Friday.',
        'It did not come back, and nobody was surprised at all.',
        'The end.',
      ],
    ],
    [
      'paragraphs longer than a line',
      ['Headline', `${'Long words. '.repeat(12)}`.trim(), 'And on'].flatMap((line) => [line, line]),
    ],
    [
      'headlines',
      [
        'Ferry Sinks Off Tanjung After a Night of Rain and Wind',
        'Traders Ask the Harbour Master for an Inquiry in Tanjung',
        'Minister Resigns After the Ferry Disaster and Leaves Town',
        'Market Closed',
      ],
    ],
    ['verse', ['The sea is wide', 'and deep and blue', 'and so is time']],
  ])('is not: %s', (_name, lines) => {
    expect(wireLines(lines.join('\n'))).toEqual(lines);
  });
});
