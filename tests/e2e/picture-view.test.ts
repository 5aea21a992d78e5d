import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as Electron from 'electron';
import sharp from 'sharp';
import { figure, text, type Article, type Figure } from '../../app/article';
import { photoFile } from '../support/photo-file';
import type { Desk } from './desk';
import { expect, test } from './galley';
import type { Galley } from './galley-window';
import { doInMain, readInMain } from './main-process';
import type { StoryFile } from './story-file';

const STORY = `---
headline: The ferry
language: en
---

One.

:::figure{credit="Own Agency"}
![A ferry](assets/photo.jpg)

The ferry.
:::

:::figure
![](assets/crane.jpg)

The **crane**.
:::

:::figure{credit="Own Agency"}
A caption that waits.
:::
`;
const TAGS = [
  '-XMP-dc:Description=A ship at sea',
  '-IPTC:By-line=Nila Tan',
  '-XMP-iptcCore:AltTextAccessibility=A ship',
  '-EXIF:Model=X-T5',
  '-EXIF:LensModel=23 mm',
  '-GPSLatitude=3.5',
  '-GPSLatitudeRef=N',
];
const PHOTO = figure({
  ...{ picture: 'assets/photo.jpg', caption: [text('The ferry.')] },
  ...{ credit: 'Own Agency', alt: 'A ferry' },
});
const CRANE = figure({
  picture: 'assets/crane.jpg',
  caption: [text('The '), text('crane', 'bold'), text('.')],
});
const WAITING = figure({ caption: [text('A caption that waits.')], credit: 'Own Agency' });
const figures = ({ body }: Article) => body.filter((block) => block.type === 'figure');

/** A story with two pictures, one of them as large as from a camera, and a caption that waits; open in a window. */
async function openStory(desk: Desk): Promise<{ galley: Galley; file: StoryFile }> {
  const bundle = join(desk.library, 'ferry.textbundle');
  const assets = join(bundle, 'assets');
  await mkdir(assets, { recursive: true });
  await writeFile(join(bundle, 'text.md'), STORY);
  await photoFile(assets, TAGS);
  const crane = { width: 4000, height: 3000, channels: 3, background: '#803020' } as const;
  await sharp({ create: crane }).jpeg().toFile(join(assets, 'crane.jpg'));
  const galley = await desk.start({ files: [bundle] });
  await expect(galley.story.locator('.story-picture img').first()).toBeVisible();
  return { galley, file: desk.file('ferry.textbundle') };
}

function partsOf({ page }: Galley) {
  const dialog = page.getByRole('dialog', { name: 'Picture' });
  return {
    dialog,
    counter: dialog.getByRole('status'),
    image: dialog.locator('.large-picture img'),
    field: (name: string) => dialog.getByRole('textbox', { name, exact: true }),
    button: (name: string) => dialog.getByRole('button', { name, exact: true }),
  };
}

test('opened from story, panel and menu; from picture to picture by button and key', async ({
  desk,
}) => {
  const { galley } = await openStory(desk);
  const { dialog, counter, button, field } = partsOf(galley);

  await test.step('by a double click, and back where the keyboard was', async () => {
    await galley.story.locator('.story-picture img').first().dblclick();
    await expect(counter).toHaveText('1 of 3');
    await expect(button('Previous picture')).toBeDisabled();
    await galley.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('by the space bar on a selected picture', async () => {
    await galley.story.locator('.story-picture img').nth(1).click();
    await galley.press('Space');
    await expect(counter).toHaveText('2 of 3');
  });

  await test.step('arrows and Page keys outside of fields', async () => {
    await galley.press('ArrowRight');
    await expect(counter).toHaveText('3 of 3');
    await expect(button('Next picture')).toBeDisabled();
    await galley.press('ArrowRight', 'PageUp', 'ArrowLeft');
    await expect(counter).toHaveText('1 of 3');
    await button('Next picture').click();
    await expect(counter).toHaveText('2 of 3');
  });

  await test.step('the button that led to the last one keeps the keyboard', async () => {
    await button('Next picture').click();
    await expect(counter).toHaveText('3 of 3');
    await expect(button('Next picture')).toBeFocused();
    await galley.press('Escape');
    await expect(dialog).toBeHidden();
    await galley.story.locator('.story-picture img').nth(1).dblclick();
    await expect(counter).toHaveText('2 of 3');
  });

  await test.step('in a field the arrows are its own, and with Alt go on to the same field', async () => {
    await field('Credit').click();
    await galley.press('ArrowLeft', 'ArrowRight');
    await expect(counter).toHaveText('2 of 3');
    await galley.press('Alt+ArrowLeft');
    await expect(counter).toHaveText('1 of 3');
    await expect(field('Credit')).toBeFocused();
    await expect(field('Credit')).toHaveValue('Own Agency');
    await galley.press('PageDown', 'PageDown');
    await expect(counter).toHaveText('3 of 3');
    await expect(field('Credit')).toBeFocused();
    await galley.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('by command, at the figure with the caret', async () => {
    await galley.story.getByText('A caption that waits.').click();
    await galley.command('view.picture');
    await expect(counter).toHaveText('3 of 3');
    await galley.press('Escape');
  });

  await test.step('from the panel', async () => {
    const panel = await galley.panel('Pictures');
    await panel.getByRole('button', { name: 'Look at it large' }).nth(1).click();
    await expect(counter).toHaveText('2 of 3');
  });
});

test('fields and plain captions are written here; what the photo says is taken', async ({
  desk,
}) => {
  const { galley, file } = await openStory(desk);
  const { dialog, button, field, counter } = partsOf(galley);
  const one = (patch: Partial<Figure>) => [{ ...PHOTO, ...patch }, CRANE, WAITING];
  await galley.story.locator('.story-picture img').first().dblclick();
  await field('Terms of use').fill('Once');
  await field('Caption').fill('The last ferry.');
  const typed = { terms: 'Once', caption: [text('The last ferry.')] };
  await file.shows(figures, one(typed));

  await test.step('what is typed in a field is one step to undo', async () => {
    await field('Credit').click();
    await galley.type(' and others');
    await file.shows(figures, one({ ...typed, credit: 'Own Agency and others' }));
    await galley.press('Escape');
    await expect(dialog).toBeHidden();
    await galley.command('edit.undo');
    await file.shows(figures, one(typed));
    await galley.story.locator('.story-picture img').first().dblclick();
  });

  await test.step('of the photo what is said otherwise', async () => {
    await expect(dialog.locator('.photo-offers > li')).toHaveText([
      'CaptionA ship at seaTake',
      'CreditNila TanTake',
      'Alt textA shipTake',
    ]);
    await button('Take from the photo: Caption').click();
    await button('Take from the photo: Alt text').click();
    await expect(dialog.locator('.photo-offers > li')).toHaveText(['CreditNila TanTake']);
    await file.shows(figures, one({ ...typed, caption: [text('A ship at sea')], alt: 'A ship' }));
  });

  await test.step('a caption with marks is written in the story', async () => {
    // The button that was pressed is gone; the keyboard is not.
    await galley.press('ArrowRight');
    await expect(counter).toHaveText('2 of 3');
    await expect(field('Caption')).toBeHidden();
    await button('Edit in the story').click();
    await expect(dialog).toBeHidden();
    await galley.type(' New');
    await file.shows((article) => figures(article)[1], {
      ...CRANE,
      caption: [...CRANE.caption.slice(0, 2), text('. New')],
    });
  });
});

test('cropping comes back to it; replacing keeps the words', async ({ desk }) => {
  const { galley, file } = await openStory(desk);
  const { dialog, button, image } = partsOf(galley);
  await galley.story.locator('.story-picture img').first().dblclick();
  await expect(image).toHaveJSProperty('naturalWidth', 60);
  await button('Crop and turn…').click();
  const framing = galley.page.getByRole('dialog', { name: 'Crop and turn' });
  await framing.getByRole('button', { name: 'Turn right' }).click();
  await framing.getByRole('button', { name: 'Done' }).click();
  await expect(framing).toBeHidden();
  await expect(dialog).toBeVisible();
  await expect(button('Crop and turn…')).toBeFocused();
  await expect(image).toHaveJSProperty('naturalWidth', 40);
  await file.shows((article) => figures(article)[0], { ...PHOTO, turn: 90 });

  await galley.answerDialogs(await photoFile(desk.out, [], 'other.jpg'));
  await button('Replace…').click();
  await file.shows((article) => figures(article)[0], { ...PHOTO, picture: 'assets/other.jpg' });
  await expect(dialog.getByText('other.jpg')).toBeVisible();
});

test('no more pixels than are shown; no larger than it is', async ({ desk }) => {
  const { galley } = await openStory(desk);
  const { image } = partsOf(galley);
  const asked: number[] = [];
  galley.page.on('request', (request) => {
    const { searchParams, pathname } = new URL(request.url());
    if (pathname.endsWith('/crane.jpg')) asked.push(Number(searchParams.get('width')));
  });
  await galley.story.locator('.story-picture img').first().dblclick();
  await expect.poll(() => image.boundingBox()).toMatchObject({ width: 60, height: 40 });
  await galley.press('PageDown');
  await expect(image).toHaveJSProperty('complete', true);
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).not.toBe(0);
  const { width, height } = (await image.boundingBox())!;
  const density = await galley.page.evaluate(() => devicePixelRatio);
  expect(Math.abs(width / height - 4 / 3)).toBeLessThan(0.01);
  expect(asked.at(-1)).toBe(Math.ceil(width * density));
});

test('what its file is and says, and the other stories that have it', async ({ desk }) => {
  const other = join(desk.library, 'other.textbundle');
  const put = join(desk.library, '.galley/archive/old.textbundle');
  for (const folder of [other, put]) await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(other, 'text.md'), '---\nheadline: The other story\n---\n\nWords.\n');
  await writeFile(join(put, 'text.md'), '---\nheadline: An old story\n---\n\nWords.\n');
  const { galley, file } = await openStory(desk);
  const bytes = await readFile(join(file.path, 'assets/photo.jpg'));
  await writeFile(join(other, 'assets/ship.jpg'), bytes);
  await writeFile(join(put, 'assets/ship.jpg'), bytes);
  const { dialog, button } = partsOf(galley);
  await galley.story.locator('.story-picture img').first().dblclick();

  await expect(dialog.locator('.picture-file-about')).toHaveText(/^JPEG · 60 × 40 pixels · .+B$/);
  const rows = dialog.locator('.metadata > div');
  await expect(rows.filter({ hasText: 'Photographer' })).toHaveText('PhotographerNila Tan');
  await expect(rows.filter({ hasText: 'Camera' })).toHaveText('CameraX-T5');
  await expect(rows.filter({ hasText: /^Lens/ })).toHaveText('Lens23 mm');
  await expect(dialog.getByText('Knows the place to the metre')).toBeVisible();

  await test.step('its file is shown in its folder', async () => {
    await doInMain(galley.app, ({ shell }: typeof Electron) => {
      shell.showItemInFolder = (path) => Object.assign(globalThis, { shown: path });
    });
    await button('Show in folder').click();
    const shown = () => readInMain(galley.app, () => (globalThis as { shown?: string }).shown);
    await expect.poll(shown).toBe(join(file.path, 'assets/photo.jpg'));
  });

  await test.step('the other story is opened', async () => {
    const uses = dialog.locator('.picture-use');
    await expect(uses.locator('.picture-use-headline')).toHaveText([
      'The other story',
      'An old story',
    ]);
    await expect(uses.nth(1)).toContainText('archive');
    await uses.first().click();
    await expect(dialog).toBeHidden();
    await expect(galley.headline).toHaveText('The other story');
  });
});

test('in a story that is read from right to left the left arrow goes on', async ({ desk }) => {
  const bundle = join(desk.library, 'ferry.textbundle');
  await mkdir(join(bundle, 'assets'), { recursive: true });
  await writeFile(join(bundle, 'text.md'), STORY.replaceAll(/assets\/\w+/g, 'assets/photo'));
  await photoFile(join(bundle, 'assets'), []);
  const galley = await desk.start({ files: [bundle], language: 'ar' });
  await galley.story.locator('.story-picture img').first().dblclick();
  const counter = galley.page.getByRole('dialog').getByRole('status');
  await expect(counter).toHaveText(/1.*3/);
  await galley.press('ArrowLeft');
  await expect(counter).toHaveText(/2.*3/);
  await galley.press('ArrowRight');
  await expect(counter).toHaveText(/1.*3/);
});
