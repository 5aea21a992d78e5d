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

/**
 * Further NTREX stories, annotated before any rule was tried on them. Their texts are not among the shared data: `folder`
 * has them, as `<language>/<name>.txt`. They were measured once as unseen, and rules were mended by them after that.
 */
export function freshGold(language: string, folder: string): readonly GoldStory[] {
  const path = join(import.meta.dirname, 'gold', `ntrex-fresh.${language}.json`);
  const gold = JSON.parse(readFileSync(path, 'utf8')) as Record<string, readonly GoldQuote[]>;
  return Object.entries(gold).map(([name, quotes]) => {
    const text = readFileSync(join(folder, language, `${name}.txt`), 'utf8');
    return { name, language, text, quotes };
  });
}

function filesIn(...folder: string[]): string[] {
  return readdirSync(sharedDataPath('articles', ...folder)).sort();
}
