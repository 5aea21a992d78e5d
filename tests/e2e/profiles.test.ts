import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { paragraph, plainText, text } from '../../app/article';
import { readProfiles } from '../../app/profiles';
import { openDetails } from './details-page';
import { expect, test } from './galley';
import type { Galley } from './galley-window';

const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');

test('limits and length are counted by the profile, and what blocks is one number', async ({
  galley,
  file,
}) => {
  const { page } = galley;
  // In other languages TK may be a word.
  await galley.writeIn('en');
  const blocking = page.getByRole('button', { name: /things? blocks? filing/ });
  await expect(blocking).toBeHidden();
  const details = await openDetails(galley);
  await details.getByRole('combobox', { name: 'Profile' }).selectOption('Brief');
  await file.shows(({ fields }) => fields.profile, 'brief');
  await expect(blocking).toHaveText('2 things block filing');

  await galley.headline.fill('x'.repeat(71));
  await expect(galley.headline).toHaveAccessibleDescription('1 too many: at most 70 characters');
  await expect(page.locator('.headline ~ .field-count')).toHaveClass(/is-over/);
  await expect(blocking).toHaveText('2 things block filing');
  await galley.press('Backspace');
  await expect(galley.headline).toHaveAccessibleDescription('70 of 70 characters');
  await expect(blocking).toHaveText('1 thing blocks filing');

  // The one that is left leads to its field.
  await blocking.click();
  await page
    .getByRole('dialog', { name: 'Before filing' })
    .getByRole('button', { name: 'Slug' })
    .click();
  const slug = page.getByRole('textbox', { name: 'slug' });
  await expect(slug).toBeFocused();
  await galley.type('short');
  await expect(blocking).toBeHidden();

  await galley.story.click();
  await page.keyboard.insertText(words(150));
  await expect(page.getByText('150/150 words')).toBeVisible();
  await galley.type(' more TK');
  await expect(page.getByText(/152\/150 words/)).toBeVisible();
  await expect(page.locator('.words-target')).toContainText('2 over');
  // Too long is said and does not block; what is to come does.
  await expect(blocking).toHaveText('1 thing blocks filing');

  await details.getByRole('textbox', { name: 'Length wanted' }).fill('200');
  await expect(page.getByText('152/200 words')).toBeVisible();
  await file.shows(({ fields }) => fields.target, 200);
  await file.shows(({ body }) => body.length, 1);
});

test('counts of the story and of what is selected', async ({ galley, file }) => {
  await galley.type('One two three');
  await file.holds(paragraph(text('One two three')));
  await galley.select('two');
  await galley.page.getByRole('button', { name: '3 words' }).click();
  const counts = galley.page.getByRole('dialog', { name: 'Counts' });
  await expect(counts.getByRole('row', { name: 'Words' })).toHaveText('Words31');
  await expect(counts.getByRole('row', { name: 'Characters' })).toHaveText('Characters133');
  await galley.press('Escape');
  await expect(counts).toBeHidden();
});

test('a story begins as its profile says', async ({ desk }) => {
  await writeFile(
    join(await userFolder(desk.user), 'profiles.yaml'),
    `# ours
profiles:
  - id: match
    name: Match report
    language: id
    section: Sport
    tags: [ football ]
    template: |
      ---
      slug: match
      ---

      ## What happened

      TK
`,
  );
  const galley = await desk.start();
  await galley.chooseFromMenu('story.new-from-profile');
  await expect(galley.dialog.getByRole('searchbox')).toBeFocused();
  await galley.type('match');
  await expect(galley.dialog.getByRole('menuitem', { name: 'Match report' })).toBeVisible();
  await galley.press('Enter');
  await expect(galley.headline).toBeFocused();
  await galley.type('Home win');
  const article = await galley.untilSaved(({ fields }) => fields.headline === 'Home win');
  expect(article.fields).toMatchObject({
    ...{ profile: 'match', language: 'id', section: 'Sport', tags: ['football'], slug: 'match' },
  });
  expect(article.body.map((block) => ('content' in block ? plainText(block.content) : ''))).toEqual(
    ['What happened', 'TK'],
  );
});

test('profiles are added, changed and removed in the preferences; the file keeps its comments', async ({
  desk,
}) => {
  const path = join(await userFolder(desk.user), 'profiles.yaml');
  await writeFile(path, '# ours\nprofiles:\n  - id: news # the usual\n    mood: calm\n');
  const galley = await desk.start();
  await galley.newStory();
  const dialog = await openProfiles(galley);
  await dialog.getByRole('textbox', { name: 'Headline' }).fill('40');
  await dialog.getByRole('checkbox', { name: 'Section' }).check();
  const first = async () => readProfiles(await readFile(path, 'utf8')).profiles[0];
  await expect
    .poll(first)
    .toMatchObject({ id: 'news', limits: { headline: 40 }, required: ['section'] });
  expect(await readFile(path, 'utf8')).toMatch(/# ours[^]*# the usual[^]*mood: calm/);

  await dialog.getByRole('button', { name: 'Duplicate' }).click();
  await expect(dialog.getByRole('option', { name: 'Copy of news' })).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Sunday');
  await expect(dialog.getByRole('option', { name: 'Sunday' })).toBeVisible();
  await dialog.getByRole('option', { name: 'news' }).click();
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await expect(dialog.getByRole('option', { name: 'news' })).toBeHidden();
  const { profiles } = readProfiles(await readFile(path, 'utf8'));
  expect(profiles).toMatchObject([{ name: 'Sunday', limits: { headline: 40 } }]);
  await dialog.getByRole('button', { name: 'Done' }).click();

  // The story's own list knows at once.
  const details = await openDetails(galley);
  await expect(details.getByRole('combobox', { name: 'Profile' })).toContainText('Sunday');
});

test('a damaged file of profiles is said with its line and left alone', async ({ desk }) => {
  const path = join(await userFolder(desk.user), 'profiles.yaml');
  const damaged = 'profiles:\n  - id: "news\n';
  await writeFile(path, damaged);
  const galley = await desk.start();
  const dialog = await openProfiles(galley);
  await expect(dialog.getByText(/profiles\.yaml can’t be understood at line \d/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'New profile' })).toBeDisabled();
  expect(await readFile(path, 'utf8')).toBe(damaged);
});

test.describe('a file of profiles written by hand', () => {
  test('is changed whatever stands for nothing in it, and for what stands elsewhere', async ({
    desk,
  }) => {
    const path = join(await userFolder(desk.user), 'profiles.yaml');
    await writeFile(
      path,
      `# ours
profiles:
  - id: news
    limits:
    required: &usual [ slug ]
  - id: sunday
    required: *usual
`,
    );
    const galley = await desk.start();
    const dialog = await openProfiles(galley);
    const saved = async () => readProfiles(await readFile(path, 'utf8')).profiles;
    await dialog.getByRole('textbox', { name: 'Headline' }).focus();
    await galley.type('40');
    await expect
      .poll(saved)
      .toMatchObject([{ id: 'news', limits: { headline: 40 } }, { id: 'sunday' }]);
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await expect.poll(saved).toMatchObject([{ id: 'sunday', required: ['slug'] }]);
    expect(await readFile(path, 'utf8')).toContain('# ours');
  });

  test('may hold comments only', async ({ desk }) => {
    const path = join(await userFolder(desk.user), 'profiles.yaml');
    await writeFile(path, '# to be filled\n');
    const galley = await desk.start();
    const dialog = await openProfiles(galley);
    await dialog.getByRole('button', { name: 'New profile' }).click();
    await expect(dialog.getByRole('option', { name: 'New profile' })).toBeVisible();
    const text = await readFile(path, 'utf8');
    expect(text).toContain('# to be filled');
    expect(readProfiles(text).profiles.map(({ id }) => id)).toEqual([
      ...['news', 'feature', 'brief'],
      'new-profile',
    ]);
  });

  test('keeps what the hand changes while Galley is open', async ({ desk }) => {
    const path = join(await userFolder(desk.user), 'profiles.yaml');
    const before = 'profiles:\n  - id: news\n    target: 600\n';
    await writeFile(path, before);
    const galley = await desk.start();
    const saved = async () => readProfiles(await readFile(path, 'utf8')).profiles[0];
    const dialog = await openProfiles(galley);
    const target = dialog.getByRole('textbox', { name: 'Words wanted' });
    await expect(target).toHaveValue('600');
    await galley.press('Escape');

    const byHand = before.replace('600', '900') + '    required: [ slug ]\n';
    await writeFile(path, byHand);
    await openProfiles(galley);
    await expect(target).toHaveValue('900');
    // Again, while the form is open and knows nothing of it.
    await writeFile(path, byHand.replace('900', '1200') + '    tags: [ sea ]\n');
    await dialog.getByRole('textbox', { name: 'Section' }).focus();
    await galley.type('Sport');
    await dialog.getByRole('checkbox', { name: 'Headline' }).check();
    await expect.poll(saved).toMatchObject({
      ...{ target: 1200, required: ['slug', 'headline'], tags: ['sea'], section: 'Sport' },
    });
    await expect(target).toHaveValue('1200');
  });

  test('has not again what is removed right after it was changed', async ({ desk }) => {
    const path = join(await userFolder(desk.user), 'profiles.yaml');
    await writeFile(path, 'profiles:\n  - id: news\n  - id: sunday\n');
    const galley = await desk.start();
    const dialog = await openProfiles(galley);
    await expect(dialog.getByRole('option', { name: 'sunday' })).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Section' }).focus();
    await galley.type('S');
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await expect(dialog.getByRole('option', { name: 'news' })).toBeHidden();
    // Changes are written in their order: what follows comes behind all that was on its way.
    await dialog.getByRole('button', { name: 'New profile' }).click();
    const saved = async () => readProfiles(await readFile(path, 'utf8')).profiles;
    await expect.poll(saved).toMatchObject([{ id: 'sunday' }, { id: 'new-profile' }]);
  });
});

test('in Arabic a noun has the form that its number asks for', async ({ desk }) => {
  await writeFile(
    join(await userFolder(desk.user), 'profiles.yaml'),
    'profiles:\n  - { id: short, name: Short, target: 3, limits: { headline: 5, standfirst: 11 } }\n',
  );
  const galley = await desk.start({ language: 'ar' });
  const { page } = galley;
  const file = await galley.newStory();
  await galley.command('story.details');
  await page.locator('#field-profile').selectOption('short');
  await file.shows(({ fields }) => fields.profile, 'short');
  await galley.headline.fill('abcd');
  await expect(galley.headline).toHaveAccessibleDescription(/4\S* من \S*5\S* أحرف$/);
  const standfirst = page.locator('#standfirst');
  await expect(standfirst).toHaveAccessibleDescription(/0\S* من \S*11\S* حرفًا$/);
  await galley.headline.fill('abcdef');
  await expect(galley.headline).toHaveAccessibleDescription(/5\S* أحرف$/);
  await galley.story.click();
  await galley.type('One two');
  await expect(page.locator('.words-target')).toHaveText(/2\S*\/\S*3\S* كلمات$/);
  await file.shows(({ body }) => body.length, 1);
});

/** The profiles in the preferences. */
async function openProfiles(galley: Galley): Promise<Locator> {
  await galley.command('app.preferences');
  const dialog = galley.page.getByRole('dialog', { name: 'Preferences' });
  await dialog.getByRole('tab', { name: 'Profiles' }).click();
  return dialog;
}

async function userFolder(path: string): Promise<string> {
  await mkdir(path, { recursive: true });
  return path;
}
