import { readdirSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { uiLanguage } from '../../app/ipc/language';
import { DEFAULT_SETTINGS, readSettings } from '../../app/ipc/settings';
import { readStoredSettings } from '../../main/stored-settings';
import { temporaryFolder, writeFiles } from '../support/temporary-library';

const NOW = new Date(Date.UTC(2025, 10, 22, 9, 41, 7));

describe('the settings file', () => {
  it('gives its values', async () => {
    const folder = await writeFiles(await temporaryFolder(), {
      'settings.json': '{"theme":"dark","x":1}',
    });
    const { values, setAside } = readStoredSettings(folder, NOW);
    expect(setAside).toBeNull();
    expect(readSettings(values)).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
  });

  it.each(['', '{"theme":', '\0\0\0\0', '[]', 'null', '"dark"'])(
    'is set aside when it is damaged: %j',
    async (text) => {
      const folder = await writeFiles(await temporaryFolder(), { 'settings.json': text });
      const { values, setAside } = readStoredSettings(folder, NOW);
      expect(readSettings(values)).toEqual(DEFAULT_SETTINGS);
      expect(setAside).toBe(join(folder, 'settings.damaged-2025-11-22T09-41-07-000Z.json'));
      expect(readFileSync(setAside!, 'utf8')).toBe(text);
      expect(readdirSync(folder)).toHaveLength(1);
    },
  );

  it('may be missing, or be no file', async () => {
    const folder = await temporaryFolder();
    expect(readStoredSettings(folder, NOW)).toEqual({ values: {}, setAside: null });
    expect(readStoredSettings(join(folder, 'gone'), NOW)).toEqual({ values: {}, setAside: null });
    await mkdir(join(folder, 'settings.json'));
    expect(readStoredSettings(folder, NOW)).toEqual({ values: {}, setAside: null });
  });

  it('with one wrong value keeps the others', () => {
    const stored = {
      theme: 'pink',
      textSize: 150,
      windows: [{ place: 'x' }],
      columns: { library: false },
    };
    expect(readSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, textSize: 150 });
  });
});

describe('the language of the interface', () => {
  it('is the one chosen, or the first of the system that there is', () => {
    expect(uiLanguage('id', ['en-GB'])).toBe('id');
    expect(uiLanguage('system', ['fr-FR', 'ID', 'en'])).toBe('id');
    expect(uiLanguage('system', ['en-GB', 'id'])).toBe('en');
    expect(uiLanguage('system', ['ar-EG'])).toBe('ar');
    expect(uiLanguage('system', [])).toBe('en');
  });
});
