import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { UI_LANGUAGES } from '../../app/ipc/language';
import { DEFAULT_SETTINGS } from '../../app/ipc/settings';
import { DIALOG_TITLES } from '../../main/dialogs';
import { menuTemplate } from '../../main/menu-template';
import { readWords } from '../../main/translate';

vi.mock('electron', () => ({}));

const LOCALES = join(import.meta.dirname, '../../assets/locales');

const ACTIONS = { run: () => {}, openRecent: () => {}, clearRecent: () => {} };

/** Every key that the menu bar and the dialogs ask for. */
function keysInUse(): ReadonlySet<string> {
  const keys = new Set(['dialog.files', ...DIALOG_TITLES.map((title) => `dialog.${title}`)]);
  const translate = (key: string) => {
    keys.add(key);
    return key;
  };
  for (const platform of ['linux', 'win32', 'darwin'] as const) {
    menuTemplate({ translate, settings: DEFAULT_SETTINGS, platform }, ACTIONS);
  }
  return keys;
}

it.each(UI_LANGUAGES)('the menu bar and the dialogs have all their words (%s)', (language) => {
  const words = readWords(language, LOCALES);
  const missing = [...keysInUse()].filter((key) => !words[key]);
  expect(missing).toEqual([]);
});
