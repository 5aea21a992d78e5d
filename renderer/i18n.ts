import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { UiLanguage } from '../app/ipc/language';
import en from '../assets/locales/en.json';
import id from '../assets/locales/id.json';

/** Loads the words of the interface. Keys are flat: a dot in one is only a dot. */
export function startTranslation(language: UiLanguage): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en }, id: { translation: id } },
    keySeparator: false,
    nsSeparator: false,
    // React escapes what it shows.
    interpolation: { escapeValue: false },
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

function tellDocument(language: UiLanguage): void {
  document.documentElement.lang = language;
  document.documentElement.dir = i18next.dir(language);
}
