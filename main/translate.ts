import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UiLanguage } from '../app/ipc/language';
import { LOCALES } from './paths';

/** The words on screen for a key such as `command.story.new`; null where there are none. */
export type Translate = (key: string) => string | null;

interface Tree {
  readonly [key: string]: string | Tree;
}

/** Loads the words of a language. What it lacks is said in English. */
export function loadTranslation(language: UiLanguage): Translate {
  const trees = language === 'en' ? [readLocale('en')] : [readLocale(language), readLocale('en')];
  return (key) => {
    for (const tree of trees) {
      const words = findWords(tree, key);
      if (words !== null) return words;
    }
    return null;
  };
}

function readLocale(language: UiLanguage): Tree {
  return JSON.parse(readFileSync(join(LOCALES, `${language}.json`), 'utf8')) as Tree;
}

/** Keys have dots in them, and so may the names at each level: `command` then `story.new`, or all in one. */
export function findWords(tree: Tree, key: string): string | null {
  for (const [name, value] of Object.entries(tree)) {
    if (typeof value === 'string') {
      if (name === key) return value;
    } else if (key.startsWith(`${name}.`)) {
      const words = findWords(value, key.slice(name.length + 1));
      if (words !== null) return words;
    }
  }
  return null;
}
