import { FACT_CHECK_LABELS, type Labels } from '../../app/export/fact-check/labels';
import type { UiLanguage } from '../../app/ipc/language';
import { loadTranslation } from '../translate';

/** The labels of a fact-check copy in a language of the interface. */
export function readLabels(language: UiLanguage): Labels {
  const translate = loadTranslation(language);
  const words = Object.fromEntries(FACT_CHECK_LABELS.map((key) => [key, translate(key) ?? key]));
  return { language, words: words as Labels['words'] };
}
