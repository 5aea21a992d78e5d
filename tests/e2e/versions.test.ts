import { plainText, type Article } from '../../app/article';
import { listVersions, readVersion } from '../../main/history';
import { expect, test } from './galley';
import type { Galley } from './galley-window';
import type { StoryFile } from './story-file';

const words = ({ body }: Article) =>
  body.map((block) => (block.type === 'paragraph' ? plainText(block.content) : block.type));

/** Closing a story and opening it again keeps a version of it. */
async function keepVersion(galley: Galley, file: StoryFile): Promise<void> {
  const place = { folder: galley.desk.library, name: file.name };
  const count = async () => {
    const listed = await listVersions(place);
    return listed.ok ? listed.value.length : 0;
  };
  const before = await count();
  await galley.command('tab.close');
  await expect.poll(count).toBeGreaterThan(before);
  await galley.command('tab.reopen');
  await galley.story.click();
  await galley.press('ControlOrMeta+End');
}

test('a story is compared with an earlier version and goes back to it, and undo takes that back', async ({
  galley,
  file,
}) => {
  await galley.typeLines('The quay is shut.', 'It opens at dawn.');
  await file.shows(words, ['The quay is shut.', 'It opens at dawn.']);
  await keepVersion(galley, file);
  await galley.press('Enter');
  await galley.type('Nobody knows why.');
  await galley.caretAfter('The quay');
  await galley.type(' of Anduri');
  await file.shows(words, [
    'The quay of Anduri is shut.',
    'It opens at dawn.',
    'Nobody knows why.',
  ]);

  await galley.command('story.versions');
  const { dialog } = galley;
  await dialog.getByRole('listbox').getByRole('option').nth(1).click();
  await expect(dialog.locator('ins, del').filter({ hasText: 'of Anduri' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Restore this version' }).click();
  await expect(dialog).toBeHidden();
  await file.shows(words, ['The quay is shut.', 'It opens at dawn.']);

  const listed = await listVersions({ folder: galley.desk.library, name: file.name });
  const before = listed.ok ? listed.value.find(({ reason }) => reason === 'restore') : undefined;
  const kept = await readVersion(
    { folder: galley.desk.library, name: file.name },
    before?.id ?? '',
  );
  expect(kept.ok && kept.value.text).toContain('The quay of Anduri is shut.');

  await galley.story.click();
  await galley.command('edit.undo');
  await file.shows(words, [
    'The quay of Anduri is shut.',
    'It opens at dawn.',
    'Nobody knows why.',
  ]);
});

test('one paragraph of an earlier version is brought back, the rest stays', async ({
  galley,
  file,
}) => {
  await galley.typeLines('One.', 'Two.');
  await file.shows(words, ['One.', 'Two.']);
  await keepVersion(galley, file);
  await galley.caretAfter('One');
  await galley.type(' changed');
  await galley.caretAfter('Two');
  await galley.type(' changed');
  await file.shows(words, ['One changed.', 'Two changed.']);
  await galley.command('story.versions');
  const { dialog } = galley;
  await dialog.getByRole('listbox').getByRole('option').nth(1).click();
  await dialog.getByRole('button', { name: 'Restore this paragraph' }).first().click();
  await file.shows(words, ['One.', 'Two changed.']);
  // More of that version may be wanted, so the versions are left on purpose.
  await galley.press('Escape');
  await expect(dialog).toBeHidden();
});

test('what was looked at leaves the caret where it was', async ({ galley, file }) => {
  await galley.typeLines('One two.', 'Three four.');
  await galley.caretAfter('One');
  for (const [id, sign] of [
    ['story.versions', '1'],
    ['story.rename', '2'],
    ['story.new-from-wire', '3'],
  ] as const) {
    await galley.command(id);
    await expect(galley.dialog).toBeVisible();
    await galley.press('Tab', 'Escape');
    await expect(galley.dialog).toBeHidden();
    await galley.type(sign);
  }
  await file.shows(words, ['One123 two.', 'Three four.']);
});
