import {
  blockQuote,
  BREAK,
  code,
  crosshead,
  list,
  listItem,
  MARKS,
  paragraph,
  plainText,
  pullQuote,
  SECTION_BREAK,
  text,
  type Block,
  type List,
  type Mark,
} from '../../app/article';
import type { CommandId } from '../../app/commands/commands';
import { expect, test } from './galley';

const WORDS = 'The ferry sails';
const SET = text(WORDS);

test.describe('kinds of block', () => {
  /** What each is in the file, and what it is called in the toolbar. */
  const KINDS: readonly (readonly [CommandId, string, Block])[] = [
    ['block.crosshead-2', 'Crosshead', crosshead(2, SET)],
    ['block.crosshead-3', 'Crosshead, second level', crosshead(3, SET)],
    ['block.crosshead-4', 'Crosshead, third level', crosshead(4, SET)],
    ['block.list-bulleted', 'Bulleted list', list('bulleted', listItem([SET]))],
    ['block.list-numbered', 'Numbered list', list('numbered', listItem([SET]))],
    ['block.list-check', 'Check list', list('check', listItem([SET]))],
    ['block.block-quote', 'Block quote', blockQuote(paragraph(SET))],
    ['block.pull-quote', 'Pull quote', pullQuote(SET)],
    ['block.code', 'Code block', code(WORDS)],
  ];

  for (const [command, name, block] of KINDS) {
    test(`${name} by shortcut, by toolbar, and back`, async ({ galley, file }) => {
      await galley.type(WORDS);
      await galley.edit(file, () => galley.command(command), block);
      await galley.edit(file, () => galley.command(command), paragraph(SET));
      await galley.edit(file, () => galley.chooseBlock(name), block);
      await galley.edit(file, () => galley.chooseBlock('Paragraph'), paragraph(SET));
    });
  }

  test('any kind becomes any other', async ({ galley, file }) => {
    await galley.type(WORDS);
    for (const [from] of KINDS) {
      for (const [to, , block] of KINDS) {
        // A block quote holds blocks of other kinds rather than becoming one.
        if (from === to || from === 'block.block-quote' || to === 'block.block-quote') continue;
        await test.step(`${from} to ${to}`, async () => {
          await galley.command(from);
          await galley.command(to);
          await galley.command('story.save');
          await file.holds(block);
          await galley.command('block.paragraph');
        });
      }
    }
  });

  test('several blocks at once', async ({ galley, file }) => {
    await galley.typeLines('One', 'Two', 'Three');
    const [one, two, three] = ['One', 'Two', 'Three'].map((word) => text(word)) as [
      ReturnType<typeof text>,
      ReturnType<typeof text>,
      ReturnType<typeof text>,
    ];
    await galley.select('One', 'Two');
    const rest = paragraph(three);
    const bullets = list('bulleted', listItem([one]), listItem([two]));
    await galley.edit(file, () => galley.command('block.list-bulleted'), bullets, rest);
    await galley.command('edit.undo');
    const quote = blockQuote(paragraph(one), paragraph(two));
    await galley.edit(file, () => galley.command('block.block-quote'), quote, rest);
    await galley.command('edit.undo');
    const heads = [crosshead(2, one), crosshead(2, two)];
    await galley.edit(file, () => galley.command('block.crosshead-2'), ...heads, rest);
  });
});

test.describe('marks', () => {
  const marked = (mark: Mark) => paragraph(text('The '), text('ferry', mark), text(' sails'));

  test('by shortcut on selected words', async ({ galley, file }) => {
    await galley.type(WORDS);
    for (const mark of MARKS) {
      await galley.select('ferry');
      await galley.edit(file, () => galley.command(`format.${mark}`), marked(mark));
      await galley.edit(file, () => galley.command(`format.${mark}`), paragraph(SET));
    }
  });

  test('by toolbar on a word double-clicked', async ({ galley, file }) => {
    await galley.type(WORDS);
    const names: readonly (readonly [string, Mark])[] = [
      ['Bold', 'bold'],
      ['Italic', 'italic'],
      ['Underline', 'underline'],
      ['Strikethrough', 'strikethrough'],
      ['Subscript', 'subscript'],
      ['Superscript', 'superscript'],
    ];
    await galley.doubleClickWord('ferry');
    for (const [name, mark] of names) {
      const tool = galley.tool(name);
      await galley.edit(file, () => tool.click(), marked(mark));
      await expect(tool).toHaveAttribute('aria-pressed', 'true');
      await galley.edit(file, () => tool.click(), paragraph(SET));
      await expect(tool).toHaveAttribute('aria-pressed', 'false');
    }
  });

  test('for the words that are typed next', async ({ galley, file }) => {
    await galley.type('The ');
    await galley.command('format.bold');
    await galley.type('ferry');
    await galley.command('format.bold');
    await galley.tool('Italic').click();
    await galley.type(' sails');
    await file.holds(paragraph(text('The '), text('ferry', 'bold'), text(' sails', 'italic')));
  });

  test('several on the same words', async ({ galley, file }) => {
    await galley.type(WORDS);
    await galley.select('ferry');
    for (const mark of ['bold', 'italic', 'underline'] as const) {
      await galley.command(`format.${mark}`);
    }
    const both = text('ferry', 'bold', 'italic', 'underline');
    await file.holds(paragraph(text('The '), both, text(' sails')));
  });

  test('mean nothing in a code block', async ({ galley, file }) => {
    await galley.type(WORDS);
    await galley.command('block.code');
    await galley.select('ferry');
    await galley.command('format.bold');
    await galley.command('block.paragraph');
    await file.holds(paragraph(SET));
  });
});

test.describe('links', () => {
  const linked = (url: string) =>
    paragraph(
      text('The '),
      { type: 'link', url, title: '', content: [text('ferry')] },
      text(' sails'),
    );

  test('are set, changed and taken off', async ({ galley, file }) => {
    await galley.type(WORDS);
    await galley.select('ferry');
    const address = galley.dialog.getByRole('textbox', { name: 'Address' });

    await galley.edit(
      file,
      async () => {
        await galley.command('format.link');
        await expect(address).toBeFocused();
        await galley.type('example.org/ferry');
        await galley.press('Enter');
        await expect(galley.dialog).toBeHidden();
        await expect(galley.story).toBeFocused();
      },
      linked('https://example.org/ferry'),
    );

    await galley.caretAfter('ferr');
    await galley.edit(
      file,
      async () => {
        await galley.tool('Link').click();
        await expect(address).toHaveValue('https://example.org/ferry');
        await address.fill('port@example.org');
        await galley.dialog.getByRole('button', { name: 'Set' }).click();
        await expect(galley.dialog).toBeHidden();
      },
      linked('mailto:port@example.org'),
    );

    await galley.caretAfter('ferr');
    await galley.edit(
      file,
      async () => {
        await galley.command('format.link');
        await expect(address).toBeFocused();
        await address.fill('');
        await galley.press('Enter');
        await expect(galley.dialog).toBeHidden();
      },
      paragraph(SET),
    );
  });

  test('are left as they are by Escape', async ({ galley, file }) => {
    await galley.type(WORDS);
    await galley.select('ferry');
    await galley.command('format.link');
    await expect(galley.dialog).toBeVisible();
    await galley.type('example.org');
    await galley.press('Escape');
    await expect(galley.dialog).toBeHidden();
    await galley.type('boat');
    await file.holds(paragraph(text('The boat sails')));
  });

  test('need words to stand on', async ({ galley, file }) => {
    await galley.type(WORDS);
    await galley.command('format.link');
    await expect(galley.page.getByText(/^Select the words that are to be a link/)).toBeVisible();
    await galley.type('.');
    await file.holds(paragraph(text('The ferry sails.')));
  });
});

test.describe('Enter and Backspace', () => {
  test('around paragraphs', async ({ galley, file }) => {
    await galley.type('The ferry');
    await galley.caretAfter('The');
    const [the, ferry] = [paragraph(text('The')), paragraph(text(' ferry'))];
    await galley.edit(file, () => galley.press('Enter'), the, ferry);
    await galley.edit(file, () => galley.press('Backspace'), paragraph(text('The ferry')));
    const broken = paragraph(text('The'), BREAK, text(' ferry'));
    await galley.edit(file, () => galley.press('Shift+Enter'), broken);
  });

  test('around a crosshead', async ({ galley, file }) => {
    await galley.type('Before');
    await galley.press('Enter');
    await galley.command('block.crosshead-2');
    await galley.type('Head');
    await galley.press('Enter');
    await galley.type('After');
    const [before, after] = [paragraph(text('Before')), paragraph(text('After'))];
    await file.holds(before, crosshead(2, text('Head')), after);

    await galley.caretAfter('He');
    const halves = [crosshead(2, text('He')), crosshead(2, text('ad'))];
    await galley.edit(file, () => galley.press('Enter'), before, ...halves, after);
    await galley.command('edit.undo');
    await galley.caretBefore('Head');
    await galley.edit(
      file,
      () => galley.press('Backspace'),
      before,
      paragraph(text('Head')),
      after,
    );
    await galley.edit(file, () => galley.press('Backspace'), paragraph(text('BeforeHead')), after);
  });

  test('at the start of the story', async ({ galley, file }) => {
    await galley.type('First');
    const kinds = ['crosshead-2', 'pull-quote', 'block-quote', 'list-bulleted', 'code'] as const;
    for (const kind of kinds) {
      await galley.command(`block.${kind}`);
      await galley.caretBefore('First');
      await galley.edit(file, () => galley.press('Backspace'), paragraph(text('First')));
    }
  });

  test('around a pull quote', async ({ galley, file }) => {
    await galley.type('Before');
    await galley.press('Enter');
    await galley.command('block.pull-quote');
    await galley.type('Large');
    await galley.press('Enter');
    await galley.type('After');
    const [before, after] = [paragraph(text('Before')), paragraph(text('After'))];
    await file.holds(before, pullQuote(text('Large')), after);
    await galley.caretBefore('Large');
    await galley.edit(
      file,
      () => galley.press('Backspace'),
      before,
      paragraph(text('Large')),
      after,
    );
  });

  test('around a block quote', async ({ galley, file }) => {
    await galley.type('Before');
    await galley.press('Enter');
    await galley.command('block.block-quote');
    await galley.typeLines('One', 'Two');
    const [before, one, two] = ['Before', 'One', 'Two'].map((word) => paragraph(text(word))) as [
      Block,
      Block,
      Block,
    ];
    await file.holds(before, blockQuote(one, two));

    await test.step('Enter on an empty last line leaves it', async () => {
      await galley.press('Enter', 'Enter');
      await galley.type('After');
      await file.holds(before, blockQuote(one, two), paragraph(text('After')));
      await galley.press('Control+Shift+ArrowLeft', 'Backspace');
    });

    await test.step('Backspace at its start dissolves it', async () => {
      await galley.caretBefore('One');
      await galley.edit(file, () => galley.press('Backspace'), before, one, two);
      await galley.command('edit.undo');
    });

    await test.step('Backspace at a later start joins two of its paragraphs', async () => {
      await galley.caretBefore('Two');
      const joined = blockQuote(paragraph(text('OneTwo')));
      await galley.edit(file, () => galley.press('Backspace'), before, joined);
    });
  });

  test('around a code block', async ({ galley, file }) => {
    await galley.command('block.code');
    await galley.typeLines('one', '  two', '', 'four');
    await file.holds(code('one\n  two\n\nfour'));
    await test.step('Enter on two empty last lines leaves it', async () => {
      await galley.press('Enter', 'Enter', 'Enter');
      await galley.type('After');
      await file.holds(code('one\n  two\n\nfour'), paragraph(text('After')));
    });
  });

  test('around a section break', async ({ galley, file }) => {
    await galley.type('BeforeAfter');
    await galley.caretAfter('Before');
    const [before, after] = [paragraph(text('Before')), paragraph(text('After'))];
    await galley.edit(
      file,
      () => galley.command('block.section-break'),
      before,
      SECTION_BREAK,
      after,
    );
    await test.step('Backspace below it takes it away and joins nothing', async () => {
      await galley.caretBefore('After');
      await galley.edit(file, () => galley.press('Backspace'), before, after);
      await galley.command('edit.undo');
    });
    await test.step('a click and Delete take it away', async () => {
      await galley.story.locator('hr').click();
      await galley.edit(file, () => galley.press('Delete'), before, after);
    });
  });
});

test.describe('lists', () => {
  const item = (words: string, below: List | null = null) => listItem([text(words)], below);

  for (const kind of ['bulleted', 'numbered', 'check'] as const) {
    test(`${kind}: nested by Tab, out again by Shift+Tab, left by Enter`, async ({
      galley,
      file,
    }) => {
      await galley.command(`block.list-${kind}`);
      await galley.typeLines('Frames', 'Plates');
      const flat = list(kind, item('Frames'), item('Plates'));
      const nested = list(kind, item('Frames', list(kind, item('Plates'))));
      await galley.command('story.save');
      await file.holds(flat);
      await galley.edit(file, () => galley.press('Tab'), nested);
      await galley.edit(file, () => galley.press('Shift+Tab'), flat);
      await galley.press('Tab', 'Enter');
      await galley.type('Rivets');
      await galley.press('Enter', 'Enter');
      await galley.type('Horn');
      await galley.press('Enter', 'Enter');
      await galley.type('After');
      const plates = list(kind, item('Plates'), item('Rivets'));
      await file.holds(list(kind, item('Frames', plates), item('Horn')), paragraph(text('After')));
    });
  }

  test('Backspace at the start of an item', async ({ galley, file }) => {
    await galley.command('block.list-bulleted');
    await galley.typeLines('One', 'Two');
    await galley.caretBefore('Two');
    await galley.edit(
      file,
      () => galley.press('Backspace'),
      list('bulleted', item('One')),
      paragraph(text('Two')),
    );
    await galley.edit(file, () => galley.press('Backspace'), list('bulleted', item('OneTwo')));
  });

  test('the first item has nothing to stand below', async ({ galley, file }) => {
    await galley.command('block.list-bulleted');
    await galley.type('One');
    await galley.press('Tab');
    await galley.type(' more');
    await file.holds(list('bulleted', item('One more')));
  });

  test('a check list is ticked by click and by key', async ({ galley, file }) => {
    await galley.command('block.list-check');
    await galley.typeLines('One', 'Two');
    const [one, two] = [item('One'), item('Two')];
    const tick = () =>
      galley.story
        .locator('li')
        .first()
        .click({ position: { x: 4, y: 12 } });
    await galley.edit(file, tick, list('check', { ...one, checked: true }, two));
    await galley.edit(file, tick, list('check', one, two));
    await galley.caretBefore('Two');
    await galley.press('ArrowLeft');
    const byKey = list('check', one, { ...two, checked: true });
    await galley.edit(file, () => galley.press('Space'), byKey);
  });
});

test('undo and redo by button and by menu', async ({ galley, file }) => {
  const words = paragraph(SET);
  await galley.type(WORDS);
  await galley.command('block.crosshead-2');
  await file.holds(crosshead(2, SET));
  await galley.tool('Undo').click();
  await file.holds(words);
  await galley.tool('Redo').click();
  await file.holds(crosshead(2, SET));
  await galley.chooseFromMenu('edit.undo');
  await file.holds(words);
  await galley.chooseFromMenu('edit.redo');
  await file.holds(crosshead(2, SET));
  await galley.chooseFromMenu('block.pull-quote');
  await file.holds(pullQuote(SET));

  await test.step('in the headline they are the headline’s', async () => {
    await galley.headline.click();
    await galley.type('A ferry');
    await file.shows(({ fields }) => fields.headline, 'A ferry');
    await galley.press('ControlOrMeta+z');
    await file.shows(({ fields }) => fields.headline, '');
    await galley.press('ControlOrMeta+Shift+z');
    await file.shows(({ fields }) => fields.headline, 'A ferry');
    await galley.chooseFromMenu('edit.undo');
    await file.shows(({ fields }) => fields.headline, '');
    await file.holds(pullQuote(SET));
  });
});

test('the keys for the ends of the story go there in a long one too', async ({ galley, file }) => {
  const lines = Array.from({ length: 60 }, (_, number) =>
    `Line ${number} of a long story. `.repeat(9),
  );
  await galley.paste(lines.join('\n\n'));
  await file.shows(({ body }) => body.length, 60);
  await galley.press('ControlOrMeta+Home');
  await galley.type('First. ');
  await galley.press('ControlOrMeta+End');
  await galley.type('Last.');
  await galley.press('ControlOrMeta+Home');
  await expect(galley.story.getByText('First.')).toBeInViewport();
  const words = (block: Block | undefined) =>
    block?.type === 'paragraph' ? plainText(block.content) : '';
  await file.shows(({ body }) => words(body.at(0)).slice(0, 13), 'First. Line 0');
  await file.shows(({ body }) => words(body.at(-1)).slice(-5), 'Last.');
});
