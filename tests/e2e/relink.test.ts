import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { figure, text, type Article, type Figure } from '../../app/article';
import { photoFile } from '../support/photo-file';
import type { Desk } from './desk';
import { expect, test } from './galley';
import { pictureFile } from './picture-file';

const CROP = { left: 0, top: 0, width: 5000, height: 10_000 };

const picture = (name: string, caption: string, framing = '') =>
  `:::figure{credit="Own Agency"${framing}}\n![A picture](assets/${name})\n\n${caption}\n:::\n`;
const shown = (name: string, caption: string, more: Partial<Figure> = {}) =>
  figure({
    ...{ picture: `assets/${name}`, caption: [text(caption)], credit: 'Own Agency' },
    ...{ alt: 'A picture', ...more },
  });

const STORY = `---
headline: The ferry
language: en
---

One.

${picture('there.jpg', 'There.')}
${picture('ferry.jpg', 'The ferry.', ' crop="0% 0% 50% 100%"')}
${picture('quay.jpg', 'The quay.')}
${picture('crane.jpg', 'The crane.')}`;

const figures = ({ body }: Article) => body.filter((block) => block.type === 'figure');
const FERRY = shown('ferry.jpg', 'The ferry.', { crop: CROP });

/** A story of which three pictures are not where it says, and that is open in a window. */
async function openStory(desk: Desk) {
  const bundle = join(desk.library, 'ferry.textbundle');
  await mkdir(join(bundle, 'assets'), { recursive: true });
  await writeFile(join(bundle, 'text.md'), STORY);
  await photoFile(join(bundle, 'assets'), [], 'there.jpg');
  const galley = await desk.start({ files: [bundle] });
  const missing = galley.story.locator('.story-picture[data-state=missing]');
  await expect(missing).toHaveCount(3);
  const dialog = galley.page.getByRole('dialog', { name: 'Find pictures again' });
  const open = async () => {
    await missing.first().getByRole('button', { name: 'Find it again…' }).click();
    await expect(dialog).toBeVisible();
  };
  return { galley, missing, dialog, open, file: desk.file('ferry.textbundle') };
}

test('all of them in one go, from a folder; words and framing stay', async ({ desk }) => {
  const { galley, missing, dialog, open, file } = await openStory(desk);
  await mkdir(join(desk.out, 'cards/two'), { recursive: true });
  await photoFile(desk.out, ['-XMP-dc:Title=The ferry'], 'ferry.jpg');
  await photoFile(join(desk.out, 'cards'), ['-XMP-dc:Creator=Nila Tan'], 'Quay.JPEG');
  // Two that differ: nobody but the user can tell.
  await photoFile(desk.out, ['-XMP-dc:Title=A crane'], 'crane.jpg');
  await pictureFile(join(desk.out, 'cards/two'), 'crane.jpg');
  const before = await file.text();

  await open();
  await expect(dialog.getByRole('status')).toHaveText('0 of 3 found');
  await galley.answerDialogs(desk.out);
  await dialog.getByRole('button', { name: 'Look in a folder…' }).click();
  await expect(dialog.getByRole('status')).toHaveText('2 of 3 found');
  await expect(dialog).toContainText('several files named “crane.jpg” that differ');
  await galley.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(missing).toHaveCount(1);
  await expect(galley.story.locator('.story-picture img')).toHaveCount(3);
  // Each under the name that the story has for it: nothing in the text is another.
  await file.is(before);
  expect(Object.keys(await file.pictures())).toEqual(['ferry.jpg', 'quay.jpg', 'there.jpg']);
  await file.shows((article) => figures(article)[1], FERRY);
});

test('from another story, by its look; one undo takes it back', async ({ desk }) => {
  const other = join(desk.library, 'other.textbundle/assets');
  await mkdir(other, { recursive: true });
  await writeFile(join(other, '../text.md'), '---\nheadline: The other story\n---\n\nWords.\n');
  await photoFile(other, ['-XMP-dc:Title=The ferry'], 'Ferry.jpeg');
  const { galley, missing, dialog, open, file } = await openStory(desk);
  await open();
  const use = dialog.getByRole('button', { name: /^Use this one/ });
  await expect(use).toHaveAccessibleName('Use this one: Ferry.jpeg, In “The other story”');
  await expect(dialog.locator('.candidate img')).toHaveJSProperty('naturalWidth', 60);
  await use.press('Enter');
  await expect(dialog.getByRole('status')).toHaveText('1 of 3 found');
  await file.shows((article) => figures(article)[1], { ...FERRY, picture: 'assets/Ferry.jpeg' });
  await galley.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(missing).toHaveCount(2);
  await galley.command('edit.undo');
  await file.shows((article) => figures(article)[1], FERRY);
});

test('one that came back by itself is shown wherever it is missed', async ({ desk }) => {
  const { galley, missing, dialog, open, file } = await openStory(desk);
  const before = await file.text();
  await photoFile(join(file.path, 'assets'), [], 'quay.jpg');
  await open();
  await expect(dialog.getByRole('status')).toHaveText('1 of 3 found');
  await expect(missing).toHaveCount(2);
  await galley.press('Escape');
  await expect(galley.story.locator('.story-picture img')).toHaveCount(2);
  await file.is(before);
});

test('one that lies beside the story under another name, from the panel', async ({ desk }) => {
  const { galley, missing, dialog, file } = await openStory(desk);
  await pictureFile(join(file.path, 'assets'), 'quay.png');
  const panel = await galley.panel('Pictures');
  await panel.getByRole('button', { name: 'Find it again…' }).nth(1).click();
  await dialog.getByRole('button', { name: 'Use this one: quay.png, Beside this story' }).click();
  await expect(dialog.getByRole('status')).toHaveText('1 of 3 found');
  await file.shows((article) => figures(article)[2], shown('quay.png', 'The quay.'));
  await galley.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(missing).toHaveCount(2);
  expect(Object.keys(await file.pictures())).toEqual(['quay.png', 'there.jpg']);
});

test('a picture that goes while the story is open, and comes back in another shape', async ({
  desk,
}) => {
  const { galley, dialog, file } = await openStory(desk);
  const assets = join(file.path, 'assets');
  await galley.caretAfter('There');
  const panel = await galley.panel('Pictures');
  await expect(panel.locator('.thumbnail img')).toHaveCount(1);
  await panel.getByRole('button', { name: 'Crop and turn…' }).first().click();
  const framing = galley.page.getByRole('dialog', { name: 'Crop and turn' });
  await framing.getByRole('button', { name: 'Turn right' }).click();
  await framing.getByRole('button', { name: 'Done' }).click();
  await file.shows((article) => figures(article)[0], shown('there.jpg', 'There.', { turn: 90 }));

  await rename(join(assets, 'there.jpg'), join(desk.out, 'there.jpg'));
  await panel.getByRole('button', { name: 'Find it again…' }).first().click();
  await expect(dialog.getByRole('status')).toHaveText('0 of 4 found');
  await rm(join(desk.out, 'there.jpg'));
  const square = { width: 50, height: 50, channels: 3, background: '#803020' } as const;
  await sharp({ create: square }).toFile(join(desk.out, 'there.png'));
  await galley.answerDialogs(desk.out);
  await dialog.getByRole('button', { name: 'Look in a folder…' }).click();
  await expect(dialog.getByRole('status')).toHaveText('1 of 4 found');
  // It can't be the same picture: how that one was turned says nothing of it. The words stay all the same.
  await file.shows((article) => figures(article)[0], shown('there.png', 'There.'));
});
