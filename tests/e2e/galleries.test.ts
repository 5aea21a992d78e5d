import {
  figure,
  gallery,
  inlineRuns,
  paragraph,
  plainText,
  text,
  type Article,
  type Figure,
} from '../../app/article';
import { expect, test } from './galley';
import type { Galley } from './galley-window';
import { pictureFile } from './picture-file';
import { quoteSpans, tagWords } from './quotes';
import type { StoryFile } from './story-file';

const captioned = (words: string, picture: string | null = null): Figure =>
  figure({ picture, caption: [text(words)] });
const [ONE, TWO, THREE] = [captioned('One.'), captioned('Two.'), captioned('Three.')];
const ABOVE = paragraph(text('Above.'));

/** A line and three captions below it that wait for their pictures. */
async function writeCaptions(galley: Galley): Promise<void> {
  await galley.type('Above.');
  for (const words of ['One.', 'Two.', 'Three.']) {
    await galley.addWaitingCaption();
    await galley.type(words);
  }
}

/** The same as one gallery, with the caret in its second caption. */
async function writeGallery(galley: Galley, file: StoryFile): Promise<void> {
  await writeCaptions(galley);
  await galley.caretAfter('Two.');
  await galley.chooseFromMenu('block.gallery');
  await file.holds(ABOVE, gallery(ONE, TWO, THREE));
}

const told = (galley: Galley) =>
  galley.page.getByRole('status').filter({ hasText: 'in the gallery' });
const cell = (galley: Galley, words: string) =>
  galley.story.locator('.story-figure').filter({ hasText: words });

test.describe('a gallery is made', () => {
  test('of a picture and its neighbours, and dissolved again', async ({ galley, file }) => {
    await writeCaptions(galley);
    await file.holds(ABOVE, ONE, TWO, THREE);
    const group = () => galley.chooseFromMenu('block.gallery');
    await galley.edit(file, group, ABOVE, gallery(ONE, TWO, THREE));
    await galley.caretAfter('Two.');
    await galley.type('!');
    await file.holds(ABOVE, gallery(ONE, captioned('Two.!'), THREE));
    await galley.press('Backspace');
    const ungroup = () => galley.chooseFromMenu('block.ungroup');
    await galley.edit(file, ungroup, ABOVE, ONE, TWO, THREE);
    await group();
    await galley.story.getByRole('button', { name: 'Ungroup' }).click();
    await file.holds(ABOVE, ONE, TWO, THREE);
  });

  test('of those that are selected', async ({ galley, file }) => {
    await writeCaptions(galley);
    await galley.select('Two.', 'Three.');
    const group = () => galley.chooseFromMenu('block.gallery');
    await galley.edit(file, group, ABOVE, ONE, gallery(TWO, THREE));
  });

  test('of one that is asked for; more come by its button', async ({ galley, file }) => {
    await galley.type('Above.');
    await galley.answerDialogs(await pictureFile(galley.desk.out, 'sea.png'));
    await galley.press('Enter');
    await galley.type('/galler');
    await galley.press('Enter');
    const sea = figure({ picture: 'assets/sea.png' });
    await file.holds(ABOVE, gallery(sea));
    await galley.answerDialogs(await pictureFile(galley.desk.out, 'sand.png', [200, 170, 120]));
    await galley.story.getByRole('button', { name: 'Add a picture' }).click();
    await file.holds(ABOVE, gallery(sea, figure({ picture: 'assets/sand.png' })));
    await galley.answerDialogs(null);
    await galley.story.getByRole('button', { name: 'Add a picture' }).click();
    await file.holds(ABOVE, gallery(sea, figure({ picture: 'assets/sand.png' })));
  });
});

test.describe('its pictures are put in another order', () => {
  test('by key; the caret stays, and it is told', async ({ galley, file }) => {
    await writeGallery(galley, file);
    const up = () => galley.command('block.move-up');
    await galley.edit(file, up, ABOVE, gallery(TWO, ONE, THREE));
    await expect(told(galley)).toHaveText('Picture 1 of 3 in the gallery');
    await galley.type('!');
    await file.holds(ABOVE, gallery(captioned('Two.!'), ONE, THREE));
    await galley.press('Backspace');
    await test.step('and at its end out of it', async () => {
      await galley.edit(file, up, ABOVE, TWO, gallery(ONE, THREE));
      await galley.caretAfter('Three.');
      const down = () => galley.command('block.move-down');
      await galley.edit(file, down, ABOVE, TWO, gallery(ONE), THREE);
    });
  });

  test('by the arrows along the row, while a picture is selected', async ({ galley, file }) => {
    await writeGallery(galley, file);
    await fill(galley, file);
    await cell(galley, 'Two.').locator('.story-picture img').click();
    await galley.press('Alt+Shift+ArrowRight');
    await file.shows(captions, ['One.', 'Three.', 'Two.']);
    await expect(told(galley)).toHaveText('Picture 3 of 3 in the gallery');
    await galley.press('Alt+Shift+ArrowRight', 'Alt+Shift+ArrowLeft', 'Alt+Shift+ArrowLeft');
    await file.shows(captions, ['Two.', 'One.', 'Three.']);
    await galley.press('Enter');
    await galley.type('!');
    await file.shows(captions, ['Two.!', 'One.', 'Three.']);
  });

  test('by the mouse, one undo for each; Escape calls it off', async ({ galley, file }) => {
    await writeGallery(galley, file);
    await fill(galley, file);
    await drag(galley, 'Three.', 'One.', 'left');
    await galley.page.mouse.up();
    await expect(mark(galley)).toBeHidden();
    await file.shows(captions, ['Three.', 'One.', 'Two.']);
    await drag(galley, 'Three.', 'Two.', 'left');
    await galley.page.mouse.up();
    await file.shows(captions, ['One.', 'Three.', 'Two.']);
    await galley.command('edit.undo');
    await file.shows(captions, ['Three.', 'One.', 'Two.']);
    await galley.command('edit.undo');
    await file.shows(captions, ['One.', 'Two.', 'Three.']);
    await drag(galley, 'One.', 'Three.', 'right');
    await galley.press('Escape');
    await expect(mark(galley)).toBeHidden();
    await galley.page.mouse.up();
    await drag(galley, 'Two.', 'Three.', 'right');
    await galley.page.mouse.up();
    await file.shows(captions, ['One.', 'Three.', 'Two.']);
  });

  test('by the mouse from right to left', async ({ galley, file }) => {
    await galley.writeIn('ar');
    await writeGallery(galley, file);
    await fill(galley, file);
    const [one, two] = await Promise.all(['One.', 'Two.'].map((name) => boxOf(galley, name)));
    expect(one!.x).toBeGreaterThan(two!.x);
    await drag(galley, 'Two.', 'One.', 'right');
    await galley.page.mouse.up();
    await file.shows(captions, ['Two.', 'One.', 'Three.']);
    await cell(galley, 'Two.').locator('.story-picture img').click();
    await galley.press('Alt+Shift+ArrowLeft');
    await file.shows(captions, ['One.', 'Two.', 'Three.']);
    await galley.writeIn('en');
  });
});

test('a picture is dropped where it is let go, and the first before the others', async ({
  galley,
  file,
}) => {
  await writeGallery(galley, file);
  await fill(galley, file);
  await cell(galley, 'Three.').locator('.story-picture img').click();
  await galley.press('Delete');
  const [one, two] = ['assets/1.png', 'assets/2.png'];
  await file.shows(pictures, [one, two]);
  const first = await pictureFile(galley.desk.out, 'first.png', [30, 90, 90]);
  // It stands below the first picture, at its beginning.
  await galley.dropFiles(galley.story.getByRole('button', { name: 'Add a picture' }), first);
  await file.shows(pictures, ['assets/first.png', one, two]);
  await expect(mark(galley)).toBeHidden();
  await galley.command('edit.undo');
  await file.shows(pictures, [one, two]);
  // Where a credit begins is the first half of a figure: it goes before that one.
  const between = await pictureFile(galley.desk.out, 'between.png', [90, 90, 90]);
  await galley.dropFiles(cell(galley, 'Two.').locator('.story-credit'), between);
  await file.shows(pictures, [one, 'assets/between.png', two]);
});

test('what is taken away leaves the others; the last one takes the gallery along', async ({
  galley,
  file,
}) => {
  await writeGallery(galley, file);
  await fill(galley, file);
  const remove = async (words: string) => {
    await cell(galley, words).locator('.story-picture img').click();
    await galley.press('Delete');
  };
  await remove('Three.');
  await file.shows(captions, ['One.', 'Two.']);
  await galley.type('>');
  await file.shows(captions, ['One.', '>Two.']);
  await remove('One.');
  await remove('>Two.');
  await file.holds(ABOVE);
  await galley.type('Below.');
  await file.holds(ABOVE, paragraph(text('Below.')));
});

test('keys lead from caption to credit to the next caption, and out', async ({ galley, file }) => {
  await writeGallery(galley, file);
  await galley.press('Tab');
  await galley.type('Agency');
  await galley.press('Tab');
  await galley.type('!');
  await file.holds(ABOVE, gallery(ONE, { ...TWO, credit: 'Agency' }, captioned('Three.!')));
  await galley.press('Shift+Tab');
  await galley.type(' A');
  await galley.press('Tab', 'Enter');
  await galley.type('Below.');
  const filled = gallery(ONE, { ...TWO, credit: 'Agency A' }, captioned('Three.!'));
  await file.holds(ABOVE, filled, paragraph(text('Below.')));
  await galley.caretBefore('Below.');
  await galley.press('Backspace');
  await galley.type('B');
  const credited = { ...captioned('Three.!'), credit: 'B' };
  await file.holds(
    ABOVE,
    gallery(ONE, { ...TWO, credit: 'Agency A' }, credited),
    paragraph(text('Below.')),
  );
});

test('words in a caption are tagged as a quote', async ({ galley, file }) => {
  await writeGallery(galley, file);
  await galley.caretAfter('Two.');
  await galley.type(' “It sails,” she said.');
  await tagWords(galley, '“It sails,”', 'Nila Tan');
  await file.shows((article) => quoteSpans(article).map(([, words]) => words), ['“It sails,”']);
  await file.shows(({ body }) => body.map(({ type }) => type), ['paragraph', 'gallery']);
});

test('the arrows go through it, down and up again', async ({ galley, file }) => {
  await writeGallery(galley, file);
  await fill(galley, file);
  await galley.press('Control+End');
  await galley.type('Below.');
  await galley.caretAfter('Above.');
  // Each step leads to a place where something can be done: words, a picture, or right before one.
  await untilCaretIn(galley, 'ArrowDown', 'Three.');
  await galley.type('!');
  await untilCaretIn(galley, 'ArrowDown', 'Below.');
  await untilCaretIn(galley, 'ArrowUp', 'One.');
  await galley.type('!');
  await untilCaretIn(galley, 'ArrowUp', 'Above.');
  await galley.type('!');
  const words = ({ body }: Article) => [...inlineRuns(body)].map(plainText);
  await file.shows(
    (article) => words(article).map((line) => line.replace('!', '')),
    ['Above.', 'One.', 'Two.', 'Three.', 'Below.'],
  );
  await file.shows(
    (article) => words(article).map((line) => line.includes('!')),
    [true, true, false, true, false],
  );
});

/** Presses a key until the caret stands in these words. */
async function untilCaretIn(galley: Galley, key: string, words: string): Promise<void> {
  const isThere = () =>
    galley.page.evaluate((wanted) => {
      const { anchorNode } = getSelection()!;
      const isIn = (anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement)
        ?.closest('p, figcaption')
        ?.textContent?.includes(wanted);
      return isIn === true && document.querySelector('.story-picture.is-selected') === null;
    }, words);
  for (let steps = 0; steps < 16 && !(await isThere()); steps += 1) await galley.press(key);
  expect(await isThere()).toBe(true);
}

test('a gallery is cut and pasted as one', async ({ galley, file }) => {
  await writeGallery(galley, file);
  await galley.press('Control+End');
  await galley.type('Below.');
  await file.holds(ABOVE, gallery(ONE, TWO, THREE), paragraph(text('Below.')));
  await galley.press('Control+a', 'Control+x');
  await galley.press('Control+v');
  await file.holds(ABOVE, gallery(ONE, TWO, THREE), paragraph(text('Below.')));
});

test('the panel has its pictures together, and takes one out', async ({ galley, file }) => {
  await writeGallery(galley, file);
  await fill(galley, file);
  const panel = await galley.panel('Pictures');
  const list = panel.getByRole('list', { name: 'Gallery · 3' });
  await expect(list.locator('.picture')).toHaveCount(3);
  const credit = list.getByRole('textbox', { name: 'Credit' }).nth(1);
  await credit.fill('Port Agency');
  await credit.press('Tab');
  await file.shows(
    ({ body }) => figuresOf({ body }).map((one) => one.credit),
    ['', 'Port Agency', ''],
  );
  await list.getByRole('button', { name: 'Take out of the gallery' }).nth(1).click();
  await file.shows(({ body }) => body.map(({ type }) => type), ['paragraph', 'gallery', 'figure']);
});

/** Gives the three captions their pictures. */
async function fill(galley: Galley, file: StoryFile): Promise<void> {
  for (const number of [1, 2, 3]) {
    const path = await pictureFile(galley.desk.out, `${number}.png`, [number * 60, 110, 160]);
    await galley.dropFiles(galley.waiting.first(), path);
    await expect(galley.waiting).toHaveCount(3 - number);
  }
  await expect(galley.story.locator('.story-gallery .story-picture img')).toHaveCount(3);
  await file.shows(pictures, ['assets/1.png', 'assets/2.png', 'assets/3.png']);
}

function figuresOf({ body }: Pick<Article, 'body'>): readonly Figure[] {
  return body.flatMap((block) => (block.type === 'gallery' ? block.figures : []));
}

function captions(article: Article): readonly string[] {
  return figuresOf(article).map(({ caption }) =>
    caption.map((node) => (node.type === 'text' ? node.text : '')).join(''),
  );
}

function pictures(article: Article): readonly (string | null)[] {
  return figuresOf(article).map(({ picture }) => picture);
}

function mark(galley: Galley) {
  return galley.page.locator('.gallery-mark');
}

async function boxOf(galley: Galley, words: string) {
  return (await cell(galley, words).locator('.story-picture img').boundingBox())!;
}

/** Draws a picture to one side of another one, without letting go. */
async function drag(galley: Galley, from: string, to: string, side: 'left' | 'right') {
  const { mouse } = galley.page;
  const [start, end] = await Promise.all([from, to].map((words) => boxOf(galley, words)));
  await mouse.move(start!.x + start!.width / 2, start!.y + start!.height / 2);
  await mouse.down();
  const x = side === 'left' ? end!.x + 8 : end!.x + end!.width - 8;
  await mouse.move(x, end!.y + end!.height / 2, { steps: 4 });
  await expect(mark(galley)).toBeVisible();
}
