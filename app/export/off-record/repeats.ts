import { figuresIn, inlineRuns, plainText, type Article, type Block } from '../../article';
import { tokensOf, type Token } from '../../text/tokens';
import { offRecordQuotes, withoutOffRecord } from './off-record';

/** Fewer words in a row than these are anybody's: "at the end". */
const FEWEST_WORDS = 4;

/** Where a public file has words beside the tagged ones. `text` is the body outside the tagged words, captions included. */
export const REPEAT_PLACES = [
  'headline',
  'standfirst',
  'seo-title',
  'seo-description',
  'slug',
  'tags',
  'picture',
  'text',
] as const;
export type RepeatPlace = (typeof REPEAT_PLACES)[number];

/** Words that were given off the record and stand where no tag tells so. */
export interface Repeat {
  readonly place: RepeatPlace;
  /** As they stand there. */
  readonly words: string;
}

/**
 * Where words of quotes off the record, four or more in a row, stand without a tag: leaving out the tagged ones would
 * not keep them from being read. Case, diacritics and signs are no matter. Each text of the story is told once, by the
 * longest such words in it.
 */
export function findRepeats(article: Article): readonly Repeat[] {
  const quotes = offRecordQuotes(article).flatMap(({ words }) => words);
  if (quotes.length === 0) return [];
  const said = new Set(quotes.flatMap((words) => rowsOf(tokensOf(words))));
  return [...untaggedTexts(article)].flatMap(([place, text]) => {
    const words = longestRepeat(text, said);
    return words === null ? [] : [{ place, words }];
  });
}

/** Every {@link FEWEST_WORDS} words that follow each other. */
function rowsOf(tokens: readonly Token[]): readonly string[] {
  const rows: string[] = [];
  for (let end = FEWEST_WORDS; end <= tokens.length; end += 1) rows.push(rowBefore(tokens, end));
  return rows;
}

function rowBefore(tokens: readonly Token[], end: number): string {
  return tokens
    .slice(end - FEWEST_WORDS, end)
    .map(({ text }) => text)
    .join(' ');
}

/** The longest stretch of a text whose words all stand in rows that were said; null where there is none. */
function longestRepeat(text: string, said: ReadonlySet<string>): string | null {
  const tokens = tokensOf(text);
  let longest = { first: 0, end: 0 };
  let first = -1;
  for (let end = FEWEST_WORDS; end <= tokens.length; end += 1) {
    if (!said.has(rowBefore(tokens, end))) first = -1;
    else {
      if (first < 0) first = end - FEWEST_WORDS;
      if (end - first > longest.end - longest.first) longest = { first, end };
    }
  }
  if (longest.end === 0) return null;
  return text.slice(tokens[longest.first]!.start, tokens[longest.end - 1]!.end);
}

function* untaggedTexts(article: Article): Generator<readonly [RepeatPlace, string]> {
  const { headline, standfirst, seo, slug, tags } = article.fields;
  yield ['headline', headline];
  yield ['standfirst', standfirst];
  yield ['seo-title', seo.title];
  yield ['seo-description', seo.description];
  yield ['slug', slug];
  for (const tag of tags) yield ['tags', tag];
  const body = withoutOffRecord(article);
  for (const { alt, credit, source, terms } of figuresIn(body)) {
    // What is said of pictures beside their captions.
    for (const text of [alt, credit, source, terms]) yield ['picture', text];
  }
  for (const run of inlineRuns(body)) yield ['text', plainText(run)];
  for (const text of sourceTexts(body)) yield ['text', text];
}

/** Code and raw Markdown, in which nothing can be tagged. */
function* sourceTexts(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) {
    if (block.type === 'block-quote') yield* sourceTexts(block.blocks);
    if (block.type === 'code') yield block.text;
    if (block.type === 'raw') yield block.source;
  }
}
