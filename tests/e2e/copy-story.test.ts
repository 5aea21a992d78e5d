import { readHtml } from '../../app/import/html';
import { crosshead, figure, list, listItem, paragraph, text, type Inline } from '../../app/article';
import { readClipboard } from './clipboard';
import { expect, test } from './galley';
import type { Galley } from './galley-window';
import { doInMain } from './main-process';
import { tagWords } from './quotes';

const ADDRESS = 'https://example.org/quay.jpg';

const HTML = `<h2>The quay</h2><p>It opened at <a href="https://example.org/quay">nine</a>.</p>
<ul><li>Two tugs</li><li>A pilot boat</li></ul>
<figure><img src="${ADDRESS}" alt="A quay"><figcaption>The quay at dawn</figcaption></figure>
<p>“We are glad,” said the master.</p>`;

const link: Inline = {
  type: 'link',
  url: 'https://example.org/quay',
  title: '',
  content: [text('nine')],
};

/** What another program reads of the words that are on the clipboard. */
const BLOCKS = [
  crosshead(2, text('The quay')),
  paragraph(text('It opened at '), link, text('.')),
  list('bulleted', listItem([text('Two tugs')]), listItem([text('A pilot boat')])),
];

/** What a plain page, with no program of its own, makes of what is pasted into it. */
async function pastedIntoPlainPage(galley: Galley): Promise<string> {
  await galley.page.evaluate(() => {
    const plain = document.createElement('div');
    plain.contentEditable = 'true';
    plain.className = 'plain';
    document.body.append(plain);
    plain.focus();
  });
  await doInMain(galley.app, ({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]!.webContents.paste();
  });
  const plain = galley.page.locator('.plain');
  await expect(plain).not.toBeEmpty();
  const html = await plain.innerHTML();
  await plain.evaluate((element) => element.remove());
  return html;
}

async function copied(galley: Galley, notice: string): Promise<Readonly<Record<string, string>>> {
  await expect(galley.page.getByText(notice)).toBeVisible();
  const flavours = Object.entries(await readClipboard(galley.app));
  return Object.fromEntries(flavours.map(([type, bytes]) => [type, bytes.toString()]));
}

const WHOLE = 'The story’s text is on the clipboard.';

test('a story is copied for a CMS as rich text, without what is nobody’s business', async ({
  galley,
  file,
}) => {
  await galley.headline.fill('Quay opens');
  await galley.story.focus();
  await galley.pasteHtml(HTML);
  await file.shows(({ body }) => body.length, 5);
  await tagWords(galley, '“We are glad,”', 'Nila Tan');
  await file.shows(({ quotes }) => Object.keys(quotes), ['q1']);
  await galley.caretAfter('master.');

  await galley.command('story.copy-rich');
  const {
    'text/html': html = '',
    'text/plain': plain = '',
    ...others
  } = await copied(galley, WHOLE);
  expect(Object.keys(others)).toEqual([]);
  expect(html).toContain('<h2>The quay</h2>');
  expect(html).toContain('data-source="Nila Tan">“We are glad,”</span>');
  expect(html).not.toMatch(/<(?:html|head|body|style|script|h1)\b/);
  expect(plain).toContain('The quay\n\nIt opened at nine.\n\n- Two tugs\n- A pilot boat');
  expect(plain + html).not.toContain('Quay opens');

  const pasted = readHtml(await pastedIntoPlainPage(galley));
  expect(pasted).toMatchObject({
    value: {
      blocks: [
        ...BLOCKS,
        figure({ alt: 'A quay', caption: [text('The quay at dawn')], source: ADDRESS }),
        paragraph(text('“We are glad,” said the master.')),
      ],
    },
  });
});

test('the source of its HTML and its Markdown are copied as text', async ({ galley, file }) => {
  await galley.headline.fill('Quay opens');
  await galley.story.focus();
  await galley.pasteHtml(HTML);
  await file.shows(({ body }) => body.length, 5);
  await galley.caretAfter('master.');

  await galley.chooseFromMenu('story.copy-html');
  const source = await copied(galley, WHOLE);
  expect(Object.keys(source)).toEqual(['text/plain']);
  expect(source['text/plain']).toContain('<li>Two tugs</li>');

  await galley.chooseFromMenu('story.copy-markdown');
  const markdown = await copied(galley, 'The story is on the clipboard.');
  expect(Object.keys(markdown)).toEqual(['text/plain']);
  expect(markdown['text/plain']).toMatch(/^# Quay opens\n\n## The quay\n\nIt opened at \[nine\]/);
});

test('of what is selected it is no more, and words off the record stay', async ({
  galley,
  file,
}) => {
  await galley.type('Yes. “We knew it in May,” said the master. No.');
  await tagWords(galley, '“We knew it in May,”', 'Nila Tan');
  const panel = await galley.panel('Quotes');
  await panel.getByRole('combobox', { name: 'Terms' }).selectOption('off-record');
  await file.shows(({ quotes }) => quotes['q1']?.terms, 'off-record');

  await galley.select('said', 'master');
  await galley.command('story.copy-rich');
  const { 'text/html': html = '', 'text/plain': plain } = await copied(
    galley,
    'What is selected is on the clipboard.',
  );
  expect(plain).toBe('said the master\n');
  expect(html).toContain('<p>said the master</p>');

  await galley.select('it in', 'said');
  await galley.chooseFromMenu('story.copy-markdown');
  const question = galley.page.getByRole('alertdialog');
  await expect(question).toContainText('1 quote is off the record');
  await galley.press('Shift+Tab', 'Enter');
  await expect(question).toBeHidden();
  await expect
    .poll(async () => (await readClipboard(galley.app))['text/plain']?.toString())
    .toBe('\\[…] said\n');
});
