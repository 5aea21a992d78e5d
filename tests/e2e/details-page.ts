import { expect, type Locator } from '@playwright/test';
import type { Galley } from './galley-window';

/** The fields above the headline, unfolded by their key; the keyboard is in the first of them. */
export async function openDetails(galley: Galley): Promise<Locator> {
  const details = galley.page.getByRole('region', { name: 'Details' });
  if (await details.isVisible()) return details;
  await galley.command('story.details');
  await expect(details.getByRole('combobox', { name: 'Profile' })).toBeFocused();
  return details;
}
