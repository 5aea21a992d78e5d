import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readShared, sharedDataPath } from '../support/shared-files';

/** Words in marks that somebody judged by hand, in UTF-16 units. */
export interface GoldQuote {
  readonly start: number;
  readonly end: number;
  /** `none`: a title, a name, a manner of speaking. `unclear`: good readers would differ, so it counts for nothing. */
  readonly kind: 'direct' | 'partial' | 'none' | 'unclear';
  /** What the text calls whoever spoke; any of them is right. Left out where it was not annotated. */
  readonly speakers?: readonly string[];
}

export interface GoldStory {
  readonly name: string;
  readonly language: string;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
}

/** The article that the product starts from. */
export function seedGold(): readonly GoldStory[] {
  const { quotes } = JSON.parse(readShared('articles', 'seed.id.gold.json')) as {
    quotes: readonly (GoldQuote & { readonly speaker: string })[];
  };
  return [
    {
      ...{ name: 'seed', language: 'id', text: readShared('articles', 'seed.id.txt') },
      quotes: quotes.map((quote) => ({ ...quote, speakers: [quote.speaker] })),
    },
  ];
}

/** GUM's texts. Their quotes have neither kind nor speaker, and titles are among them. */
export function gumGold(): readonly GoldStory[] {
  return filesIn('gum').map((file) => {
    const { text, quotes } = JSON.parse(readShared('articles', 'gum', file)) as GoldStory;
    const known = quotes.map(({ start, end }) => ({ start, end, kind: 'direct' as const }));
    return { name: file, language: 'en', text, quotes: known };
  });
}

/**
 * The NTREX stories of a language with what stands in marks in them. `gold/` has places and names only, for the texts
 * are not ours to copy. Rules were made looking at one half, and mended looking at both: neither is unseen any more.
 */
export function ntrexGold(language: string, half: 'dev' | 'held-out'): readonly GoldStory[] {
  const path = join(import.meta.dirname, 'gold', `ntrex.${language}.json`);
  const gold = JSON.parse(readFileSync(path, 'utf8')) as Record<string, readonly GoldQuote[]>;
  return filesIn('ntrex', language)
    .filter((_, index) => (index % 2 === 0) === (half === 'dev'))
    .map((file) => {
      const name = file.replace(/\.txt$/, '');
      const text = readShared('articles', 'ntrex', language, file);
      return { name, language, text, quotes: gold[name] ?? [] };
    });
}

/** Words in marks of GUM's texts and of the posts that are titles, names and manners of speaking; nothing else of them. */
export function borrowedGold(): readonly GoldStory[] {
  const path = join(import.meta.dirname, 'gold', 'not-speech.en.json');
  const gold = JSON.parse(readFileSync(path, 'utf8')) as Record<string, readonly number[]>;
  return Object.entries(gold).map(([name, starts]) => {
    const file = readShared('articles', ...name.split('/'));
    const text = name.endsWith('.json') ? (JSON.parse(file) as GoldStory).text : file;
    const quotes = starts.map((start) => ({ start, end: start + 2, kind: 'none' as const }));
    return { name, language: 'en', text, quotes };
  });
}

/** Texts of somebody's own: `<folder>/<language>/<name>.txt`, each with a `<name>.json` of its quotes. */
export function ownGold(folder: string): readonly GoldStory[] {
  return readdirSync(folder).flatMap((language) =>
    readdirSync(join(folder, language))
      .filter((file) => file.endsWith('.txt'))
      .map((file) => {
        const name = file.replace(/\.txt$/, '');
        const read = (end: string) => readFileSync(join(folder, language, name + end), 'utf8');
        const quotes = JSON.parse(read('.json')) as readonly GoldQuote[];
        return { name, language, text: read('.txt'), quotes };
      }),
  );
}

function filesIn(...folder: string[]): string[] {
  return readdirSync(sharedDataPath('articles', ...folder)).sort();
}
