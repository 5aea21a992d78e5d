import { rename, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { paragraph, plainText, text, type Article } from '../../app/article';
import { listVersions } from '../../main/history';
import { takeLock } from '../../main/library/lock';
import { thisProcess } from '../../main/library/process-identity';
import { findRescue } from '../../main/rescue';
import { expect, test } from './galley';
import type { StoryFile } from './story-file';

/** What others do to a story while it is open here. */

const words = ({ body }: Article) =>
  body.map((block) => (block.type === 'paragraph' ? plainText(block.content) : block.type));

/** Another program writes the file as an editor does: whole, in place of the old one. */
async function writeAsOthers(file: StoryFile, change: (text: string) => string): Promise<void> {
  const path = join(file.path, 'text.md');
  const temporary = `${file.path}.others`;
  await writeFile(temporary, change(await file.text()));
  await rename(temporary, path);
}

test('what another program wrote is taken over; the caret stays where it was', async ({
  galley,
  file,
}) => {
  await galley.typeLines('The quay is shut.', 'It opens at dawn.');
  await file.holds(paragraph(text('The quay is shut.')), paragraph(text('It opens at dawn.')));
  await galley.caretAfter('It opens');
  await writeAsOthers(file, (old) => old.replace('quay is shut', 'old quay is shut for good'));
  await expect(galley.story).toContainText('The old quay is shut for good.');
  await galley.type(' again');
  await file.shows(words, ['The old quay is shut for good.', 'It opens again at dawn.']);
});

test('the paragraph with the caret was changed too: the caret stays at its place in it', async ({
  galley,
  file,
}) => {
  await galley.type('It opens at dawn.');
  await file.holds(paragraph(text('It opens at dawn.')));
  await galley.caretAfter('It opens');
  await writeAsOthers(file, (old) => old.replace('at dawn', 'at noon'));
  await expect(galley.story).toContainText('It opens at noon.');
  await galley.type(' again');
  await file.shows(words, ['It opens again at noon.']);
});

test('both changed other places: both changes are in the story and in the file', async ({
  galley,
  file,
}) => {
  await galley.typeLines('One.', 'Two.', 'Three.');
  await file.shows(words, ['One.', 'Two.', 'Three.']);
  await galley.caretAfter('Three.');
  await writeAsOthers(file, (old) => old.replace('One.', 'One, they wrote.'));
  await galley.type(' Mine');
  await file.shows(words, ['One, they wrote.', 'Two.', 'Three. Mine']);
  await expect(galley.story).toContainText('One, they wrote.');
});

test('both changed one place: both are shown, nothing is chosen unasked, and both can be kept', async ({
  galley,
  file,
}) => {
  await galley.type('The minister spoke.');
  await file.shows(words, ['The minister spoke.']);
  await galley.caretAfter('minister');
  await writeAsOthers(file, (old) => old.replace('spoke', 'was silent'));
  await galley.type(' of finance');
  const { dialog } = galley;
  await expect(dialog).toContainText('The minister of finance spoke.');
  await expect(dialog).toContainText('The minister was silent.');
  await dialog.getByRole('button', { name: 'Take over' }).click();
  await file.shows(words, ['The minister of finance spoke.', 'The minister was silent.']);
  const versions = await listVersions({ folder: galley.desk.library, name: file.name });
  expect(versions.ok && versions.value.some(({ reason }) => reason === 'merge')).toBe(true);
});

test('decided later: the choice is asked for again, and the words are safe meanwhile', async ({
  desk,
}) => {
  const galley = await desk.start();
  const file = await galley.newStory();
  const place = { folder: desk.library, name: file.name };
  const rescues = join(desk.user, 'rescue');
  await galley.type('The minister spoke.');
  await file.shows(words, ['The minister spoke.']);
  await galley.caretAfter('minister');
  await writeAsOthers(file, (old) => old.replace('spoke', 'was silent'));
  await galley.type(' of finance');
  await galley.dialog.getByRole('button', { name: 'Decide later' }).click();
  await galley.type(' again');
  await expect(galley.story).toContainText('The minister of finance again spoke.');
  const rescued = async () => (await findRescue(rescues, place))?.text;
  await expect.poll(rescued).toContain('finance again');
  await desk.kill();

  const back = await desk.start();
  await expect(back.dialog).toContainText('The minister of finance again spoke.');
  await back.dialog.getByRole('button', { name: 'Decide later' }).click();
  await back.caretAfter('again');
  await back.type(' and again');
  await expect.poll(rescued).toContain('finance again and again');
  await file.shows(words, ['The minister was silent.']);
  await back.page.getByRole('button', { name: 'Compare and choose' }).click();
  await expect(back.dialog).toContainText('The minister of finance again and again spoke.');
  await back.dialog.getByRole('radio', { name: /written here/ }).click();
  await back.dialog.getByRole('button', { name: 'Take over' }).click();
  await file.shows(words, ['The minister of finance again and again spoke.']);
  desk.faults.take();
});

test('words that could not be saved come back after a power cut', async ({ desk }) => {
  const galley = await desk.start();
  const file = await galley.newStory();
  await galley.type('Saved.');
  await file.shows(words, ['Saved.']);
  const away = `${desk.library}-away`;
  await rename(desk.library, away);
  await galley.type(' Not saved.');
  await expect(galley.page.locator('[data-save=failed]')).toBeVisible();
  const place = { folder: desk.library, name: file.name };
  const rescued = async () => (await findRescue(join(desk.user, 'rescue'), place))?.text;
  await expect.poll(rescued).toContain('Not saved.');
  await desk.kill();
  await rename(away, desk.library);

  const back = await desk.start();
  await expect(back.story).toContainText('Saved. Not saved.');
  await file.shows(words, ['Saved. Not saved.']);
  desk.faults.take();
});

test('the headline has the keyboard: what others made of it is shown, and typed behind', async ({
  galley,
  file,
}) => {
  const headline = ({ fields }: Article) => fields.headline;
  await galley.headline.click();
  await galley.type('Ferry late');
  await file.shows(headline, 'Ferry late');
  await writeAsOthers(file, (old) => old.replace('Ferry late', 'Ferry on time'));
  await expect(galley.headline).toHaveValue('Ferry on time');
  await galley.press('End');
  await galley.type(' again');
  await file.shows(headline, 'Ferry on time again');
});

test('a file that can not be understood is not merged; the words stay and can be copied', async ({
  desk,
}) => {
  const galley = await desk.start();
  const file = await galley.newStory();
  await galley.type('Saved.');
  await file.shows(words, ['Saved.']);
  const damaged = '---\nheadline: "Ferry\n bad: [\n---\n\nSaved.\n';
  await writeAsOthers(file, () => damaged);
  await galley.type(' Mine.');
  const banner = galley.page.locator('.banner');
  await expect(banner).toContainText('You can read this story');
  await expect(galley.story).toHaveText('Saved. Mine.');
  const before = await desk.bundles();
  await banner.getByRole('button', { name: /copy/i }).click();
  await expect(banner).toBeHidden();
  const copy = (await desk.bundles()).find((name) => !before.includes(name))!;
  await desk.file(copy).shows(words, ['Saved. Mine.']);
  await file.is(damaged);
  desk.faults.take();
});

test('a copy that has the name of its story, whose folder is gone, is written and followed as any story', async ({
  desk,
}) => {
  const galley = await desk.start();
  const file = await galley.newStory();
  await galley.type('Saved.');
  await file.shows(words, ['Saved.']);
  await rename(file.path, join(desk.library, 'moved.textbundle'));
  await galley.type(' More.');
  await expect(galley.page.locator('[data-save=failed]')).toBeVisible();
  await galley.page.getByRole('button', { name: /copy/i }).first().click();
  await galley.until(async () => (await desk.bundles()).includes(file.name));
  await file.shows(words, ['Saved. More.']);
  await writeAsOthers(file, (old) => old.replace('More.', 'More, they wrote.'));
  await expect(galley.story).toHaveText('Saved. More, they wrote.');
  desk.faults.take();
});

test.describe('a story that somebody else has open', () => {
  const other = { ...thisProcess(), host: 'desk-7', user: 'nila' };

  test('can be read with who and when, and be taken over on purpose', async ({ desk }) => {
    const galley = await desk.start();
    const file = await galley.newStory();
    await galley.type('Nila writes this.');
    await file.shows(words, ['Nila writes this.']);
    await desk.close();

    const place = { folder: desk.library, name: file.name };
    const lock = await takeLock(place, { as: other });
    expect(lock.ok).toBe(true);
    const reader = await desk.start();
    await expect(reader.page.getByText(/nila has this story open on desk-7 since/)).toBeVisible();
    await reader.story.click();
    await reader.type('Not me');
    await expect(reader.story).toHaveText('Nila writes this.');

    await reader.page.getByRole('button', { name: 'Take over' }).click();
    await expect(reader.page.getByText(/nila has this story open/)).toBeHidden();
    await reader.story.click();
    await reader.press('ControlOrMeta+End');
    await reader.type(' So do I.');
    await file.shows(words, ['Nila writes this. So do I.']);
    if (lock.ok) expect(await lock.value.stillHeld()).toBe(false);
  });

  test('can be written as soon as it is let go of', async ({ desk }) => {
    const galley = await desk.start();
    const file = await galley.newStory();
    await galley.type('Nila writes this.');
    await file.shows(words, ['Nila writes this.']);
    await desk.close();

    const lock = await takeLock({ folder: desk.library, name: file.name }, { as: other });
    const reader = await desk.start();
    await expect(reader.page.getByText(/nila has this story open on desk-7/)).toBeVisible();
    if (lock.ok) await lock.value.release();
    await reader.page.getByRole('button', { name: 'Write here' }).click();
    await reader.story.click();
    await reader.press('ControlOrMeta+End');
    await reader.type(' Now I do.');
    await file.shows(words, ['Nila writes this. Now I do.']);
  });

  test('was taken over by somebody: it can be read here, and nothing typed is lost', async ({
    desk,
  }) => {
    const galley = await desk.start();
    const file = await galley.newStory();
    await galley.type('I write this.');
    await file.shows(words, ['I write this.']);
    const place = { folder: desk.library, name: file.name };
    const lock = await takeLock(place, { force: true, as: other });
    expect(lock.ok).toBe(true);
    await galley.type(' Still me.');
    await expect(galley.page.getByText(/nila has this story open on desk-7/)).toBeVisible();
    await file.shows(words, ['I write this.']);
    await expect(galley.story).toHaveText('I write this. Still me.');
    await galley.page.getByRole('button', { name: 'Take over' }).click();
    await file.shows(words, ['I write this. Still me.']);
    expect(hostname()).not.toBe('desk-7');
    desk.faults.take();
  });
});
