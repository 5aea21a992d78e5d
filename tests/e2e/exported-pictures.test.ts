import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { figure } from '../../app/article';
import { readWithOtherExifTool } from '../support/exiftool';
import { photoFile } from '../support/photo-file';
import { expect, test } from './galley';
import type { Galley } from './galley-window';

const CROP = { left: 5000, top: 0, width: 5000, height: 10_000 };

async function cropAndTurn(galley: Galley): Promise<void> {
  const panel = await galley.panel('Pictures');
  await panel.getByRole('button', { name: 'Crop and turn…' }).click();
  const dialog = galley.page.getByRole('dialog', { name: 'Crop and turn' });
  await dialog.getByRole('button', { name: 'Turn right', exact: true }).click();
  await expect(dialog.locator('img')).toHaveJSProperty('naturalWidth', 40);
  await dialog.getByLabel('Left edge').focus();
  // Twice ten of its forty pixels.
  await galley.press('Shift+ArrowRight', 'Shift+ArrowRight');
  await dialog.getByRole('button', { name: 'Done', exact: true }).click();
  await expect(dialog).toBeHidden();
}

test('a picture goes out as it is shown, with its words and without its place', async ({
  desk,
}) => {
  const galley = await desk.start();
  const file = await galley.newStory();
  const { out } = desk;
  await galley.type('One');
  const photo = await photoFile(out, [
    ...['-GPSLatitude=4.17', '-GPSLatitudeRef=N', '-XMP-photoshop:City=Malé'],
    ...['-XMP-dc:Description=Kapal — السفينة 🚢', '-XMP-photoshop:Credit=Kabar/المرفأ'],
  ]);
  const before = await readFile(photo);
  await galley.dropFiles(galley.story.getByText('One'), photo);
  await cropAndTurn(galley);
  await file.shows(
    ({ body }) => body.flatMap((block) => (block.type === 'figure' ? [block.crop] : [])),
    [CROP],
  );

  await test.step('in a folder beside the page, as the preferences say', async () => {
    await galley.command('app.preferences');
    const dialog = galley.page.getByRole('dialog', { name: 'Preferences' });
    await dialog.getByRole('tab', { name: 'Exported pictures' }).click();
    await dialog
      .getByRole('combobox', { name: 'Pictures of a page' })
      .selectOption({ label: 'In a folder beside the page, for browsers to choose from' });
    await dialog.getByRole('checkbox', { name: 'WebP' }).uncheck();
    const last = dialog.getByRole('checkbox', { name: 'JPEG, or PNG for what is a PNG' });
    await expect(last).toBeDisabled();
    await dialog.getByRole('checkbox', { name: 'AVIF (smallest, slow)' }).check();
    await expect(last).toBeEnabled();
    await dialog.getByRole('button', { name: 'Done' }).click();

    await galley.answerDialogs(join(out, 'page.html'));
    await galley.command('story.export-html');
    await expect(galley.page.getByText(/^Exported to/)).toBeVisible();
    const folder = join(out, 'page-pictures');
    expect((await readdir(folder)).sort()).toEqual(['photo-20.avif', 'photo-20.jpg']);
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      expect(await sharp(path).metadata()).toMatchObject({ width: 20, height: 60 });
      const said = readWithOtherExifTool(path);
      expect(said).toMatchObject({
        'XMP-dc:Description': 'Kapal — السفينة 🚢',
        'XMP-photoshop:Credit': 'Kabar/المرفأ',
        'XMP-photoshop:City': 'Malé',
      });
      expect(Object.keys(said).filter((tag) => tag.startsWith('GPS:'))).toEqual([]);
    }
    const html = await readFile(join(out, 'page.html'), 'utf8');
    expect(html).toContain('<source type="image/avif" srcset="page-pictures/photo-20.avif 20w"');
    expect(html).toContain('<img src="page-pictures/photo-20.jpg"');
    expect(html).toContain('width="20" height="60"');
  });

  await test.step('beside Markdown', async () => {
    const folder = join(out, 'markdown');
    await galley.answerDialogs(folder);
    await galley.command('story.export-markdown');
    await expect(galley.page.getByText(/^Exported to .*\.md/)).toBeVisible();
    expect(await readdir(join(folder, 'assets'))).toEqual(['photo-20.jpg']);
  });
  expect(await readFile(photo)).toEqual(before);
});

test("a picture that can't be decoded goes out as it is, and the window says so", async ({
  galley,
  file,
}) => {
  const { out } = galley.desk;
  await galley.type('One');
  const photo = await photoFile(out, [], 'broken.png');
  const whole = await readFile(photo);
  const broken = whole.subarray(0, whole.indexOf('IDAT') - 4);
  await writeFile(photo, broken);
  await galley.dropFiles(galley.story.getByText('One'), photo);
  await file.shows(({ body }) => body.at(-1), figure({ picture: 'assets/broken.png' }));
  await galley.answerDialogs(join(out, 'page.html'));
  await galley.command('story.export-html');
  await expect(
    galley.page.getByText(/can’t be shown and went out as they are.*broken\.png/),
  ).toBeVisible();
  expect(await readFile(join(out, 'page.html'), 'utf8')).toContain(broken.toString('base64'));
});
