import { suggestQuotes, type Suggestion } from '../../app/quotes';
import { hasSharedData } from '../support/shared-files';
import { seeded } from './corpus';
import {
  borrowedGold,
  gumGold,
  ntrexGold,
  ownGold,
  seedGold,
  type GoldQuote,
  type GoldStory,
} from './gold-quotes';
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
  measure('seed', seedGold());
  for (const language of ['en', 'id', 'ar']) {
    measure(`NTREX ${language}, dev`, ntrexGold(language, 'dev'));
    measure(`NTREX ${language}, held out`, ntrexGold(language, 'held-out'));
  }
  const gum = gumGold();
  measure('GUM, all texts', gum);
  // Of some texts nothing at all was annotated, though they have quotes.
  const annotated = gum.filter(({ quotes }) => quotes.length > 0);
  measure('GUM, annotated texts', annotated);
  measure('GUM, annotated in marks', annotated.map(inMarksOnly));
  measureBorrowed('en', borrowedGold());
  for (const language of ['id', 'ar']) measureBorrowed(language, []);
} else {
  console.log('The shared data is not here: no precision and recall.');
}
// `npm run bench:quotes -- FOLDER`: texts of one's own.
const [folder] = process.argv.slice(2);
if (folder !== undefined) {
  const own = ownGold(folder);
  for (const language of new Set(own.map((story) => story.language))) {
    measure(
      `${language}, own`,
      own.filter((story) => story.language === language),
    );
  }
}
measureSpeed();

function measure(name: string, stories: readonly GoldStory[]): void {
  const score = new Score();
  for (const story of stories) score.add(story, inMarks(suggestQuotes(story.text, story.language)));
  console.log(`${name.padEnd(24)} ${score.describe()}`);
}

/** With the speech of both halves, for half of what is quoted there. */
function measureBorrowed(language: string, others: readonly GoldStory[]): void {
  const score = new Score();
  const halves = (['dev', 'held-out'] as const).flatMap((half) => ntrexGold(language, half));
  for (const story of [...halves, ...others])
    score.add(story, inMarks(suggestQuotes(story.text, story.language)));
  console.log(`${`titles, ${language}`.padEnd(24)} ${score.describeBorrowed()}`);
}

/** Some of GUM's quotes are whole interviews without a mark. */
function inMarksOnly(story: GoldStory): GoldStory {
  const isMarked = ({ start }: GoldQuote): boolean => /^\s?["“]/.test(story.text.slice(start));
  return { ...story, quotes: story.quotes.filter(isMarked) };
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
