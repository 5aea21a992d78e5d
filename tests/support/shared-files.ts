import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Test material that nobody here wrote, beside the project and never copied into it: see `../shared/data/README.md`.
 * A clone elsewhere does not have it.
 */
const FOLDER = resolve(import.meta.dirname, '../../../shared/data');

export const hasSharedData = existsSync(FOLDER);

export function sharedDataPath(...path: string[]): string {
  return join(FOLDER, ...path);
}

export function readShared(...path: string[]): string {
  return readFileSync(sharedDataPath(...path), 'utf8');
}

export interface SharedText {
  readonly name: string;
  readonly language: string;
  readonly text: string;
}

/** The plain-text stories: the seed, NTREX in three languages, and GUM's texts. */
export function sharedStories(): SharedText[] {
  const stories: SharedText[] = [
    { name: 'seed.id.txt', language: 'id', text: readShared('articles', 'seed.id.txt') },
  ];
  for (const language of ['en', 'id', 'ar']) {
    for (const file of readdirSync(sharedDataPath('articles', 'ntrex', language)).sort()) {
      const text = readShared('articles', 'ntrex', language, file);
      stories.push({ name: `${language}/${file}`, language, text });
    }
  }
  for (const file of readdirSync(sharedDataPath('articles', 'gum')).sort()) {
    const { text } = JSON.parse(readShared('articles', 'gum', file)) as { text: string };
    stories.push({ name: file, language: 'en', text });
  }
  return stories;
}

/** The Markdown posts with their front matter. */
export function sharedPosts(): SharedText[] {
  return readdirSync(sharedDataPath('articles', 'markdown'))
    .sort()
    .map((name) => ({ name, language: 'en', text: readShared('articles', 'markdown', name) }));
}
