import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { paragraph, text, type Article, type Fields } from '../../app/article';
import { openDetails } from './details-page';
import { expect, test } from './galley';

/** A part of the fields as it is saved. */
const field =
  <Name extends keyof Fields>(name: Name) =>
  ({ fields }: Article) =>
    fields[name];

test('every field goes to the file, typed with the keyboard alone', async ({ galley, file }) => {
  await galley.headline.focus();
  await galley.type('The ferry sails again');
  await galley.press('Enter');
  await expect(galley.standfirst).toBeFocused();
  await galley.type('Three winters later');
  await galley.press('Enter');
  await expect(galley.story).toBeFocused();
  await galley.type('It sails.');

  const place = galley.page.getByRole('textbox', { name: 'Place' });
  await place.focus();
  await galley.type('Port Selat');
  await galley.press('Tab');
  await galley.type('22112025');
  await galley.page.getByRole('textbox', { name: 'slug' }).fill('Ferry Sails');
  await galley.page.getByRole('combobox', { name: 'Language' }).selectOption('id');
  await galley.page.getByRole('combobox', { name: 'Status' }).selectOption('with-desk');

  await openDetails(galley);
  // Each is a Tab behind the one before.
  await galley.type('Fea');
  await galley.press('Tab');
  await galley.type('Sea');
  await galley.press('Tab');
  await galley.type('Ana Lim');
  await galley.press('Enter');
  await galley.type('Budi Tan');
  await galley.press('Enter', 'Tab');
  await galley.type('ferry,port');
  await galley.press('Enter', 'Tab');
  await galley.type('850');
  await galley.press('Tab');
  await galley.type('112320250600');
  await galley.page.getByRole('combobox', { name: 'Clock' }).focus();
  await galley.type('UTC+07');
  await galley.press('Tab', 'Tab');
  await galley.type('Ferry is back');
  await galley.press('Tab');
  await galley.type('https://example.org/ferry');
  await galley.press('Tab');
  await galley.type('All about it');
  await galley.press('Tab');
  await galley.type('Call the port.');
  await galley.press('Enter');
  await galley.type('Twice.');

  await file.shows(({ fields: { id: _id, ...fields } }) => fields, {
    headline: 'The ferry sails again',
    standfirst: 'Three winters later',
    slug: 'ferry-sails',
    bylines: ['Ana Lim', 'Budi Tan'],
    dateline: { place: 'Port Selat', date: '2025-11-22' },
    language: 'id',
    tags: ['ferry', 'port'],
    section: 'Sea',
    profile: 'feature',
    status: 'with-desk',
    embargo: '2025-11-23T06:00:00+07:00',
    seo: { title: 'Ferry is back', description: 'All about it' },
    canonical: 'https://example.org/ferry',
    target: 850,
    notes: 'Call the port.\nTwice.',
    notQuotes: [],
    notSlips: [],
  });

  // Folded away again, the keyboard is not lost.
  await galley.command('story.details');
  await expect(galley.page.getByRole('button', { name: 'Details' })).toBeFocused();
  await expect(galley.page.getByRole('region', { name: 'Details' })).toBeHidden();
});

test('bylines are moved, changed and removed', async ({ galley, file }) => {
  const details = await openDetails(galley);
  const bylines = details.getByRole('group', { name: 'Bylines' });
  await bylines.getByRole('textbox', { name: 'Add a byline' }).focus();
  for (const name of ['Ana', 'Budi, Jr.', 'Citra']) {
    await galley.type(name);
    await galley.press('Enter');
  }
  await file.shows(field('bylines'), ['Ana', 'Budi, Jr.', 'Citra']);
  const names = bylines.getByRole('textbox', { name: /^Byline \d/ });
  await names.nth(2).focus();
  await galley.press('Alt+ArrowUp');
  await expect(names.nth(1)).toBeFocused();
  await galley.press('Alt+ArrowUp', 'Alt+ArrowUp');
  await file.shows(field('bylines'), ['Citra', 'Ana', 'Budi, Jr.']);
  await expect(names.nth(0)).toBeFocused();
  await galley.press('End');
  await galley.type(' Lim');
  await file.shows(field('bylines'), ['Citra Lim', 'Ana', 'Budi, Jr.']);
  await bylines.getByRole('button', { name: 'Move Ana down' }).click();
  await file.shows(field('bylines'), ['Citra Lim', 'Budi, Jr.', 'Ana']);
  await names.nth(1).fill('');
  await galley.press('Tab');
  await file.shows(field('bylines'), ['Citra Lim', 'Ana']);
  await bylines.getByRole('button', { name: 'Remove Citra Lim' }).click();
  await file.shows(field('bylines'), ['Ana']);
});

test('a byline that is emptied goes, and leaves the keyboard where it went', async ({
  galley,
  file,
}) => {
  const details = await openDetails(galley);
  const bylines = details.getByRole('group', { name: 'Bylines' });
  await bylines.getByRole('textbox', { name: 'Add a byline' }).focus();
  for (const name of ['Ana', 'Budi', 'Citra', 'Dewi']) {
    await galley.type(name);
    await galley.press('Enter');
  }
  const names = bylines.getByRole('textbox', { name: /^Byline \d/ });
  await file.shows(field('bylines'), ['Ana', 'Budi', 'Citra', 'Dewi']);

  await test.step('into the story', async () => {
    await names.nth(1).fill('');
    await galley.story.click();
    await file.shows(field('bylines'), ['Ana', 'Citra', 'Dewi']);
    await galley.type('It sails.');
    await file.holds(paragraph(text('It sails.')));
  });
  await test.step('into a name behind it', async () => {
    await names.nth(0).fill('');
    await names.nth(2).click();
    await file.shows(field('bylines'), ['Citra', 'Dewi']);
    await expect(names.nth(1)).toBeFocused();
    await galley.press('End');
    await galley.type(' Lim');
    await file.shows(field('bylines'), ['Citra', 'Dewi Lim']);
  });
  await test.step('by Tab, to the next name', async () => {
    await names.nth(0).fill('');
    await galley.press('Tab');
    await expect(names.nth(0)).toBeFocused();
    await galley.press('End');
    await galley.type('a');
    await file.shows(field('bylines'), ['Dewi Lima']);
  });
  await test.step('by Tab backwards, to the field before', async () => {
    await names.nth(0).fill('');
    await galley.press('Shift+Tab');
    await expect(details.getByRole('textbox', { name: 'Section' })).toBeFocused();
    await galley.type('Sea');
    await file.shows(({ fields }) => [fields.section, fields.bylines], ['Sea', []]);
  });
});

test('tags are offered from the library, taken back and removed', async ({ galley, file }) => {
  const details = await openDetails(galley);
  const box = details.getByRole('combobox', { name: 'Add a tag' });
  await box.focus();
  await galley.type('harbour, night ferry');
  // What was typed is not lost by leaving the field.
  await galley.press('Tab');
  await file.shows(field('tags'), ['harbour', 'night ferry']);

  const second = await galley.newStory();
  const { page } = galley;
  await box.focus();
  await expect(async () => {
    await box.fill('');
    await galley.type('nig');
    await expect(page.getByRole('option', { name: 'night ferry' })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await galley.press('ArrowDown', 'Enter');
  await second.shows(field('tags'), ['night ferry']);
  await galley.type('x');
  await galley.press('Enter', 'Backspace');
  await second.shows(field('tags'), ['night ferry']);
  await expect(box).toHaveValue('x');
  await galley.press('Backspace');
  await galley.press('Shift+Tab');
  await expect(details.getByRole('row', { name: 'night ferry' })).toHaveAttribute(
    'data-focused',
    'true',
  );
  await galley.press('Delete');
  await second.shows(field('tags'), []);
});

test('what is no address is said, kept as it was typed, and mended', async ({ galley, file }) => {
  const details = await openDetails(galley);
  const canonical = details.getByRole('textbox', { name: 'Canonical link' });
  await canonical.fill('example.org/ferry');
  await galley.press('Tab');
  await expect(details.getByText('This is no web address')).toBeVisible();
  await expect(canonical).toHaveAttribute('aria-invalid', 'true');
  await file.shows(field('canonical'), 'example.org/ferry');
  await canonical.fill('https://example.org/ferry');
  await galley.press('Tab');
  await expect(details.getByText('This is no web address')).toBeHidden();
  await file.shows(field('canonical'), 'https://example.org/ferry');
});

test('an embargo is changed, its clock too, and lifted', async ({ galley, file }) => {
  const details = await openDetails(galley);
  const hour = details.getByRole('spinbutton', { name: /hour/ });
  const clock = details.getByRole('combobox', { name: 'Clock' });
  await clock.selectOption('-03:30');
  await details.getByRole('spinbutton', { name: /month/ }).focus();
  await galley.type('02292024');
  await file.shows(field('embargo'), '');
  await galley.type('0615');
  await file.shows(field('embargo'), '2024-02-29T06:15:00-03:30');
  await hour.focus();
  await galley.press('ArrowUp');
  await file.shows(field('embargo'), '2024-02-29T07:15:00-03:30');
  await clock.selectOption('Z');
  await file.shows(field('embargo'), '2024-02-29T07:15:00Z');
  await details.getByRole('button', { name: 'Choose a day' }).click();
  await galley.page
    .getByRole('gridcell')
    .getByRole('button', { name: /February 14/ })
    .click();
  await file.shows(field('embargo'), '2024-02-14T07:15:00Z');
  await details.getByRole('button', { name: 'No embargo' }).click();
  await file.shows(field('embargo'), '');
});

test('values that a hand wrote wrongly stay until they are mended', async ({ galley, file }) => {
  await galley.type('Words');
  await file.holds(paragraph(text('Words')));
  const path = join(file.path, 'text.md');
  const before = await file.text();
  const wrong =
    'embargo: tomorrow at six\nprofile: of-others\ndateline: { place: Here, date: 2025-02-31 }\n---\nWords';
  await writeFile(path, before.replace('---\nWords', wrong));
  const details = await openDetails(galley);
  const embargo: Locator = details.getByRole('textbox', { name: 'Embargo until' });
  await expect(embargo).toHaveValue('tomorrow at six');
  await expect(details.getByText('This is no time')).toBeVisible();
  await expect(details.getByRole('combobox', { name: 'Profile' })).toHaveValue('of-others');
  await expect(galley.page.getByLabel('Date')).toHaveAccessibleDescription(
    /“2025-02-31” is no day/,
  );

  await galley.story.click();
  await galley.type('More ');
  await file.shows(field('embargo'), 'tomorrow at six');
  await file.shows(field('dateline'), { place: 'Here', date: '2025-02-31' });
  await embargo.fill('2025-11-22T06:00+07:00');
  await expect(details.getByText('This is no time')).toBeHidden();
  await galley.press('Tab');
  await file.shows(field('embargo'), '2025-11-22T06:00+07:00');
  await expect(details.getByRole('spinbutton', { name: /hour/ })).toHaveText('06');
});
