import { code, figure, list, listItem, paragraph, text, type Inline } from '../../app/article';
import { expect, test } from './galley';

test.beforeEach(async ({ galley, file }) => {
  await file.shows(({ body }) => body, []);
  await galley.writeIn('en');
});

test.describe('typed', () => {
  test('quotation marks, apostrophes, dashes, ellipses', async ({ galley, file }) => {
    await galley.type(`"I don't know," she said -- "he said 'no'...". In the '90s, 5' 10" tall.`);
    await file.holds(
      paragraph(text('“I don’t know,” she said — “he said ‘no’…”. In the ’90s, 5′ 10″ tall.')),
    );
  });

  const LANGUAGES = [
    ['id', `"Jum'at," katanya.`, '“Jum’at,” katanya.'],
    ['fr', `Il dit "l'eau".`, 'Il dit «\u202fl’eau\u202f».'],
    ['de', `"Das 'ist' gut"`, '„Das ‚ist‘ gut“'],
    ['ar', `قال "مرحبا" ثم`, 'قال ”مرحبا“ ثم'],
    ['he', `צה"ל אמר "שלום"`, 'צה״ל אמר ”שלום”'],
    ['en-GB', `so -- "yes"`, 'so – “yes”'],
  ] as const;
  for (const [language, typed, written] of LANGUAGES) {
    test(`in a story whose language is ${language}`, async ({ galley, file }) => {
      await galley.writeIn(language);
      await galley.type(typed);
      await file.holds(paragraph(text(written)));
      await galley.writeIn('en');
    });
  }

  test('in headline and standfirst', async ({ galley, file }) => {
    await galley.headline.focus();
    await galley.type(`"It's over" -- so...`);
    await galley.press('Enter');
    await galley.type(`'Don't'`);
    await file.shows(({ fields }) => fields.headline, '“It’s over” — so…');
    await file.shows(({ fields }) => fields.standfirst, '‘Don’t’');
  });

  test('in a caption, a credit, a list', async ({ galley, file }) => {
    await galley.addWaitingCaption();
    await galley.type(`The "ferry"`);
    await galley.press('Tab');
    await galley.type(`Kim's`);
    await galley.press('Enter');
    await galley.type(`- It's`);
    await file.holds(
      figure({ caption: [text('The “ferry”')], credit: 'Kim’s' }),
      list('bulleted', listItem([text('It’s')])),
    );
  });

  test('in a cell of a table', async ({ galley, file }) => {
    await galley.command('block.table');
    await galley.type(`"It's"`);
    await file.shows(
      ({ body }) => {
        const [first] = body;
        return first?.type === 'table' ? first.rows[0]?.[0] : first;
      },
      [text('“It’s”')],
    );
  });

  test('across marks and tagged words', async ({ galley, file }) => {
    await galley.type('"He said ');
    await galley.command('format.bold');
    await galley.type('so');
    await galley.command('format.bold');
    await galley.type('" yes');
    await file.holds(paragraph(text('“He said '), text('so', 'bold'), text('” yes')));
    await galley.select('yes');
    await galley.command('quote.tag');
    await galley.dialog.getByRole('combobox', { name: 'Source' }).fill('Kim');
    await galley.press('Enter');
    await galley.caretBefore('es');
    await galley.type("'");
    const said: Inline = { type: 'quote', quote: 'q1', content: [text('y’es')] };
    await file.holds(paragraph(text('“He said '), text('so', 'bold'), text('” '), said));
  });
});

test.describe('leaves alone', () => {
  test('code, inline and in blocks', async ({ galley, file }) => {
    await galley.type('x `it\'s "so"...` y ');
    await galley.command('format.code');
    await galley.type(`it's -- "so"`);
    await galley.command('format.code');
    await galley.press('Enter');
    await galley.command('block.code');
    await galley.type(`it's -- "so"...`);
    await file.holds(
      paragraph(
        text('x '),
        text('it\'s "so"...', 'code'),
        text(' y '),
        text(`it's -- "so"`, 'code'),
      ),
      code(`it's -- "so"...`),
    );
  });

  test('addresses, and links while they are typed', async ({ galley, file }) => {
    await galley.type("At https://example.org/it's--a...b [so](https://example.org/it's) x");
    const link = {
      type: 'link' as const,
      url: "https://example.org/it's",
      title: '',
      content: [text('so')],
    };
    await file.holds(paragraph(text("At https://example.org/it's--a...b "), link, text(' x')));
  });

  test('addresses without a scheme, also when they prove to be one later', async ({
    galley,
    file,
  }) => {
    const words = 'At example.com/a--b, $HOME/--x, me--you@x.com';
    await galley.type(`${words}: so--so, "get 'em"`);
    await file.holds(paragraph(text(`${words}: so—so, “get ’em”`)));
  });

  test('what is pasted', async ({ galley, file }) => {
    const words = `"It's" -- so...`;
    await galley.paste(words);
    await file.holds(paragraph(text(words)));
    await galley.headline.focus();
    await galley.paste(words);
    await file.shows(({ fields }) => fields.headline, words);
  });

  test('all, once it is switched off', async ({ galley, file }) => {
    expect(await galley.isTicked('edit.smart-typing')).toBe(true);
    await galley.switchFromMenu('edit.smart-typing');
    await galley.story.focus();
    await galley.type(`"It's" -- so...`);
    await file.holds(paragraph(text(`"It's" -- so...`)));
    await galley.switchFromMenu('edit.smart-typing');
    await galley.story.focus();
    await galley.type(` "so"`);
    await file.holds(paragraph(text(`"It's" -- so... “so”`)));
  });
});

test.describe('undo', () => {
  test('gives back what was typed, and no more', async ({ galley, file }) => {
    for (const [typed, written, straight] of [
      ['so "', 'so “', 'so "'],
      ["it'", 'it’', "it'"],
      ['so --', 'so —', 'so --'],
      ['so...', 'so…', 'so...'],
    ] as const) {
      await galley.type(typed);
      await file.holds(paragraph(text(written)));
      await galley.command('edit.undo');
      await file.holds(paragraph(text(straight)));
      await galley.type('x');
      await file.holds(paragraph(text(`${straight}x`)));
      await galley.press('ControlOrMeta+a', 'Backspace');
    }
  });

  test('gives it back in the headline too', async ({ galley, file }) => {
    await galley.headline.focus();
    await galley.type('so "');
    await file.shows(({ fields }) => fields.headline, 'so “');
    await galley.command('edit.undo');
    await file.shows(({ fields }) => fields.headline, 'so "');
    await galley.type('x');
    await file.shows(({ fields }) => fields.headline, 'so "x');
  });

  test('and redo are the same text again, byte for byte', async ({ galley, file }) => {
    await galley.typeLines('The "ferry"', "it's -- so");
    const blocks = [paragraph(text('The “ferry”')), paragraph(text('it’s — so'))];
    await galley.command('story.save');
    await file.holds(...blocks);
    const after = await file.text();
    const undo = galley.tool('Undo');
    while (await undo.isEnabled()) await galley.command('edit.undo');
    await file.holds();
    const redo = galley.tool('Redo');
    while (await redo.isEnabled()) await galley.command('edit.redo');
    await file.is(after);
  });
});
