import { describe, expect, it } from 'vitest';
import { findDateline } from '../../../../app/import/wire/dateline';

describe('a dateline', () => {
  it.each([
    ['KABUL (Reuters) - The ministry said', 'en', 'KABUL', ''],
    ['LONDON, Nov 22 (Kawat) - The ministry said', 'en', 'LONDON', ''],
    ['LONDON Nov 22, 2025 (Kawat) - The ministry said', 'en', 'LONDON', '2025-11-22'],
    ['WASHINGTON — The ministry said', 'en', 'WASHINGTON', ''],
    ['WASHINGTON—The ministry said', 'en', 'WASHINGTON', ''],
    ['ST. LOUIS (AP) — The ministry said', 'en', 'ST. LOUIS', ''],
    ['PORT-AU-PRINCE, Haiti, Sept 3, 2018 (AFP) -- A storm', 'en', 'PORT-AU-PRINCE', '2018-09-03'],
    ['PARIS/BERLIN, 5th February 2025 - “We will', 'en', 'PARIS/BERLIN', '2025-02-05'],
    ['TEHRAN, 2025-11-22 (IRNA) - Iran', 'en', 'TEHRAN', '2025-11-22'],
    ['JAKARTA, 22 November — Presiden', 'id', 'JAKARTA', ''],
    ['JAKARTA, 22 Agu 2025 — Presiden', 'id', 'JAKARTA', '2025-08-22'],
    ['Jakarta (ANTARA) - Pemerintah', 'id', 'Jakarta', ''],
    ['JAKARTA, KOMPAS.com - Polisi', 'id', 'JAKARTA', ''],
    ['TEMPO.CO, Jakarta - Polisi', 'id', 'Jakarta', ''],
    ['Jakarta, CNN Indonesia -- Polisi', 'id', 'Jakarta', ''],
    ['PYONGYANG, Jumat (22/8) - Kim', 'id', 'PYONGYANG', ''],
    ['MADRID, 3 mar 2025 (EFE).- El Gobierno', 'es', 'MADRID', '2025-03-03'],
    ['МОСКВА, 22 ноября 2025. (ТАСС) — Президент', 'ru', 'МОСКВА', '2025-11-22'],
    ['دبي (رويترز) - قالت الوزارة', 'ar', 'دبي', ''],
    ['القاهرة ٢٢ نوفمبر ٢٠٢٥ (رويترز) - قال', 'ar', 'القاهرة', '2025-11-22'],
    ['東京 (共同) — 日本', 'ja', '東京', ''],
  ])('%s', (text, language, place, date) => {
    expect(findDateline(text, language)).toEqual({ place, date });
  });

  it.each([
    ['an aside in a sentence', 'NATO - the alliance - said'],
    ['a noun and a dash', 'Trump - Who else'],
    ['a dash far inside', 'Rapper Kanye West is changing his name - to Ye.'],
    ['a sentence with brackets', 'He came home (to Kabul) - The'],
    ['a quote', '"KABUL (Reuters) - The ministry'],
    ['nothing after it', 'KABUL (Reuters) - '],
    ['too long a name', `${'Long '.repeat(7)}(Kawat) - The ministry`],
    ['a small first letter', 'kabul (Reuters) - The ministry'],
    ['a day that is none', 'Room 22 November Street - The ministry'],
  ])('is not %s', (_name, text) => {
    expect(findDateline(text, 'en')).toBeNull();
  });
});
