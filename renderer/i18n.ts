import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { UiLanguage } from '../app/ipc/language';
import ar from '../assets/locales/ar.json';
import en from '../assets/locales/en.json';
import id from '../assets/locales/id.json';

/** Loads the words of the interface. Keys are flat: a dot in one is only a dot. */
export function startTranslation(language: UiLanguage): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en }, id: { translation: id }, ar: { translation: ar } },
    keySeparator: false,
    nsSeparator: false,
    // React escapes what it shows.
    interpolation: { escapeValue: true, escape: isolate },
    initAsync: false,
    showSupportNotice: false,
    react: { useSuspense: false },
  });
  tellDocument(language);
}

/** Changes all words on screen at once. */
export async function changeLanguage(language: UiLanguage): Promise<void> {
  if (i18next.language === language) return;
  await i18next.changeLanguage(language);
  tellDocument(language);
}

/**
 * In a script that is written from the right, a name, a path or a number within a sentence keeps its own order: Unicode's
 * isolates stand around it.
 */
function isolate(text: string): string {
  return i18next.dir() === 'rtl' ? `\u2068${text}\u2069` : text;
}

function tellDocument(language: UiLanguage): void {
  document.documentElement.lang = language;
  document.documentElement.dir = i18next.dir(language);
}
