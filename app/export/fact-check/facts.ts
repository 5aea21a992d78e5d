import type { NamedSource, NumberedQuote } from './copy';
import type { FactCheckLabel, Labels } from './labels';

/** What is told of each quote, in the order of a table's columns, with the label of each. */
export const FACTS = {
  number: 'fact-check.number',
  words: 'fact-check.words',
  kind: 'quote.kind',
  source: 'quote.source',
  role: 'quote.role',
  organisation: 'source.organisation',
  via: 'quote.via',
  cue: 'quote.cue',
  how: 'quote.how',
  date: 'quote.date',
  recording: 'quote.recording',
  timecode: 'quote.timecode',
  page: 'quote.page',
  link: 'quote.link',
  terms: 'quote.terms',
  status: 'fact-check.status',
  'checked-words': 'fact-check.checked-words',
  'original-language': 'quote.original.language',
  original: 'quote.original.text',
  remark: 'fact-check.remark',
} as const satisfies Readonly<Record<string, FactCheckLabel>>;

export type Fact = keyof typeof FACTS;
export const FACT_NAMES = Object.keys(FACTS) as readonly Fact[];

/** Each fact in words; empty where it is not given. */
export type Facts = Readonly<Record<Fact, string>>;

/** The facts that stand in one cell of a table for reading. The first is what the cell is about, and has no label. */
export const CELLS: readonly {
  readonly heading: FactCheckLabel;
  readonly facts: readonly Fact[];
}[] = [
  {
    heading: 'fact-check.words',
    facts: ['words', 'kind', 'cue', 'original-language', 'original'],
  },
  { heading: 'quote.source', facts: ['source', 'role', 'organisation', 'via', 'terms'] },
  {
    heading: 'quote.obtained',
    facts: ['how', 'date', 'recording', 'timecode', 'page', 'link'],
  },
  { heading: 'fact-check.status', facts: ['status', 'checked-words', 'remark'] },
];

export function factsOf(quote: NumberedQuote, { words: labels }: Labels): Facts {
  const { record, source, status } = quote;
  const obtained = record?.obtained;
  return {
    number: String(quote.number),
    words: quote.words.join(' … '),
    kind: record ? labels[`quote.kind.${record.kind}`] : '',
    source: source?.name ?? '',
    role: record?.role || source?.record?.role || '',
    organisation: source?.record?.organisation ?? '',
    via: quote.via?.name ?? '',
    cue: record?.cue ?? '',
    how: obtained?.how ? labels[`quote.how.${obtained.how}`] : '',
    date: obtained?.date ?? '',
    recording: fileName(obtained?.recording ?? ''),
    timecode: obtained?.timecode ?? '',
    page: obtained?.page ?? '',
    link: withoutFolders(obtained?.link ?? ''),
    terms: record ? labels[`quote.terms.${record.terms}`] : '',
    status: status ? labels[`quote.${status}`] : '',
    'checked-words': status === 'changed' ? (record?.verbatim ?? '') : '',
    'original-language': record?.original.language ?? '',
    original: record?.original.text ?? '',
    remark: remarks(quote)
      .map((key) => labels[key])
      .join(' · '),
  };
}

function remarks({ record, words, source, via }: NumberedQuote): readonly FactCheckLabel[] {
  const sources = [source, via].filter((one): one is NamedSource => one !== null);
  const found: FactCheckLabel[] = [];
  if (record === null) found.push('fact-check.no-record');
  if (words.length === 0) found.push('quote.no-words');
  if (sources.some((one) => one.record === null)) found.push('fact-check.no-source');
  if (sources.some((one) => one.record?.protected)) found.push('fact-check.alias');
  return found;
}

/** Without the folders it lies in: they are one machine's, and say whose. */
function fileName(path: string): string {
  return path.split(/[/\\]/).findLast((part) => part !== '') ?? '';
}

/** An address of the machine itself is a path. */
function withoutFolders(link: string): string {
  return /^\s*file:/i.test(link) ? fileName(link) : link;
}
