import { cuesIn, type Cue } from './cues';
import { lexiconOf, type Lexicon } from './lexicon';
import { withoutMarkup } from './markup';
import { mentionsIn } from './mentions';
import { withoutNicknames } from './nicknames';
import { markedSpans, type MarkedSpan } from './pair-marks';
import { paragraphsOf } from './paragraphs';
import { People } from './people';
import { tokensOf, type Token } from './tokens';

/** A text, read once for all rules. */
export interface Story {
  readonly text: string;
  /** The text without its markup: all places are the same. */
  readonly prose: string;
  readonly lexicon: Lexicon;
  /** The words in marks, in the order of the text. */
  readonly spans: readonly MarkedSpan[];
  readonly tokens: readonly Token[];
  readonly cues: readonly Cue[];
  readonly people: People;
  /** Of each span, the piece that it is. */
  readonly pieces: readonly number[];
  /** Of each piece, the number of its paragraph. */
  readonly paragraphs: Int32Array;
  /** Most words of the first paragraph have a capital, as in a headline. */
  readonly hasCapitalHeadline: boolean;
}

/** Reads a text in a language (BCP 47). Takes time by its length. */
export function readStory(text: string, language: string): Story {
  const lexicon = lexiconOf(language);
  const paragraphs = paragraphsOf(text);
  const prose = withoutMarkup(text);
  const spans = withoutNicknames(prose, paragraphs[0], markedSpans(prose, paragraphs, language));
  const tokens = tokensOf(prose, paragraphs, spans, lexicon);
  const cues = cuesIn(tokens, lexicon);
  const people = new People(mentionsIn(tokens, cues, lexicon), tokens, lexicon);
  const pieces = tokens.flatMap(({ kind }, index) => (kind === 'quote' ? [index] : []));
  return {
    text,
    prose,
    lexicon,
    spans,
    tokens,
    cues,
    people,
    pieces,
    paragraphs: numbersOf(tokens),
    hasCapitalHeadline: hasCapitalHeadline(tokens),
  };
}

/** Of fewer words nobody can tell, and no headline has more. */
const [FEWEST, MOST] = [4, 40];

function hasCapitalHeadline(tokens: readonly Token[]): boolean {
  const end = tokens.findIndex(({ kind }) => kind === 'end');
  const words = tokens.slice(0, Math.max(end, 0)).filter(({ kind }) => kind === 'word');
  const capitals = words.filter(({ isCapital }) => isCapital).length;
  return words.length >= FEWEST && words.length <= MOST && capitals > words.length * 0.75;
}

function numbersOf(tokens: readonly Token[]): Int32Array {
  let number = 0;
  return Int32Array.from(tokens, ({ kind }) => (kind === 'end' ? number++ : number));
}

/** So far a rule looks to each side: a longer sentence is none. */
const REACH = 80;

/** The pieces from the beginning of the sentence around `index` to its end; the end is not within. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
}

export function sentenceAround({ tokens }: Story, index: number): Sentence {
  let [from, to] = [index, index + 1];
  while (from > 0 && index - from < REACH && !endsSentence(tokens, from - 1)) from -= 1;
  while (to < tokens.length && to - index < REACH && !endsSentence(tokens, to)) to += 1;
  // A quote that ends the sentence belongs to it, unlike a full stop.
  if (tokens[to]?.kind === 'quote') to += 1;
  return { from, to };
}

/** Words in marks end a sentence too, if they end as one and a capital follows. */
function endsSentence(tokens: readonly Token[], index: number): boolean {
  const { kind, endsInStop } = tokens[index]!;
  if (kind === 'quote') return endsInStop && (tokens[index + 1]?.isCapital ?? true);
  return kind === 'stop' || kind === 'end';
}

/** The cues that lie within pieces. */
export function cuesWithin(story: Story, from: number, to: number): readonly Cue[] {
  const { cues } = story;
  const found: Cue[] = [];
  for (let index = firstCue(cues, from); index < cues.length; index += 1) {
    const cue = cues[index]!;
    if (cue.to > to) break;
    found.push(cue);
  }
  return found;
}

/** The number of the first cue that begins at a piece or behind it. */
function firstCue(cues: readonly Cue[], from: number): number {
  let [low, high] = [0, cues.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cues[middle]!.from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
