import { readFile } from 'node:fs/promises';
import { figure, type Article } from '../../app/article';
import { photoFile } from '../support/photo-file';
import { expect, test } from './galley';
import type { Galley } from './galley-window';
import { hashOf } from './story-file';

const PHOTO = figure({ picture: 'assets/photo.jpg' });
const figures = ({ body }: Article) => body.filter(({ type }) => type === 'figure');

async function openFraming(galley: Galley) {
  const panel = await galley.panel('Pictures');
  await panel.getByRole('button', { name: 'Crop and turn…' }).click();
  const dialog = galley.page.getByRole('dialog', { name: 'Crop and turn' });
  await expect(dialog).toBeVisible();
  const press = (name: string) => dialog.getByRole('button', { name, exact: true }).click();
  return { dialog, press };
}

test.beforeEach(async ({ galley, file }) => {
  await galley.type('One');
  const photo = await photoFile(galley.desk.out, []);
  await galley.dropFiles(galley.story.getByText('One'), photo);
  await file.shows(figures, [PHOTO]);
});

test('a picture is turned and cropped by keyboard; its file stays as it is', async ({
  galley,
  file,
}) => {
  const before = hashOf(await readFile(`${galley.desk.out}/photo.jpg`));
  const { dialog, press } = await openFraming(galley);
  await press('Turn right');
  await expect(dialog.locator('img')).toHaveJSProperty('naturalWidth', 40);
  await dialog.getByLabel('Right edge').focus();
  // Ten of its forty pixels.
  await galley.press('Shift+ArrowLeft');
  await press('Done');
  await expect(dialog).toBeHidden();
  const crop = { left: 0, top: 0, width: 7500, height: 10_000 };
  await file.shows(figures, [{ ...PHOTO, turn: 90, crop }]);
  expect(await file.pictures()).toEqual({ 'photo.jpg': before });

  await test.step('and is shown so', async () => {
    const image = galley.story.locator('.story-picture img');
    await expect
      .poll(() => image.evaluate((one: HTMLImageElement) => [one.naturalWidth, one.naturalHeight]))
      .toEqual([30, 60]);
  });

  await test.step('one undo takes it back', async () => {
    await galley.command('edit.undo');
    await file.shows(figures, [PHOTO]);
    await galley.command('edit.redo');
    await file.shows(figures, [{ ...PHOTO, turn: 90, crop }]);
  });

  await test.step('all of it again', async () => {
    const { press } = await openFraming(galley);
    await press('Whole picture');
    await press('Done');
    await file.shows(figures, [PHOTO]);
  });
});

test('by mouse, in a shape; Escape leaves it as it was', async ({ galley, file }) => {
  const { dialog } = await openFraming(galley);
  await dialog.getByRole('combobox', { name: 'Shape' }).selectOption('1:1');
  await galley.press('Escape');
  await expect(dialog).toBeHidden();
  await file.shows(figures, [PHOTO]);

  const { press } = await openFraming(galley);
  await dialog.getByRole('combobox', { name: 'Shape' }).selectOption('1:1');
  const middle = { left: 1667, top: 0, width: 6667, height: 10_000 };
  const area = (await dialog.locator('img').boundingBox())!;
  await galley.page.mouse.move(area.x + area.width / 2, area.y + area.height / 2);
  await galley.page.mouse.down();
  await galley.page.mouse.move(area.x, area.y + area.height / 2, { steps: 4 });
  await galley.page.mouse.up();
  await press('Done');
  await file.shows(figures, [{ ...PHOTO, crop: { ...middle, left: 0 } }]);
});

test('a focus point is set, moved, kept within what is shown, and taken away', async ({
  galley,
  file,
}) => {
  const { dialog, press } = await openFraming(galley);
  await press('Set focus point');
  const marker = dialog.getByRole('button', { name: /^Focus point:/ });
  await expect(marker).toHaveAccessibleName('Focus point: 50% from the left, 50% from the top');
  await marker.focus();
  await galley.press('Shift+ArrowLeft', 'ArrowUp');
  await press('Done');
  await file.shows(figures, [{ ...PHOTO, focus: { left: 4000, top: 4900 } }]);

  const again = await openFraming(galley);
  await again.press('Remove focus point');
  await again.press('Done');
  await file.shows(figures, [PHOTO]);
});
