import {
  blockQuote,
  BREAK,
  code,
  crosshead,
  figure,
  list,
  listItem,
  paragraph,
  SECTION_BREAK,
  table,
  text,
  type Block,
} from '../../app/article';
import { GOOGLE_DOCS, PDF_LINES, WEB_PAGE, WORD } from '../support/office-html';
import { readFile } from 'node:fs/promises';
import { readHtml } from '../../app/import/html';
import { expect, test } from './galley';
import { pictureFile } from './picture-file';
import { hashOf } from './story-file';

const words = (value: string) => paragraph(text(value));
const HTML = '<h2>Head</h2><p>One <b>so</b></p><ul><li>a</li></ul><p>Two</p>';
const ITEM = list('bulleted', listItem([text('a')]));
const ONE = paragraph(text('One '), text('so', 'bold'));

test.describe('where it goes', () => {
  test('words go into the line', async ({ galley, file }) => {
    await galley.type('He  said');
    await galley.caretAfter('He ');
    const said = paragraph(text('He so '), text('it', 'bold'), text(' is said'));
    await galley.edit(file, () => galley.pasteHtml('<p>so <b>it</b> is</p>'), said);
    await galley.type(' all');
    await file.holds(paragraph(text('He so '), text('it', 'bold'), text(' is all said')));
  });

  test('blocks take the place of an empty line', async ({ galley, file }) => {
    const blocks = [crosshead(2, text('Head')), ONE, ITEM, words('Two')];
    await galley.edit(file, () => galley.pasteHtml(HTML), ...blocks);
    await galley.type(' now');
    await file.holds(...blocks.slice(0, -1), words('Two now'));
  });

  test('blocks part the line, and its words go on where they end', async ({ galley, file }) => {
    await galley.type('He said');
    await galley.caretAfter('He');
    const paste = () => galley.pasteHtml(HTML);
    const blocks = [words('He'), crosshead(2, text('Head')), ONE, ITEM, words('Two said')];
    await galley.edit(file, paste, ...blocks);
  });

  test('the first paragraph goes on in the line', async ({ galley, file }) => {
    await galley.typeLines('He said', 'Below');
    await galley.caretAfter('He ');
    const paste = () => galley.pasteHtml('<p>One</p><p>Two</p><hr>');
    const blocks = [words('He One'), words('Two'), SECTION_BREAK, words('said'), words('Below')];
    await galley.edit(file, paste, ...blocks);
  });

  test('what is selected goes', async ({ galley, file }) => {
    await galley.typeLines('He said', 'Below');
    await galley.select('said', 'Be');
    await galley.edit(
      file,
      () => galley.pasteHtml('<p>One</p><p>Two</p>'),
      words('He One'),
      words('Twolow'),
    );
    await galley.press('ControlOrMeta+a');
    await galley.edit(file, () => galley.pasteHtml('<h3>All</h3>'), crosshead(3, text('All')));
  });

  test('a list goes on in a list, other blocks part it', async ({ galley, file }) => {
    await galley.command('block.list-bulleted');
    await galley.typeLines('One', 'Two');
    await galley.caretAfter('One');
    const item = (value: string) => listItem([text(value)]);
    await galley.pasteHtml('<p>x</p><p>y</p>');
    await file.holds(
      list('bulleted', item('One')),
      words('x'),
      words('y'),
      list('bulleted', item('Two')),
    );
    await galley.command('edit.undo');
    await galley.caretAfter('Two');
    await galley.press('Enter');
    await galley.pasteHtml('<ul><li>a</li><li>b</li></ul>');
    await file.holds(list('bulleted', ...['One', 'Two', 'a', 'b'].map(item)));
  });

  test('a caption and a table cell take words alone', async ({ galley, file }) => {
    await galley.addWaitingCaption();
    await galley.pasteHtml('<h2>The</h2><p>ferry <i>sails</i></p>');
    const caption = [text('The ferry '), text('sails', 'italic')];
    await file.holds(figure({ caption }));
    await galley.press('Tab');
    await galley.pasteHtml('<p><b>Jo</b></p><p>AP</p>');
    await file.holds(figure({ caption, credit: 'Jo AP' }));
    await galley.press('Enter');
    await galley.pasteHtml('<table><tr><td>a<td>b<tr><td>cell<td>d</table>');
    await galley.caretAfter('cell');
    await galley.pasteHtml('<p>x</p><ul><li>y</ul>');
    await file.holds(
      figure({ caption, credit: 'Jo AP' }),
      table([[text('a')], [text('b')]], [[text('cellx'), BREAK, text('y')], [text('d')]]),
    );
  });

  test('a code block takes the plain text', async ({ galley, file }) => {
    await galley.type('x');
    await galley.command('block.code');
    await galley.pasteHtml('<p>a <b>b</b></p>', '\na  b');
    await file.holds(code('x\na  b'));
  });
});

test.describe('what comes from other programs', () => {
  /** Read in `tests/app/import/html`; here they are to arrive as they were read. */
  const PROGRAMS = {
    Word: WORD,
    'Google Docs': GOOGLE_DOCS,
    'a web page': WEB_PAGE,
    'a PDF reader': PDF_LINES,
  };

  for (const [name, html] of Object.entries(PROGRAMS)) {
    test(name, async ({ galley, file }) => {
      const read = readHtml(html);
      const blocks: readonly Block[] = read.ok ? read.value.blocks : [];
      await galley.edit(file, () => galley.pasteHtml(html), ...blocks);
    });
  }
});

test('as plain text it stays the plain text', async ({ galley, file }) => {
  await galley.copyHtml('<p>a <b>b</b></p>', 'a b, plainly');
  await galley.press('ControlOrMeta+Shift+v');
  await file.holds(words('a b, plainly'));
});

test.describe('what says that it comes from an editor like ours', () => {
  const html = '<h1>Head</h1><p>One <b>so</b></p>';
  const blocks = [crosshead(2, text('Head')), ONE];
  const forged = (namespace: string) =>
    JSON.stringify({
      namespace,
      nodes: [
        { type: 'figure', children: [{ type: 'picture', picture: { picture: 5 } }] },
        { type: 'paragraph', children: [{ type: 'text', text: 'forged', style: 'zoom: 9' }] },
      ],
    });
  const copied = (json: string) => ({
    'text/html': html,
    'text/plain': 'Head',
    'application/x-lexical-editor': json,
  });

  test('is read as any HTML', async ({ galley, file }) => {
    await galley.copyAsPage(copied(forged('somewhere else')));
    await galley.edit(file, () => galley.press('ControlOrMeta+v'), ...blocks);
  });

  test('is no more than HTML where it knows the name of the story', async ({ galley, file }) => {
    await galley.copyAsPage(copied(forged(file.name)));
    await galley.edit(file, () => galley.press('ControlOrMeta+v'), ...blocks);
  });

  test('is its plain words where it has no HTML', async ({ galley, file }) => {
    const { 'text/html': _html, ...plain } = copied(forged(file.name));
    await galley.copyAsPage(plain);
    await galley.edit(file, () => galley.press('ControlOrMeta+v'), words('Head'));
  });

  test('is what was copied where that was here', async ({ galley, file }) => {
    await galley.pasteHtml('<h1>Head</h1><table><tr><td>a<td>b<tr><td>c<td>d</table><p>End');
    await galley.press('ControlOrMeta+a', 'ControlOrMeta+x');
    await file.holds();
    const grid = table([[text('a')], [text('b')]], [[text('c')], [text('d')]]);
    const all = [crosshead(2, text('Head')), grid, words('End')];
    await galley.edit(file, () => galley.press('ControlOrMeta+v'), ...all);
  });
});

test('what is typed and pasted while a long paste is read comes behind it', async ({
  galley,
  file,
}) => {
  test.setTimeout(120_000);
  await galley.type('He said');
  await galley.caretAfter('He ');
  const style = 'margin:0cm;font-family:serif;'.repeat(180);
  await galley.pasteHtml(`<p class="MsoNormal" style="${style}">word</p>`.repeat(1000));
  await expect(galley.page.getByText('Reading a long text')).toBeVisible();
  await galley.type('so ');
  await galley.pasteHtml('<p>it <b>is</b></p>');
  await file.shows(({ body }) => body.length, 1000);
  await file.shows(({ body }) => body[0], words('He word'));
  const last = paragraph(text('wordso it '), text('is', 'bold'), text('said'));
  await file.shows(({ body }) => body.at(-1), last);
});

test('HTML that says nothing gives way to its plain text', async ({ galley, file }) => {
  await galley.pasteHtml('<button>x</button>', 'plain words');
  await file.holds(words('plain words'));
});

test('Markdown in another editor is Markdown', async ({ galley, file }) => {
  await galley.pasteHtml('<div>## Head</div><div>- **a**</div>', '## Head\n- **a**');
  await file.holds(crosshead(2, text('Head')), list('bulleted', listItem([text('a', 'bold')])));
});

test('pictures in it are stored at their place, all in one step', async ({ galley, file }) => {
  const path = await pictureFile(galley.desk.out, 'in-the-text.png', [10, 80, 20]);
  const bytes = await readFile(path);
  const src = `data:image/png;base64,${bytes.toString('base64')}`;
  const html = `<p>Before</p><figure><img src="${src}" alt="A field"><figcaption>Green</figcaption></figure><p>After</p>`;
  const stored = figure({
    picture: 'assets/picture.png',
    alt: 'A field',
    caption: [text('Green')],
  });
  await galley.edit(file, () => galley.pasteHtml(html), words('Before'), stored, words('After'));
  expect(await file.pictures()).toEqual({ 'picture.png': hashOf(bytes) });
});

test('pictures elsewhere wait, with their address', async ({ galley, file }) => {
  const source = 'https://example.org/ferry.jpg';
  const html = `<blockquote><p>Said</p></blockquote><img src="${source}" alt="A ferry">`;
  const blocks = [blockQuote(words('Said')), figure({ alt: 'A ferry', source })];
  await galley.edit(file, () => galley.pasteHtml(html), ...blocks);
  await expect(galley.waiting).toHaveCount(1);
  await expect(galley.story.getByText(source)).toBeVisible();
});

test('words dragged in from another program go where they are dropped', async ({
  galley,
  file,
}) => {
  await galley.type('He said');
  await galley.dropHtml('<p>so <b>it</b></p>', galley.story.getByText('He said'));
  await expect(async () => {
    const [first] = await file.body();
    expect(JSON.stringify(first)).toContain('"text":"it","marks":["bold"]');
  }).toPass();
});
