import type { Article } from '../../app/article';
import {
  embargoOf,
  findRepeats,
  type Embargo,
  type ExportedPictures,
  type RepeatPlace,
} from '../../app/export';
import { oneLine } from './messages';

/** What is to be known of a story before it leaves: a line each. */
export function storyWarnings(article: Article, now: number): readonly string[] {
  const embargo = embargoOf(article, now);
  return [...repeatWarnings(article), ...(embargo ? [embargoWarning(embargo)] : [])];
}

/** What is to be known of its pictures after. */
export function pictureWarnings({ notShown, wordless }: ExportedPictures): readonly string[] {
  return [
    ...notShown.map((picture) => `${oneLine(picture)} can't be shown; it is written as it is`),
    ...wordless.map(
      (picture) => `caption and credit could not be written into ${oneLine(picture)}`,
    ),
  ];
}

export function stillToCome(tks: number): string {
  return tks === 1 ? '1 place still says TK' : `${tks} places still say TK`;
}

/** Names the places, and not the words: a terminal's lines are kept in logs. */
function repeatWarnings(article: Article): readonly string[] {
  const places = new Set(findRepeats(article).map(({ place }) => place));
  return Array.from(
    places,
    (place) => `${REPEAT_PLACES[place]} repeats words that were given off the record`,
  );
}

const REPEAT_PLACES: Readonly<Record<RepeatPlace, string>> = {
  headline: 'the headline',
  standfirst: 'the standfirst',
  'seo-title': 'the title for search engines',
  'seo-description': 'the description for search engines',
  slug: 'the slug',
  tags: 'a tag',
  picture: 'what is said of a picture',
  text: 'the text beside the tagged words',
};

function embargoWarning({ until }: Embargo): string {
  return until === ''
    ? 'words of the story are under embargo, and it does not say until when'
    : `under embargo until ${oneLine(until)}`;
}
