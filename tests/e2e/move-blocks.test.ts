import {
  blockQuote,
  crosshead,
  figure,
  list,
  listItem,
  paragraph,
  text,
  type Block,
} from '../../app/article';
import { expect, test } from './galley';
import type { Galley } from './galley-window';

const said = (words: string) => paragraph(text(words));
const [ONE, TWO, THREE, FOUR] = [said('One.'), said('Two.'), said('Three.'), said('Four.')];

test.describe('by keyboard', () => {
  test('a paragraph goes up and down; the caret stays in it', async ({ galley, file }) => {
    await galley.typeLines('One.', 'Two.', 'Three.');
    await galley.caretAfter('Tw');
    await galley.edit(file, () => galley.command('block.move-up'), TWO, ONE, THREE);
    await galley.type('-');
    await file.holds(said('Tw-o.'), ONE, THREE);
    await galley.press('Backspace');
    await galley.command('block.move-up');
    await galley.command('block.move-down');
    await galley.command('block.move-down');
    await file.holds(ONE, THREE, TWO);
    await test.step('not below the last line', async () => {
      await galley.command('block.move-down');
      await galley.type('!');
      await file.holds(ONE, THREE, said('Tw!o.'));
    });
  });

  test('what is selected goes together and stays selected', async ({ galley, file }) => {
    await galley.typeLines('One.', 'Two.', 'Three.', 'Four.');
    await galley.select('wo.', 'Thr');
    await galley.edit(file, () => galley.command('block.move-down'), ONE, FOUR, TWO, THREE);
    await galley.type('-');
    await file.holds(ONE, FOUR, said('T-ee.'));
  });

  test('an item moves within its list, with the list below it', async ({ galley, file }) => {
    await galley.typeLines('Above.', '- One', 'Two');
    await galley.press('Enter', 'Tab');
    await galley.type('below two');
    await galley.press('Enter', 'Shift+Tab');
    await galley.type('Three');
    const below = list('bulleted', listItem([text('below two')]));
    const [one, two, three] = [
      listItem([text('One')]),
      listItem([text('Two')], below),
      listItem([text('Three')]),
    ];
    await file.holds(said('Above.'), list('bulleted', one, two, three));
    await galley.caretAfter('Two');
    const up = list('bulleted', two, one, three);
    await galley.edit(file, () => galley.command('block.move-up'), said('Above.'), up);
    await galley.command('block.move-up');
    await galley.command('block.move-down');
    await galley.command('block.move-down');
    await file.holds(said('Above.'), list('bulleted', one, three, two));
    await galley.select('One', 'below two');
    const whole = list('bulleted', one, three, two);
    await galley.edit(file, () => galley.command('block.move-up'), whole, said('Above.'));
  });

  test('a paragraph moves within its block quote, and then out of it', async ({ galley, file }) => {
    await galley.typeLines('Above.', '> One.', 'Two.');
    await file.holds(said('Above.'), blockQuote(ONE, TWO));
    const inside = blockQuote(TWO, ONE);
    await galley.edit(file, () => galley.command('block.move-up'), said('Above.'), inside);
    const out = [said('Above.'), TWO, blockQuote(ONE)];
    await galley.edit(file, () => galley.command('block.move-up'), ...out);
    await test.step('and a quote with nothing else in it moves as a whole', async () => {
      await galley.caretAfter('One.');
      const whole = [said('Above.'), blockQuote(ONE), TWO];
      await galley.edit(file, () => galley.command('block.move-up'), ...whole);
    });
  });

  test('figures and tables move as a whole, quotes with their words', async ({ galley, file }) => {
    await galley.type('One.');
    await galley.addWaitingCaption();
    await galley.type('The quay.');
    const quay = figure({ caption: [text('The quay.')] });
    await galley.edit(file, () => galley.command('block.move-up'), quay, ONE);
    await galley.caretAfter('One.');
    await galley.command('block.table');
    await galley.type('Fare');
    const table = (await file.body()).find(({ type }) => type === 'table');
    expect(table).toBeUndefined();
    await file.shows(({ body }) => body.map(({ type }) => type), ['figure', 'paragraph', 'table']);
    await galley.command('block.move-up');
    await galley.command('block.move-up');
    await file.shows(({ body }) => body.map(({ type }) => type), ['table', 'figure', 'paragraph']);
    await galley.type('s');
    await expect(galley.story.locator('th').first()).toHaveText('Fares');
  });
});

test.describe('by its handle', () => {
  const handle = (galley: Galley) => galley.page.getByRole('button', { name: 'Drag to move' });
  const line = (galley: Galley) => galley.page.locator('.drop-line');

  /** Takes a block by its handle and draws it to the top or the bottom of another one, without letting go. */
  async function drag(galley: Galley, from: string, to: string, edge: 'top' | 'bottom') {
    const { mouse } = galley.page;
    const [start, end] = await Promise.all([from, to].map((words) => placeOf(galley, words)));
    await mouse.move(start!.x, start!.y);
    const grip = (await handle(galley).boundingBox())!;
    await mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
    await mouse.down();
    const y = edge === 'top' ? end!.top : end!.bottom;
    await mouse.move(grip.x + 30, (start!.y + y) / 2);
    await mouse.move(grip.x + 30, y, { steps: 4 });
    await expect(line(galley)).toBeVisible();
  }

  async function placeOf(galley: Galley, words: string) {
    const block = galley.story.locator('> *').filter({ hasText: words });
    const { x, y, width, height } = (await block.boundingBox())!;
    return { x: x + width / 2, y: y + height / 2, top: y + 2, bottom: y + height - 2 };
  }

  async function drop(galley: Galley): Promise<void> {
    await galley.page.mouse.up();
    await expect(line(galley)).toBeHidden();
  }

  test('a block is drawn up and down', async ({ galley, file }) => {
    await galley.typeLines('One.', 'Two.', '## Three', 'Four.');
    const three: Block = crosshead(2, text('Three'));
    await galley.edit(
      file,
      async () => {
        await drag(galley, 'Four.', 'One.', 'top');
        await drop(galley);
      },
      ...[FOUR, ONE, TWO, three],
    );
    await drag(galley, 'One.', 'Three', 'bottom');
    await drop(galley);
    await file.holds(FOUR, TWO, three, ONE);
    await test.step('the caret stays where it was', async () => {
      await galley.type('!');
      await file.holds(said('Four.!'), TWO, three, ONE);
    });
  });

  test('a list, a quote, a picture are drawn as a whole', async ({ galley, file }) => {
    await galley.typeLines('One.', '> Two.', 'Three.');
    await galley.press('Enter', 'Enter');
    await galley.addWaitingCaption();
    await galley.type('The quay.');
    const quay = figure({ caption: [text('The quay.')] });
    const quote = blockQuote(TWO, THREE);
    await file.holds(ONE, quote, quay);
    await drag(galley, 'The quay.', 'One.', 'top');
    await drop(galley);
    await file.holds(quay, ONE, quote);
    await drag(galley, 'Two.', 'One.', 'top');
    await drop(galley);
    await file.holds(quay, quote, ONE);
  });

  test('Escape calls it off, and a click does nothing', async ({ galley, file }) => {
    await galley.typeLines('One.', 'Two.');
    await file.holds(ONE, TWO);
    await drag(galley, 'Two.', 'One.', 'top');
    await galley.press('Escape');
    await drop(galley);
    await galley.page.mouse.move(
      (await placeOf(galley, 'One.')).x,
      (await placeOf(galley, 'One.')).y,
    );
    await handle(galley).click();
    await galley.type('!');
    await file.holds(ONE, said('Two.!'));
  });
});
