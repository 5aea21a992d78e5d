import { readdirSync } from 'node:fs';
import { suggestQuotes, type Suggestion } from '../../app/quotes';
import { hasSharedData, readShared, sharedDataPath } from '../support/shared-files';
import { seeded } from './corpus';
import { gold, type GoldQuote } from './gold-quotes';
import { Score } from './quote-score';

/**
 * `npm run bench:quotes`: how many quotes of annotated texts are found, how many of those found are quotes, and how many
 * articles are done in a second. Reported speech without marks is not counted: the texts do not have it annotated.
 */
const ARTICLES = 1000;
const WORDS = 600;

const PIECES = [
  'The ferry left the harbour at dawn with forty people on board.',
  '“We had no warning at all,” said Maria Sel, who runs the inn by the pier.',
  'She told the council that the harbour office “did nothing” in the first hour.',
  'The inquiry, led by Judge Tom Ashley, will sit in the old customs house until spring.',
  '"It was dark," he added, "and nobody had a light."',
  'According to the harbour office, both engines had been inspected in June.',
  'Mr. Ashley said that the report would be published before the end of the year.',
];

if (hasSharedData) {
  measureSeed();
  measureGum();
} else {
  console.log('The shared data is not here: no precision and recall.');
}
measureSpeed();

function measureSeed(): void {
  const { quotes } = JSON.parse(readShared('articles', 'seed.id.gold.json')) as {
    quotes: readonly (GoldQuote & { readonly speaker: string })[];
  };
  const found = inMarks(suggestQuotes(readShared('articles', 'seed.id.txt'), 'id'));
  const exact = quotes.map((quote) =>
    found.find(({ start, end }) => start === quote.start && end === quote.end),
  );
  const right = exact.filter((one, index) => isNamed(one, quotes[index]!.speaker));
  const spans = exact.filter((one) => one !== undefined).length;
  const extra = found.length - spans;
  console.log(
    `seed: ${spans} of ${quotes.length} spans exact, ${extra} more; ${right.length} speakers right`,
  );
}

function isNamed(suggestion: Suggestion | undefined, speaker: string): boolean {
  const words = suggestion?.source?.text.split(' ') ?? [];
  return words.length > 0 && words.every((word) => speaker.split(' ').includes(word));
}

/** Of some texts nothing at all was annotated, though they have quotes: they are left out of one of the figures. */
function measureGum(): void {
  const all = new Score();
  const annotated = new Score();
  for (const file of readdirSync(sharedDataPath('articles', 'gum')).sort()) {
    const { text, quotes } = gold(readShared('articles', 'gum', file));
    const found = inMarks(suggestQuotes(text, 'en'));
    all.add(text, quotes, found);
    if (quotes.length > 0) annotated.add(text, quotes, found);
  }
  console.log(`GUM, all texts:       ${all.describe()}`);
  console.log(`GUM, annotated texts: ${annotated.describe()}`);
}

function inMarks(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  return suggestions.filter(({ kind }) => kind !== 'indirect');
}

function measureSpeed(): void {
  const random = seeded(1);
  const articles = Array.from({ length: ARTICLES }, () => article(random));
  const begin = performance.now();
  let found = 0;
  for (const text of articles) found += suggestQuotes(text, 'en').length;
  const seconds = (performance.now() - begin) / 1000;
  const speed = Math.round(ARTICLES / seconds);
  console.log(`speed: ${speed} articles of ${WORDS} words a second, ${found} suggestions`);
}

function article(random: () => number): string {
  const paragraphs: string[] = [];
  for (let words = 0; words < WORDS;) {
    const piece = PIECES[Math.floor(random() * PIECES.length)]!;
    paragraphs.push(piece);
    words += piece.split(' ').length;
  }
  return paragraphs.join('\n\n');
}
