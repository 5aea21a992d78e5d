import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { delimitersOf } from '../../../app/typography';
import { delimitersModule, readDelimiters } from '../../../build/delimiters';

const PROJECT = join(import.meta.dirname, '../../..');

function marksOf(language: string): string {
  const { primary, alternate } = delimitersOf(language);
  return [primary.open, primary.close, alternate.open, alternate.close].join(' ');
}

it('has for every locale of CLDR what CLDR has', () => {
  const locales = readDelimiters(PROJECT);
  expect(locales.size).toBeGreaterThan(700);
  for (const [locale, marks] of locales) expect([locale, marksOf(locale)]).toEqual([locale, marks]);
});

it('is made from the CLDR that is installed', async () => {
  const module = readFileSync(join(PROJECT, 'app/typography/cldr-delimiters.ts'), 'utf8');
  expect(module, 'run "npm run delimiters"').toBe(await delimitersModule(PROJECT));
});

it.each([
  ['id', '“ ” ‘ ’'],
  ['en-GB', '“ ” ‘ ’'],
  ['fr', '« » « »'],
  ['fr-CH', '« » ‹ ›'],
  ['de-AT', '„ “ ‚ ‘'],
  ['ar', '” “ ’ ‘'],
  ['zh-CN', '“ ” ‘ ’'],
  ['zh-TW', '「 」 『 』'],
  ['zh-Hant', '「 」 『 』'],
  ['pt-BR', '“ ” ‘ ’'],
  ['pt-PT', '« » “ ”'],
  ['iw', '” ” ’ ’'],
])('finds the marks of %s: %s', (language, marks) => {
  expect(marksOf(language)).toBe(marks);
});

it('takes the usual marks for what is no language, or none that CLDR knows', () => {
  for (const tag of ['', 'qaa', 'no such tag', 'x', '-', 'a'.repeat(1000)]) {
    expect(marksOf(tag)).toBe('“ ” ‘ ’');
  }
});

it('has the spaces within French guillemets', () => {
  expect(delimitersOf('fr-FR').space).toBe('\u202f');
  expect(delimitersOf('fr-CA').space).toBe('\u00a0');
  expect(delimitersOf('ru').space).toBe('');
});
