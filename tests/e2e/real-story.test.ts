import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { inlineNodes, inlineRuns, plainText, type Figure } from '../../app/article';
import { readMarkdown } from '../../app/import';
import { expect, test } from './galley';

const SHARED = resolve(import.meta.dirname, '../../../shared/data');
const run = promisify(execFile);

test.skip(!existsSync(SHARED), 'the shared data is not here');

test('one real story, from wire copy to filed page', async ({ desk }) => {
  const seed = readFileSync(join(SHARED, 'articles/seed.id.txt'), 'utf8');
  const gold = JSON.parse(readFileSync(join(SHARED, 'articles/seed.id.gold.json'), 'utf8')) as {
    standfirst: string;
    captions: { text: string; credit: string }[];
  };
  const said = /“Tentara kami [^”]*”/.exec(seed)![0];
  const headline = 'Kim anugerahkan medali kepada prajurit yang pulang';
  const picture = join(SHARED, 'images/IPTC-PhotometadataRef-Std2021.1.jpg');

  let galley = await desk.start();

  await test.step('new from wire copy', async () => {
    await galley.press('ControlOrMeta+Shift+n');
    const copy = galley.page.getByRole('textbox', { name: 'Wire copy' });
    await copy.fill(seed);
    await galley.press('ControlOrMeta+Enter');
    await expect(galley.standfirst).toHaveValue(gold.standfirst);
  });

  await test.step('the first waiting caption gets its picture', async () => {
    await expect(galley.page.locator('.story-waiting')).toHaveCount(2);
    await galley.dropFiles('.story-waiting', picture);
    await expect(galley.page.locator('.story-picture img')).toHaveCount(1);
    await expect(galley.page.locator('.story-waiting')).toHaveCount(1);
  });

  await test.step('the quote gets its source', async () => {
    await galley.select(said);
    await galley.press('ControlOrMeta+Shift+q');
    const popover = galley.page.getByRole('dialog');
    await expect(popover.getByRole('combobox', { name: 'Source' })).toBeFocused();
    await galley.type('Kim Jong Un');
    await popover.getByRole('combobox', { name: 'Via' }).fill('KCNA');
    await galley.press('Enter');
    await expect(popover).toBeHidden();
    await expect(galley.page.locator('.story-quote')).toHaveText(said);
  });

  await test.step('a headline, one second, and the power is gone', async () => {
    await galley.headline.click();
    await galley.type(headline);
    // The one second that the promise allows; the test is about just this time.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await desk.kill();
  });

  await test.step('all is there after the next start', async () => {
    galley = await desk.start();
    await expect(galley.headline).toHaveValue(headline);
    const article = await desk.article();
    expect(article.fields.headline).toBe(headline);
    expect(article.fields.standfirst).toBe(gold.standfirst);
    expect(article.body.filter(({ type }) => type === 'paragraph')).toHaveLength(10);
    const figures = article.body.filter((block): block is Figure => block.type === 'figure');
    expect(figures.map(({ caption, credit }) => ({ text: plainText(caption), credit }))).toEqual(
      gold.captions.map(({ text, credit }) => ({ text, credit })),
    );
    expect(figures[0]!.picture).toMatch(/^assets\//);
    const spans = [...inlineRuns(article.body)]
      .flatMap((content) => [...inlineNodes(content)])
      .filter((node) => node.type === 'quote');
    expect(spans.map((span) => plainText(span.content))).toEqual([said]);
    const quote = article.quotes[spans[0]!.quote]!;
    expect(article.sources[quote.source!]!.name).toBe('Kim Jong Un');
    expect(article.sources[quote.via!]!.name).toBe('KCNA');
  });

  await test.step('the page', async () => {
    const file = join(desk.out, 'story.html');
    await galley.answerDialogs(file);
    await galley.press('ControlOrMeta+Shift+e');
    await expect(galley.page.getByText(/^Exported to/)).toBeVisible();
    const html = readFileSync(file, 'utf8');
    expect(html).toContain(headline);
    const text = html.replace(/<script[^]*?<\/script>/g, '').replace(/<[^>]+>/g, '');
    expect(text).toContain(said);
    for (const { text: caption, credit } of gold.captions) {
      expect(text).toContain(caption);
      expect(text).toContain(credit);
    }
    expect(html).toContain('data:image/webp;base64,');
    expect(await validate(file)).toBe('');
  });

  await test.step('the Markdown, and back', async () => {
    await galley.answerDialogs(desk.out);
    await galley.press('ControlOrMeta+Shift+m');
    await expect(galley.page.getByText(/^Exported to .*\.md/)).toBeVisible();
    const name = (await readdir(desk.out)).find((file) => file.endsWith('.md'))!;
    const markdown = readFileSync(join(desk.out, name), 'utf8');
    expect(readMarkdown(markdown)).toEqual(await desk.article());
    expect(existsSync(join(desk.out, 'assets'))).toBe(true);
  });
});

/** What the W3C's Nu checker has to say against the file: nothing, in the best case. */
async function validate(file: string): Promise<string> {
  const jar = String(createRequire(import.meta.url)('vnu-jar'));
  try {
    const { stdout, stderr } = await run('java', ['-jar', jar, file]);
    return stdout + stderr;
  } catch (error) {
    return String((error as { stderr?: string }).stderr ?? error);
  }
}
