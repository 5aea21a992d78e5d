import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './galley';

/** What the window tells of the app itself. */

const PROJECT = join(import.meta.dirname, '..', '..');

test('has the version and the terms of every part, by keyboard alone', async ({ galley, file }) => {
  await galley.command('app.palette');
  await expect(galley.dialog.getByRole('combobox')).toBeFocused();
  await galley.type('licence');
  await expect(galley.dialog.getByRole('option').first()).toHaveAccessibleName(/^About Galley/);
  await galley.press('Enter');
  const about = galley.page.getByRole('dialog', { name: 'About Galley' });
  const { version, dependencies } = JSON.parse(
    readFileSync(join(PROJECT, 'package.json'), 'utf8'),
  ) as { version: string; dependencies: Record<string, string> };
  await expect(about).toContainText(`Version ${version}`);
  for (const name of ['react', 'lexical', 'sharp', 'libsql', '@fontsource-variable/inter']) {
    await expect(about.getByText(`${name} ${dependencies[name]} · `, { exact: false })).toHaveCount(
      1,
    );
  }

  await galley.press('Tab', 'Tab');
  await galley.press('Enter');
  const ours = readFileSync(join(PROJECT, 'LICENSE'), 'utf8').trim();
  await expect(about.locator('pre')).toHaveText(ours);
  await galley.press('Escape');
  await expect(about).toBeHidden();
  await galley.type('x');
  await file.shows(({ body }) => body.length, 1);
});
