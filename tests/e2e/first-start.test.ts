import { expect, test } from './galley';

test('a first start shows the sample story in the language of the system', async ({ desk }) => {
  const galley = await desk.start({ language: 'id' });
  await expect(galley.page.locator('html')).toHaveAttribute('lang', 'id');
  await expect(galley.story.locator('.story-picture img').first()).toBeVisible();
  await expect(galley.story.locator('.story-quote').first()).toBeVisible();
  const [sample] = await desk.bundles();
  const { fields, quotes } = await desk.article(sample);
  expect(fields.language).toBe('id');
  expect(Object.keys(quotes).length).toBeGreaterThanOrEqual(5);
});

test('columns, theme and the last story are as they were after the next start', async ({
  desk,
}) => {
  let galley = await desk.start();
  const file = await galley.newStory();
  await galley.headline.fill('Left on the desk');
  await file.shows(({ fields }) => fields.headline, 'Left on the desk');
  await galley.command('view.panel');
  await galley.chooseFromMenu('view.theme-dark');
  await expect(galley.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await desk.close();

  galley = await desk.start();
  await expect(galley.headline).toHaveValue('Left on the desk');
  await expect(galley.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(
    galley.page.getByRole('complementary', { name: 'Quotes, pictures and notes' }),
  ).toBeHidden();
});

test('closing right after a key loses nothing', async ({ desk }) => {
  const galley = await desk.start();
  const file = await galley.newStory();
  await galley.type('The very last word');
  await desk.close();
  expect(await file.text()).toContain('The very last word');
});

test('another story is opened from the library; the one before is saved', async ({ desk }) => {
  const galley = await desk.start();
  const file = await galley.newStory();
  await galley.type('Before the other');
  const list = galley.page.getByRole('listbox', { name: 'Library' });
  await list.getByRole('option', { name: /ferry/ }).click();
  await expect(galley.headline).toHaveValue(/ferry/);
  await file.shows(({ body }) => body.length, 1);
});

test('the words on screen change at once with the language', async ({ desk }) => {
  const galley = await desk.start();
  await galley.newStory();
  await galley.addWaitingCaption();
  await galley.chooseFromMenu('view.language-id');
  await expect(galley.page.getByRole('button', { name: 'Ekspor' })).toBeVisible();
  await expect(galley.page.locator('.story-waiting')).not.toContainText('Waiting');
});
