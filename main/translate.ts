import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UiLanguage } from '../app/ipc/language';
import { LOCALES } from './paths';

/** The words on screen for a key such as `command.story.new`; null where there are none. */
export type Translate = (key: string) => string | null;

/** The words of a language, by key. */
export type Words = Readonly<Record<string, string>>;

/** Loads the words of a language. What it lacks is said in English. */
export function loadTranslation(language: UiLanguage): Translate {
  const words = { ...readWords('en'), ...(language === 'en' ? {} : readWords(language)) };
  return (key) => words[key] ?? null;
}

export function readWords(language: UiLanguage, folder = LOCALES): Words {
  return JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as Words;
}
