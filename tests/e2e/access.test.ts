import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './galley';
import type { Galley } from './galley-window';

/** What axe finds against WCAG 2.2 AA and good practice. */
async function violations(galley: Galley): Promise<readonly string[]> {
  // Electron has one page a window; axe's own way would open another.
  const { violations: found } = await new AxeBuilder({ page: galley.page })
    .setLegacyMode(true)
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

for (const theme of ['light', 'dark'] as const) {
  for (const language of ['en', 'id'] as const) {
    test(`nothing stands in anybody's way: ${theme}, ${language}`, async ({ desk }) => {
      const galley = await desk.start({ language });
      await galley.chooseFromMenu(`view.theme-${theme}`);
      await expect(galley.page.locator('html')).toHaveAttribute('data-theme', theme);
      await expect(galley.page.getByRole('listbox').getByRole('option')).toHaveCount(1);

      await test.step('the sample story with its quotes', async () => {
        expect(await violations(galley)).toEqual([]);
      });
      await test.step('the pictures', async () => {
        const panel = galley.page.getByRole('complementary');
        await panel.getByRole('tab').nth(1).click();
        await expect(panel.getByRole('tabpanel').getByRole('textbox').first()).toBeVisible();
        expect(await violations(galley)).toEqual([]);
      });
      await test.step('tagging a quote', async () => {
        await galley.select('Camar');
        await galley.command('quote.tag');
        await expect(galley.dialog.getByRole('combobox').first()).toBeFocused();
        expect(await violations(galley)).toEqual([]);
        await galley.press('Escape');
        await expect(galley.dialog).toBeHidden();
      });
      await test.step('wire copy', async () => {
        await galley.command('story.new-from-wire');
        await expect(galley.dialog.getByRole('textbox')).toBeFocused();
        expect(await violations(galley)).toEqual([]);
        await galley.press('Escape');
      });
      await test.step('several tabs', async () => {
        await galley.command('story.new');
        await expect(galley.tabs).toHaveCount(2);
        await expect(galley.page.locator('#headline')).toBeFocused();
        expect(await violations(galley)).toEqual([]);
      });
    });
  }
}
