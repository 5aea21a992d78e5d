import type { Settings } from './settings';

/** The languages that the interface is translated into; the first one is used where none fits. */
export const UI_LANGUAGES = ['en', 'id', 'ar'] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];

/** The language of the interface: the one chosen, or the first of the system's (BCP 47) that there is. */
export function uiLanguage(
  chosen: Settings['language'],
  systemLanguages: readonly string[],
): UiLanguage {
  if (chosen !== 'system') return chosen;
  for (const tag of systemLanguages) {
    const language = tag.toLowerCase().split('-')[0];
    const found = UI_LANGUAGES.find((candidate) => candidate === language);
    if (found) return found;
  }
  return UI_LANGUAGES[0];
}
