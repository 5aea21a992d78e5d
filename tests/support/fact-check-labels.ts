import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FACT_CHECK_LABELS, type Labels } from '../../app/export/fact-check/labels';
import type { UiLanguage } from '../../app/ipc/language';

/** The labels of a fact-check copy as the interface has them. */
export function factCheckLabels(language: UiLanguage): Labels {
  const file = join(import.meta.dirname, `../../assets/locales/${language}.json`);
  const all = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  const words = Object.fromEntries(FACT_CHECK_LABELS.map((key) => [key, all[key]!]));
  return { language, words: words as Labels['words'] };
}
