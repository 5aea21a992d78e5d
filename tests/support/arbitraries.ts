import * as fc from 'fast-check';
import {
  blockQuote,
  normalizeInline,
  normalizeList,
  QUOTE_KINDS,
  QUOTE_STATUSES,
  QUOTE_TERMS,
  quotesOf,
  SOURCE_KINDS,
  WAYS_OBTAINED,
  sortMarks,
  MARKS,
  MOST_WORDS,
  STATUSES,
  TURNS,
  WHOLE,
  isEmptyParagraph,
  NO_ORIGINAL,
  NOT_OBTAINED,
  NOTE_STATUSES,
  notesOf,
  type Article,
  type Block,
  type Crop,
  type Fields,
  type Figure,
  type Gallery,
  type Inline,
  type List,
  type ListItem,
  type Point,
} from '../../app/article';

/** Plain objects, as the product has them, and not the prototype-less ones fast-check also makes. */
function record<Value extends object>(model: {
  [Key in keyof Value]: fc.Arbitrary<Value[Key]>;
}): fc.Arbitrary<Value> {
  return fc.record(model, { noNullPrototype: true }) as fc.Arbitrary<Value>;
}

/** Pieces of text that Markdown, YAML, HTML or a text engine has trouble with. */
const NASTY = [
  ...[
    ':quote[',
    ':note[',
    ':::',
    ':::figure',
    '---',
    '***',
    '===',
    '# ',
    '1. ',
    '2) ',
    '- ',
    '+ ',
    '* ',
    '> ',
  ],
  ...[
    '```',
    '~~~',
    '`',
    '``',
    '*',
    '**',
    '_',
    '__',
    '~~',
    '~',
    '[',
    ']',
    '(',
    ')',
    '![',
    '](',
    '[^1]',
  ],
  ...[
    '<',
    '>',
    '<b>',
    '</b>',
    '<u>',
    '<!--',
    '-->',
    '<br>',
    '&',
    '&amp;',
    '&#32;',
    '\\',
    '\\\\',
    '|',
  ],
  ...['{{< x >}}', '{{%', '%}}', '{% x %}', '{{', '}}', '](', '>}}'],
  ...[
    '{',
    '}',
    '{#q1}',
    '{.x}',
    ':',
    '::',
    'a:b',
    '10:30',
    ':am',
    '!',
    '#',
    '=',
    '+',
    '-',
    '.',
    '"',
    "'",
  ],
  ...['https://example.com', 'www.example.com', 'a@example.com', 'https://a.b/c_d_e?f=*g*'],
  ...[
    ' ',
    '  ',
    '    ',
    '\t',
    '\u00a0',
    '\u200b',
    '\u2009',
    '\u2028',
    '\u0085',
    '\f',
    '\v',
    '\u3000',
  ],
  ...[
    '😀',
    '👩‍👩‍👧',
    'é',
    'e\u0301',
    'ö\u0323',
    '\u202e',
    '\u202c',
    '\u2067',
    '\u2069',
    '\u200f',
    '\ufeff',
    '\ufffd',
  ],
  ...[
    'مرحبا',
    'كتاب',
    '中文',
    'ไทย',
    '“',
    '”',
    '«',
    '»',
    '‘',
    '’',
    '…',
    '—',
    '[x] ',
    '[ ] ',
    '+++',
    '%%',
    '$x$',
  ],
];

const word = fc.constantFrom(
  'kata',
  'said',
  'the',
  'Kim',
  'perahu',
  'word',
  'a',
  'I',
  '2024',
  'x1',
);

/** Text without line ends, of ordinary words, trouble and any characters a file can hold. */
export const textValue: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: word },
      { weight: 4, arbitrary: fc.constantFrom(' ', ' ', ' ', ', ', '. ') },
      { weight: 5, arbitrary: fc.constantFrom(...NASTY) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => clean(parts.join('')) || 'x');

function clean(value: string): string {
  return value.replace(/[\n\r\0]/g, '').toWellFormed();
}

const marks = fc
  .oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.subarray([...MARKS], { maxLength: 3 }) },
  )
  .map((list) => sortMarks(list));

const textRun: fc.Arbitrary<Inline> = record({
  type: fc.constant('text' as const),
  text: textValue,
  marks,
});

const RAW_INLINES = [
  ...['<span class="x">', '</span>', '<!-- note -->', ':abbr[x]{.y}', '<a id="z"/>'],
  ...['{{< ref "x" >}}', '{% y %}', '[z]({{< ref "z" >}})'],
];

const url = fc.constantFrom(
  'https://example.com/',
  'https://example.com/a_b_(c)?d=e&f=*g*',
  'mailto:desk@example.com',
  '/relative path/with spaces',
  'https://example.com/<x>"y"',
  '#top',
  'http://مثال.إختبار/',
);

const quoteId = fc.constantFrom('q1', 'q2', 'q3');
const noteId = fc.constantFrom('n1', 'n2', 'n3');

function inlineOf(depth: number): fc.Arbitrary<readonly Inline[]> {
  const leaf = fc.oneof(
    { weight: 8, arbitrary: textRun },
    { weight: 1, arbitrary: fc.constant<Inline>({ type: 'break' }) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(...RAW_INLINES)
        .map((source): Inline => ({ type: 'raw-inline', source })),
    },
  );
  if (depth === 0) return fc.array(leaf, { maxLength: 4 });
  const inner = inlineOf(depth - 1);
  const node = fc.oneof(
    { weight: 6, arbitrary: leaf },
    {
      weight: 1,
      arbitrary: fc
        .tuple(url, fc.oneof(fc.constant(''), textValue), inner)
        .map(([address, title, content]): Inline => ({
          type: 'link',
          url: address,
          title,
          content,
        })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(quoteId, inner)
        .map(([id, content]): Inline => ({ type: 'quote', quote: id, content })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(noteId, inner)
        .map(([id, content]): Inline => ({ type: 'note', note: id, content })),
    },
  );
  return fc.array(node, { maxLength: 5 });
}

export const inline: fc.Arbitrary<readonly Inline[]> = inlineOf(2).map(canonical);

/** As the reader and the editor make it: raw HTML tags that pair up would be read as one thing with their middle. */
function canonical(content: readonly Inline[]): readonly Inline[] {
  return normalizeInline(content);
}

const notEmpty = inline.filter((content) => !isEmptyParagraph({ type: 'paragraph', content }));

const item = (list: fc.Arbitrary<List | null>): fc.Arbitrary<ListItem> =>
  record({ checked: fc.boolean(), content: inline, list });

function listOf(depth: number): fc.Arbitrary<List> {
  const nested = depth === 0 ? fc.constant(null) : fc.option(listOf(depth - 1), { nil: null });
  return record({
    type: fc.constant('list' as const),
    kind: fc.constantFrom('bulleted' as const, 'numbered' as const, 'check' as const),
    start: fc.constantFrom(0, 1, 1, 1, 9, 2024, 999_999_990),
    loose: fc.boolean(),
    items: fc.array(item(nested), { minLength: 1, maxLength: 3 }),
  }).map((list) =>
    normalizeList({
      ...list,
      start: list.kind === 'numbered' ? list.start : 1,
      items: list.items.map((entry) => ({
        ...entry,
        checked: list.kind === 'check' && entry.checked,
      })),
    }),
  );
}

const fieldText = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 3, arbitrary: textValue },
);

const lines = fc.oneof(
  fieldText,
  fc.array(textValue, { minLength: 1, maxLength: 3 }).map((values) => values.join('\n')),
);

/** Of a picture's width or height. */
function share(least = 0, most = WHOLE): fc.Arbitrary<number> {
  return fc.integer({ min: least, max: most });
}

export const point: fc.Arbitrary<Point> = record({ left: share(), top: share() });

export const crop: fc.Arbitrary<Crop> = fc
  .tuple(share(1), share(1), share(0, WHOLE - 1), share(0, WHOLE - 1))
  .map(([width, height, left, top]) => ({
    left,
    top,
    width: Math.min(width, WHOLE - left),
    height: Math.min(height, WHOLE - top),
  }));

const figureBlock: fc.Arbitrary<Figure> = record({
  type: fc.constant('figure' as const),
  picture: fc.constantFrom(
    null,
    'assets/ferry.jpg',
    'assets/a b (1).png',
    'assets/فيري.webp',
    'https://example.com/x.jpg',
  ),
  caption: inline,
  credit: fieldText,
  alt: fieldText,
  source: fieldText,
  terms: fieldText,
  turn: fc.constantFrom(...TURNS),
  crop: fc.option(crop, { nil: null }),
  focus: fc.option(point, { nil: null }),
});

const galleryBlock: fc.Arbitrary<Gallery> = fc
  .array(figureBlock, { minLength: 1, maxLength: 3 })
  .map((figures) => ({ type: 'gallery', figures }));

const codeBlock: fc.Arbitrary<Block> = fc
  .tuple(
    fc.constantFrom('', 'ts', 'c++'),
    fc.constantFrom('', 'title="x"'),
    fc.array(fc.oneof(textValue, fc.constantFrom('', '```', '  ~~~', ':::')), { maxLength: 4 }),
  )
  .map(([language, meta, lines]) => ({
    type: 'code' as const,
    language,
    meta: language === '' ? '' : meta,
    text: lines.join('\n'),
  }));

export const tableBlock: fc.Arbitrary<Block> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([width, height]) =>
    record({
      type: fc.constant('table' as const),
      align: fc.array(fc.constantFrom(null, 'start' as const, 'center' as const, 'end' as const), {
        minLength: width,
        maxLength: width,
      }),
      rows: fc.array(fc.array(inline, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    }),
  );

const RAW_BLOCKS = [
  '<div class="embed">\n<b>x</b>\n</div>',
  '<!-- a comment\n\nover lines -->',
  '[label]: https://example.com "Title"',
  '[^1]: A footnote.',
  '::video{id=x}',
  ':::note\nText\n:::',
  '- item\n\n  second paragraph',
  '{{< video id="x" >}}',
];

function blockOf(depth: number): fc.Arbitrary<Block> {
  const flat: fc.WeightedArbitrary<Block>[] = [
    { weight: 8, arbitrary: notEmpty.map((content) => ({ type: 'paragraph', content })) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 6 as const), inline)
        .map(([level, content]) => ({ type: 'crosshead', level, content })),
    },
    { weight: 2, arbitrary: listOf(2) },
    { weight: 1, arbitrary: inline.map((content) => ({ type: 'pull-quote', content })) },
    { weight: 1, arbitrary: fc.constant({ type: 'section-break' }) },
    { weight: 2, arbitrary: figureBlock },
    { weight: 1, arbitrary: galleryBlock },
    { weight: 1, arbitrary: codeBlock },
    { weight: 1, arbitrary: tableBlock },
  ];
  if (depth === 0) return fc.oneof(...flat);
  return fc.oneof(
    ...flat,
    {
      weight: 1,
      arbitrary: fc
        .array(blockOf(depth - 1), { minLength: 1, maxLength: 3 })
        .filter((blocks) => !blocks.some((block) => block.type === 'raw'))
        .map((blocks) => blockQuote(...separated(blocks))),
    },
    {
      weight: depth > 1 ? 1 : 0,
      arbitrary: fc.constantFrom(...RAW_BLOCKS).map((source): Block => ({ type: 'raw', source })),
    },
  );
}

export const block: fc.Arbitrary<Block> = blockOf(2);

/** Blocks as they can stand in a file: two raw lists that touch are one list there, and no editor can part them. */
export const body: fc.Arbitrary<readonly Block[]> = fc
  .array(block, { maxLength: 6 })
  .map((blocks) =>
    blocks.filter((one, index) => !(isRawList(one) && isRawList(blocks[index - 1]))),
  );

function isRawList(one: Block | undefined): boolean {
  return one?.type === 'raw' && one.source.startsWith('- ');
}

/** Two lists of one kind that touch inside a container can't be told from one. */
function separated(blocks: readonly Block[]): Block[] {
  return blocks.filter(
    (one, index) => !(one.type === 'list' && blocks[index - 1]?.type === 'list'),
  );
}

const fields: fc.Arbitrary<Fields> = record({
  id: fc.uuid(),
  slug: fieldText,
  headline: fieldText,
  standfirst: fieldText,
  bylines: fc.array(textValue, { maxLength: 2 }),
  dateline: record({ place: fieldText, date: fc.constantFrom('', '2025-08-22') }),
  language: fc.constantFrom('', 'id', 'en-GB', 'ar'),
  tags: fc.array(textValue, { maxLength: 3 }),
  section: fieldText,
  profile: fieldText,
  status: fc.constantFrom(...STATUSES),
  embargo: fc.constantFrom('', '2025-08-22T06:00:00+07:00'),
  seo: record({ title: fieldText, description: fieldText }),
  canonical: fc.constantFrom('', 'https://example.com/story'),
  target: fc.oneof(fc.constantFrom(0, 600, MOST_WORDS), fc.nat(MOST_WORDS)),
  notes: lines,
  notQuotes: fc.array(textValue, { maxLength: 3 }),
  notSlips: fc.array(textValue, { maxLength: 3 }),
});

const sourceRecord = record({
  name: textValue,
  kind: fc.constantFrom(...SOURCE_KINDS),
  role: fieldText,
  organisation: fieldText,
  contact: fieldText,
  notes: fieldText,
  protected: fc.constantFrom('', '', 'k3v9'),
});

const SOURCE_IDS = ['kim-jong-un', 'kcna', 'الوكالة', '__proto__', '2024'] as const;

const obtained = record({
  how: fc.constantFrom(null, ...WAYS_OBTAINED),
  date: fc.constantFrom('', '2025-08-22'),
  recording: fc.constantFrom('', 'assets/talk.m4a', 'C:\\Talks\\a: b.wav'),
  timecode: fc.constantFrom('', '0:12:31', '75.5'),
  page: fieldText,
  link: fc.oneof(fc.constant(''), url),
});

const quoteRecord = (ids: readonly string[]) =>
  record({
    source: fc.constantFrom(null, ...ids),
    via: fc.constantFrom(null, ...ids),
    kind: fc.constantFrom(...QUOTE_KINDS),
    cue: fieldText,
    role: fieldText,
    terms: fc.constantFrom(...QUOTE_TERMS),
    status: fc.constantFrom(...QUOTE_STATUSES),
    obtained: fc.oneof({ weight: 2, arbitrary: fc.constant(NOT_OBTAINED) }, obtained),
    original: fc.oneof(
      { weight: 2, arbitrary: fc.constant(NO_ORIGINAL) },
      record({ language: fc.constantFrom('', 'ko', 'ar'), text: lines }),
    ),
    verbatim: lines,
  });

const noteRecord = record({
  text: lines,
  by: fieldText,
  at: fc.constantFrom('', '2025-08-22T09:30:00Z'),
  status: fc.constantFrom(...NOTE_STATUSES),
});

/** Sound articles: every one of them passes `validateArticle`. */
export const article: fc.Arbitrary<Article> = fc
  .tuple(fields, fc.subarray([...SOURCE_IDS]), body)
  .chain(([values, sourceIds, blocks]) => {
    const ids = new Set([...quotesOf(blocks), 'q9']);
    const noteIds = new Set([...notesOf(blocks), 'n9']);
    return record({
      fields: fc.constant(values),
      sources: fc
        .tuple(...sourceIds.map(() => sourceRecord))
        .map((records) => recordOf(sourceIds, records)),
      quotes: fc
        .tuple(...[...ids].map(() => quoteRecord(sourceIds)))
        .map((records) => recordOf([...ids], records)),
      notes: fc
        .tuple(...[...noteIds].map(() => noteRecord))
        .map((records) => recordOf([...noteIds], records)),
      body: fc.constant(blocks),
    });
  });

function recordOf<Value>(ids: readonly string[], values: readonly Value[]): Record<string, Value> {
  return Object.fromEntries(ids.map((id, index) => [id, values[index]!]));
}
