import type { Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { paragraph, text } from '../../app/article';
import { HOSTILE_HTML } from '../support/hostile-html';
import { hasSharedData, readShared } from '../support/shared-data';
import { expect, test } from './galley';
import type { Galley } from './galley-window';
import type { StoryFile } from './story-file';

/** Our own, and those that others have collected where they are at hand. */
function payloads(): readonly string[] {
  if (!hasSharedData) return HOSTILE_HTML;
  const shared = JSON.parse(readShared('hostile', 'html', 'payloads.json')) as {
    payload: string;
  }[];
  return [...HOSTILE_HTML, ...shared.map(({ payload }) => payload)];
}

/**
 * Looks for what a program in a page would do, beside the faults that every test looks for: say what was seen since the
 * last time.
 */
async function watch(page: Page): Promise<() => Promise<readonly string[]>> {
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`A dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('galley:')) seen.push(`A request: ${request.url()}`);
  });
  await page.evaluate(() => {
    window.alert = () => Object.assign(globalThis, { hostile: 'alert' });
  });
  return async () => {
    const set = await page.evaluate(() => (globalThis as { hostile?: unknown }).hostile);
    return [...seen.splice(0), ...(set === undefined ? [] : [`A global: ${String(set)}`])];
  };
}

/** Whether the story's own element holds only what the editor puts there. */
function foreignParts(galley: Galley): Promise<readonly string[]> {
  return galley.story.evaluate((story) =>
    [...story.querySelectorAll('*')].flatMap((element) => {
      const handlers = element.getAttributeNames().filter((name) => name.startsWith('on'));
      const isForeign =
        /^(?:script|style|iframe|object|embed|form|link|meta|base|svg|math|video)$/i;
      const leadsAstray = /^\s*(?:javascript|data|vbscript):/i.test(
        element.getAttribute('href') ?? '',
      );
      const names = isForeign.test(element.localName) || leadsAstray ? [element.localName] : [];
      return [...names, ...handlers];
    }),
  );
}

async function stillWrites(galley: Galley, file: StoryFile): Promise<void> {
  await galley.press('ControlOrMeta+a', 'Backspace');
  await galley.command('block.paragraph');
  await galley.type('still here');
  await galley.command('story.save');
  await file.holds(paragraph(text('still here')));
}

test('hostile HTML that is pasted does nothing', async ({ galley, file }) => {
  test.setTimeout(300_000);
  const seen = await watch(galley.page);
  for (const payload of payloads()) {
    await galley.pasteHtml(payload, 'The words alone');
    expect(await foreignParts(galley), payload).toEqual([]);
    await galley.type(' typed');
    await expect(galley.story, payload).toContainText('typed');
    await galley.press('ControlOrMeta+a', 'Backspace');
    expect(await seen(), payload).toEqual([]);
    expect(galley.desk.faults.take(), payload).toEqual([]);
  }
  await stillWrites(galley, file);
});

test('hostile HTML that is opened does nothing', async ({ galley, file }) => {
  test.setTimeout(300_000);
  const seen = await watch(galley.page);
  const path = join(galley.desk.out, 'page.html');
  await galley.answerDialogs(path);
  for (const payload of payloads()) {
    // With a headline of its own each page is a story, however little is left of it.
    await writeFile(path, `<title>Opened</title>${payload}`);
    const before = await galley.tabs.count();
    await galley.command('story.import');
    await expect(galley.tabs, payload).toHaveCount(before + 1);
    await expect(galley.headline, payload).not.toHaveValue('');
    expect(await foreignParts(galley), payload).toEqual([]);
    await galley.command('tab.close');
    await expect(galley.tabs).toHaveCount(before);
    expect(await seen(), payload).toEqual([]);
    expect(galley.desk.faults.take(), payload).toEqual([]);
  }
  await galley.story.click();
  await stillWrites(galley, file);
});

test.describe('too much of it', () => {
  const row = `<tr>${Array.from({ length: 50 }, (_, column) => `<td>${column}`).join('')}`;

  test('a table of 200 rows and 50 columns comes in and goes again', async ({ galley, file }) => {
    test.setTimeout(180_000);
    await galley.type('before');
    await file.holds(paragraph(text('before')));
    await galley.press('Enter');
    await galley.pasteHtml(`<table>${row.repeat(200)}</table>`);
    await expect.poll(async () => (await file.body()).at(-1)?.type, SLOW).toBe('table');
    await galley.command('edit.undo');
    await expect.poll(() => file.body(), SLOW).toEqual([paragraph(text('before'))]);
  });

  test('lists nested 500 deep come in and go again', async ({ galley, file }) => {
    await galley.type('before');
    await file.holds(paragraph(text('before')));
    await galley.press('Enter');
    await galley.pasteHtml('<ul><li>x'.repeat(500));
    await expect.poll(async () => (await file.body()).at(-1)?.type, SLOW).toBe('list');
    await galley.command('edit.undo');
    await expect.poll(() => file.body(), SLOW).toEqual([paragraph(text('before'))]);
  });

  test('5 MB are read beside the window, and refused with a sentence', async ({ galley, file }) => {
    test.setTimeout(180_000);
    await galley.pasteHtml(
      '<p>Some <b>words</b> of a story that does not end.</p>'.repeat(100_000),
    );
    await expect(galley.page.getByText('Reading a long text')).toBeVisible();
    await galley.type('meanwhile');
    await expect(galley.alert).toContainText('too large for one story', { timeout: 120_000 });
    await file.holds(paragraph(text('meanwhile')));
    await galley.page.getByRole('button', { name: 'Put away' }).click();
  });

  test('5 MB with little in them come in', async ({ galley, file }) => {
    test.setTimeout(180_000);
    const style = `<p class="MsoNormal" style="${'margin:0cm;font-family:serif;'.repeat(180)}">word</p>`;
    await galley.pasteHtml(style.repeat(1000));
    await file.shows(({ body }) => body.length, 1000);
    await galley.command('edit.undo');
    await file.shows(({ body }) => body.length, 0);
  });
});

/** The test machine's own time is not what is tested. */
const SLOW = { timeout: 120_000 };
