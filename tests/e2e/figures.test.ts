import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { figure, paragraph, SECTION_BREAK, text, type Article } from '../../app/article';
import { expect, test } from './galley';
import type { Galley } from './galley-window';
import { pictureFile } from './picture-file';
import { hashOf } from './story-file';

const SEA = [40, 110, 160] as const;
const SAND = [200, 170, 120] as const;

/** Wire copy with a caption in the middle and one at the end, which wait for their pictures. */
const WIRE = `The ferry left Tanjung harbour at dawn.
Forty people were on board, most of them traders on their way to the market.
Passengers wait on the quay. [Port Agency]
Nobody was hurt.
The ferry at sea on Monday. [Port Agency]
`;
const DAWN = paragraph(text('The ferry left Tanjung harbour at dawn.'));
const FORTY = paragraph(
  text('Forty people were on board, most of them traders on their way to the market.'),
);
const NOBODY = paragraph(text('Nobody was hurt.'));
const QUAY = figure({ caption: [text('Passengers wait on the quay.')], credit: 'Port Agency' });
const AT_SEA = figure({ caption: [text('The ferry at sea on Monday.')], credit: 'Port Agency' });

const figures = ({ body }: Article) => body.filter(({ type }) => type === 'figure');
const picture = (galley: Galley) => galley.story.locator('.story-picture img');

test.describe('a caption gets its picture', () => {
  test.beforeEach(async ({ galley, file }) => {
    await galley.paste(WIRE);
    await file.holds(DAWN, FORTY, QUAY, NOBODY, AT_SEA);
    await expect(galley.waiting).toHaveCount(2);
  });

  test('by dialog', async ({ galley, file }) => {
    const sea = await pictureFile(galley.desk.out, 'sea.png', SEA);
    const before = await readFile(sea);
    await galley.answerDialogs(sea);
    await galley.waiting.first().click();
    await file.shows(figures, [{ ...QUAY, picture: 'assets/sea.png' }, AT_SEA]);
    await expect(picture(galley)).toBeVisible();
    expect(await file.pictures()).toEqual({ 'sea.png': hashOf(before) });
    expect(await readFile(sea)).toEqual(before);

    await test.step('by keyboard, and not when it is cancelled', async () => {
      await galley.answerDialogs(null);
      await galley.waiting.focus();
      await galley.press('Enter');
      await galley.answerDialogs(await pictureFile(galley.desk.out, 'sand.png', SAND));
      await galley.press('Enter');
      await file.shows(figures, [
        { ...QUAY, picture: 'assets/sea.png' },
        { ...AT_SEA, picture: 'assets/sand.png' },
      ]);
    });
  });

  test('by drop', async ({ galley, file }) => {
    const sea = await pictureFile(galley.desk.out, 'sea.png', SEA);
    await galley.dropFiles(galley.waiting.nth(1), sea);
    await file.shows(figures, [QUAY, { ...AT_SEA, picture: 'assets/sea.png' }]);

    await test.step('one undo takes it back, one redo brings it again', async () => {
      await galley.command('edit.undo');
      await file.shows(figures, [QUAY, AT_SEA]);
      await galley.command('edit.redo');
      await file.shows(figures, [QUAY, { ...AT_SEA, picture: 'assets/sea.png' }]);
    });

    await test.step('the same bytes under another name are stored once', async () => {
      const again = await pictureFile(galley.desk.out, 'another name.png', SEA);
      await galley.dropFiles(galley.waiting, again);
      await file.shows(figures, [
        { ...QUAY, picture: 'assets/sea.png' },
        { ...AT_SEA, picture: 'assets/sea.png' },
      ]);
      expect(Object.keys(await file.pictures())).toEqual(['sea.png']);
    });
  });

  test('several files dropped on it: the first is its own, the others come below', async ({
    galley,
    file,
  }) => {
    const sea = await pictureFile(galley.desk.out, 'sea.png', SEA);
    const sand = await pictureFile(galley.desk.out, 'sand.png', SAND);
    const dark = await pictureFile(galley.desk.out, 'dark.png', [9, 9, 9]);
    await galley.dropFiles(galley.waiting.first(), sea, sand, dark);
    await file.holds(
      DAWN,
      FORTY,
      { ...QUAY, picture: 'assets/sea.png' },
      figure({ picture: 'assets/sand.png' }),
      figure({ picture: 'assets/dark.png' }),
      NOBODY,
      AT_SEA,
    );
  });

  test('by paste', async ({ galley, file }) => {
    await galley.caretAfter('The ferry at sea');
    await galley.pastePicture(await pictureFile(galley.desk.out, 'sea.png', SEA));
    const named = expect.stringMatching(/^assets\/.+\.png$/) as unknown as string;
    await file.shows(figures, [QUAY, { ...AT_SEA, picture: named }]);
    expect(Object.keys(await file.pictures())).toHaveLength(1);
  });

  test('by drop on the box in the panel', async ({ galley, file }) => {
    const panel = await galley.panel('Pictures');
    const sea = await pictureFile(galley.desk.out, 'sea.png', SEA);
    const box = panel.getByRole('button', { name: 'Waiting for its picture' }).first();
    await galley.dropFiles(box, sea);
    await file.shows(figures, [{ ...QUAY, picture: 'assets/sea.png' }, AT_SEA]);
  });
});

test.describe('a picture comes first', () => {
  const [one, two] = [paragraph(text('One')), paragraph(text('Two'))];

  test.beforeEach(async ({ galley, file }) => {
    await galley.typeLines('One', 'Two');
    await file.holds(one, two);
  });

  test('by drop between paragraphs, several at once', async ({ galley, file }) => {
    const sea = await pictureFile(galley.desk.out, 'sea.png', SEA);
    const sand = await pictureFile(galley.desk.out, 'sand.png', SAND);
    await galley.dropFiles(galley.story.getByText('One'), sea, sand);
    const shown = [sea, sand].map((path) => figure({ picture: `assets/${basename(path)}` }));
    await file.holds(one, ...shown, two);
  });

  test('by dialog at the caret; then its caption and credit', async ({ galley, file }) => {
    await galley.answerDialogs(await pictureFile(galley.desk.out, 'sea.png', SEA));
    await galley.caretAfter('One');
    await galley.command('block.figure');
    await expect(picture(galley)).toBeVisible();
    await galley.type('The sea on ');
    await galley.command('format.italic');
    await galley.type('Monday');
    await galley.press('Tab');
    await galley.type('Port Agency');
    await galley.press('Shift+Tab');
    await galley.type('.');
    const caption = [text('The sea on '), text('Monday.', 'italic')];
    const shown = figure({ picture: 'assets/sea.png', caption, credit: 'Port Agency' });
    await file.holds(one, shown, two);

    await test.step('Enter goes on below the picture', async () => {
      await galley.press('Tab', 'Enter');
      await galley.type('Between');
      await file.holds(one, shown, paragraph(text('Between')), two);
    });
  });

  test('by paste', async ({ galley, file }) => {
    await galley.caretAfter('One');
    await galley.pastePicture(await pictureFile(galley.desk.out, 'sea.png', SEA));
    await expect(picture(galley)).toBeVisible();
    await galley.type('The sea');
    const shown = figure({
      picture: expect.stringMatching(/^assets\//) as unknown as string,
      caption: [text('The sea')],
    });
    await file.holds(one, shown, two);
  });

  test('selected by a click, it goes by Delete and comes again by undo', async ({
    galley,
    file,
  }) => {
    await galley.answerDialogs(await pictureFile(galley.desk.out, 'sea.png', SEA));
    await galley.caretAfter('One');
    await galley.command('block.figure');
    await expect(picture(galley)).toBeVisible();
    await galley.type('The sea');
    const shown = figure({ picture: 'assets/sea.png', caption: [text('The sea')] });
    await file.holds(one, shown, two);
    await picture(galley).click();
    await galley.edit(file, () => galley.press('Delete'), one, two);
    await galley.command('edit.undo');
    await expect(picture(galley)).toBeVisible();
    await file.holds(one, shown, two);
    expect(Object.keys(await file.pictures())).toEqual(['sea.png']);
  });
});

test('from a selected picture a click goes into the words', async ({ galley, file }) => {
  await galley.answerDialogs(await pictureFile(galley.desk.out, 'sea.png', SEA));
  await galley.type('One');
  await galley.command('block.figure');
  await expect(picture(galley)).toBeVisible();
  await galley.type('The sea');
  await picture(galley).click();
  await expect(galley.story.locator('.story-picture.is-selected')).toBeVisible();
  await galley.story.getByText('The sea').click();
  await galley.press('End');
  await galley.type('!');
  const shown = figure({ picture: 'assets/sea.png', caption: [text('The sea!')] });
  await file.holds(paragraph(text('One')), shown);
});

test.describe('the Pictures panel', () => {
  test('holds what is said of a picture beside its caption', async ({ galley, file }) => {
    await galley.answerDialogs(await pictureFile(galley.desk.out, 'sea.png', SEA));
    await galley.command('block.figure');
    await expect(picture(galley)).toBeVisible();
    await galley.type('The sea');
    const panel = await galley.panel('Pictures');
    const fields: readonly (readonly [string, string])[] = [
      ['Credit', 'A. Photographer'],
      ['Alt text', 'A grey sea under clouds'],
      ['Source', 'Port Agency'],
      ['Terms of use', 'Once, in print'],
    ];
    for (const [label, words] of fields) {
      await panel.getByRole('textbox', { name: label }).click();
      await galley.type(words);
    }
    await file.holds(
      figure({
        picture: 'assets/sea.png',
        caption: [text('The sea')],
        credit: 'A. Photographer',
        alt: 'A grey sea under clouds',
        source: 'Port Agency',
        terms: 'Once, in print',
      }),
    );
    await expect(galley.story.locator('.story-credit')).toHaveText('A. Photographer');
    await expect(picture(galley)).toHaveAttribute('alt', 'A grey sea under clouds');

    await test.step('and leads to it', async () => {
      await panel.getByRole('button', { name: 'The sea', exact: true }).click();
      await expect(galley.story).toBeFocused();
      await galley.type(' today');
      await file.shows(figures, [
        expect.objectContaining({ caption: [text('The sea today')], credit: 'A. Photographer' }),
      ]);
    });
  });
});

test.describe('Backspace and Delete', () => {
  test.beforeEach(async ({ galley, file }) => {
    await galley.paste(WIRE);
    await file.holds(DAWN, FORTY, QUAY, NOBODY, AT_SEA);
  });

  const edges: readonly (readonly [string, string, 'Before' | 'After', 'Backspace' | 'Delete'])[] =
    [
      ['below a figure, at the start', 'Nobody', 'Before', 'Backspace'],
      ['above a figure, at the end', 'the market.', 'After', 'Delete'],
      ['in a caption, at the start', 'Passengers', 'Before', 'Backspace'],
      ['in a caption, at the end', 'the quay.', 'After', 'Delete'],
      ['in a credit, at the start', 'Port Agency', 'Before', 'Backspace'],
      ['in a credit, at the end', 'Port Agency', 'After', 'Delete'],
    ];
  for (const [place, words, side, key] of edges) {
    test(`${key} ${place} joins nothing and loses nothing`, async ({ galley, file }) => {
      await galley[`caret${side}`](words);
      await galley.press(key);
      await galley.command('story.save');
      await file.holds(DAWN, FORTY, QUAY, NOBODY, AT_SEA);
      await expect(galley.story).toBeFocused();
    });
  }

  test('over a selection from text into a caption keep the figure', async ({ galley, file }) => {
    await galley.select('traders', 'Passengers wait');
    await galley.edit(
      file,
      () => galley.press('Delete'),
      DAWN,
      paragraph(text('Forty people were on board, most of them ')),
      { ...QUAY, caption: [text(' on the quay.')] },
      NOBODY,
      AT_SEA,
    );
  });

  test('over a selection with a whole figure in it take it along', async ({ galley, file }) => {
    await galley.select('traders', 'Nobody ');
    await galley.edit(
      file,
      () => galley.press('Backspace'),
      DAWN,
      paragraph(text('Forty people were on board, most of them was hurt.')),
      AT_SEA,
    );
  });

  test('of all takes all, and undo brings all again', async ({ galley, file }) => {
    await galley.press('ControlOrMeta+a');
    await galley.edit(file, () => galley.press('Delete'));
  });

  test('in an empty figure takes it away', async ({ galley, file }) => {
    await galley.caretAfter('at dawn.');
    await galley.addWaitingCaption();
    await file.holds(DAWN, figure(), FORTY, QUAY, NOBODY, AT_SEA);
    await galley.edit(file, () => galley.press('Backspace'), DAWN, FORTY, QUAY, NOBODY, AT_SEA);
    await galley.type(' It was cold.');
    await file.shows(
      ({ body }) => body[0],
      paragraph(text('The ferry left Tanjung harbour at dawn. It was cold.')),
    );
  });
});

test('block commands leave a caption what it is', async ({ galley, file }) => {
  await galley.addWaitingCaption();
  await galley.type('The sea');
  const shown = figure({ caption: [text('The sea')] });
  for (const kind of [
    'crosshead-2',
    'list-bulleted',
    'block-quote',
    'pull-quote',
    'code',
  ] as const) {
    await galley.command(`block.${kind}`);
    await galley.command('story.save');
    await file.holds(shown);
  }
  await galley.command('block.section-break');
  await file.holds(shown, SECTION_BREAK);
});
