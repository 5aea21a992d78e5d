import {
  crosshead,
  inlineNodes,
  inlineRuns,
  paragraph,
  text,
  type Article,
  type Link,
} from '../../app/article';
import { expect, test } from './galley';
import type { Galley } from './galley-window';

const WORDS = 'The ferry sails';

/** The tools above what is selected. */
function tools(galley: Galley) {
  return galley.page.getByRole('toolbar', { name: 'Tools for the selected words' });
}

function tool(galley: Galley, name: string) {
  return tools(galley).getByRole('button', { name });
}

/** Where the selected words are. */
function selected(galley: Galley) {
  return galley.page.evaluate(() => {
    const { top, bottom, left, right } = getSelection()!.getRangeAt(0).getBoundingClientRect();
    return { top, bottom, left, right };
  });
}

/** Lets everything that waits for a moment of rest have its moment. */
async function rest(galley: Galley): Promise<void> {
  await galley.page.evaluate(async () => {
    for (let frame = 0; frame < 20; frame += 1) await new Promise(requestAnimationFrame);
  });
}

function quotes(article: Article): readonly string[] {
  return [...inlineRuns(article.body)]
    .flatMap((run) => [...inlineNodes(run)])
    .flatMap((node) => (node.type === 'quote' ? [node.quote] : []));
}

test('stands above words selected by mouse, and makes them bold', async ({ galley, file }) => {
  await galley.type(WORDS);
  await galley.doubleClickWord('ferry');
  const bold = paragraph(text('The '), text('ferry', 'bold'), text(' sails'));
  await galley.edit(file, () => tool(galley, 'Bold').click(), bold);
  await expect(tool(galley, 'Bold')).toHaveAttribute('aria-pressed', 'true');
  await expect(galley.story).toBeFocused();
});

test('is not over the words, and away while the mouse is down', async ({ galley, file }) => {
  const lines = Array.from({ length: 40 }, (_, number) => `Line ${number}`);
  await galley.typeLines(...lines);
  await galley.select('Line 39');
  const place = await selected(galley);
  await galley.press('ArrowRight');
  await galley.page.mouse.move(place.left + 1, place.top + 8);
  await galley.page.mouse.down();
  await galley.page.mouse.move(place.right, place.top + 8, { steps: 4 });
  await rest(galley);
  await expect(tools(galley)).toBeHidden();
  await galley.page.mouse.up();
  await expect(tools(galley)).toBeVisible();
  const box = (await tools(galley).boundingBox())!;
  expect(box.y + box.height).toBeLessThanOrEqual((await selected(galley)).top);

  await test.step('below them where there is no room above', async () => {
    const line = galley.story.getByText('Line 20');
    await line.evaluate((element) => {
      element.scrollIntoView({ block: 'start' });
    });
    await galley.select('Line 20');
    await expect(tools(galley)).toBeVisible();
    const { y } = (await tools(galley).boundingBox())!;
    expect(y).toBeGreaterThanOrEqual((await selected(galley)).bottom);
  });

  await test.step('and goes along and away when the paper is scrolled', async () => {
    const before = (await tools(galley).boundingBox())!.y;
    await galley.page.mouse.wheel(0, -40);
    await expect.poll(async () => (await tools(galley).boundingBox())?.y).not.toBe(before);
    await galley.page.mouse.wheel(0, -4000);
    await expect(tools(galley)).toBeHidden();
  });
  await file.shows(({ body }) => body.length, 40);
});

test('for words selected by keyboard; Alt+F10 goes there, arrows along, Escape back', async ({
  galley,
  file,
}) => {
  await galley.type(WORDS);
  await galley.press('Control+Shift+ArrowLeft');
  await expect(tools(galley)).toBeVisible();
  await galley.command('edit.tools');
  await expect(tool(galley, 'Bold')).toBeFocused();
  await galley.press('ArrowRight');
  await expect(tool(galley, 'Italic')).toBeFocused();
  await galley.press('Enter');
  await file.holds(paragraph(text('The ferry '), text('sails', 'italic')));
  await galley.command('edit.tools');
  await galley.press('Escape');
  await expect(galley.story).toBeFocused();
  await galley.type('rests');
  await file.holds(paragraph(text('The ferry '), text('rests', 'italic')));
});

test('Alt+F10 goes to the tools above the story while nothing is selected', async ({
  galley,
  file,
}) => {
  await galley.type(WORDS);
  await galley.command('edit.tools');
  await expect(galley.tool('Kind of block')).toBeFocused();
  await galley.press('Escape');
  await expect(galley.story).toBeFocused();
  await galley.type('.');
  await file.holds(paragraph(text(`${WORDS}.`)));
});

test('makes links, crossheads, quotes and notes', async ({ galley, file }) => {
  await galley.type(WORDS);
  await galley.select('ferry');
  await tool(galley, 'Link').click();
  await galley.dialog.getByRole('textbox', { name: 'Address' }).fill('https://example.org');
  await galley.press('Enter');
  const ferry: Link = {
    type: 'link',
    url: 'https://example.org',
    title: '',
    content: [text('ferry')],
  };
  const linked = [text('The '), ferry, text(' sails')];
  await file.holds(paragraph(...linked));
  await galley.select('sails');
  await galley.edit(file, () => tool(galley, 'Crosshead').click(), crosshead(2, ...linked));
  await galley.select('sails');
  await tool(galley, 'Tag a quote').click();
  await galley.dialog.getByRole('combobox', { name: 'Source' }).fill('Nila Tan');
  await galley.press('Enter');
  await file.shows(quotes, ['q1']);
  await galley.select('The');
  await tool(galley, 'note').click();
  await expect(galley.dialog.getByRole('textbox')).toBeFocused();
  await galley.press('Escape');
});

test.describe('is away', () => {
  test('after Escape until something else is selected', async ({ galley, file }) => {
    await galley.type(WORDS);
    await galley.select('ferry');
    await expect(tools(galley)).toBeVisible();
    await galley.press('Escape');
    await expect(tools(galley)).toBeHidden();
    await galley.press('Shift+ArrowRight');
    await expect(tools(galley)).toBeVisible();
    await galley.type('ship ');
    await expect(tools(galley)).toBeHidden();
    await file.holds(paragraph(text('The ship sails')));
  });

  test('when the keyboard leaves the story', async ({ galley, file }) => {
    await galley.type(WORDS);
    await galley.select('ferry');
    await expect(tools(galley)).toBeVisible();
    await galley.headline.click();
    await expect(tools(galley)).toBeHidden();
    await file.holds(paragraph(text(WORDS)));
  });

  test('in code', async ({ galley, file }) => {
    await galley.command('block.code');
    await galley.type(WORDS);
    await galley.select('ferry');
    await rest(galley);
    await expect(tools(galley)).toBeHidden();
    await file.shows(({ body }) => body[0]?.type, 'code');
  });

  test('when it is switched off, until it is wanted again', async ({ galley, file }) => {
    await galley.type(WORDS);
    await galley.select('ferry');
    await expect(tools(galley)).toBeVisible();
    await galley.switchFromMenu('view.selection-tools');
    await expect(tools(galley)).toBeHidden();
    await galley.press('Shift+ArrowRight');
    await rest(galley);
    await expect(tools(galley)).toBeHidden();
    await galley.switchFromMenu('view.selection-tools');
    await expect(tools(galley)).toBeVisible();
    await file.holds(paragraph(text(WORDS)));
  });
});
