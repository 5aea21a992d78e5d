import { AxeBuilder } from '@axe-core/playwright';
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { CommandId } from '../../app/commands/commands';
import { UI_LANGUAGES } from '../../app/ipc/language';
import { tone } from '../support/tone';
import { expect, test } from './galley';
import type { Desk } from './desk';
import type { Galley } from './galley-window';

/**
 * Every view is looked at by axe, by day and by night, in each language of the
 * interface: nothing may stand in anybody's way.
 */

const SAMPLES = resolve(import.meta.dirname, '../../assets/sample');
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** One of everything that can stand in a story. */
const EVERYTHING = `---
headline: Everything at once
standfirst: One of each
slug: everything
language: en
bylines: [ Sari Wirasta, Nila Tan ]
dateline: { place: Selira, date: 2026-06-13 }
status: ready
tags: [ ferries ]
sources:
  nila-tan: { name: Nila Tan, role: Harbour master, organisation: Port of Selira }
  radio: { name: Radio Anduri, kind: organisation }
quotes:
  q1: { source: nila-tan, via: radio, kind: direct, cue: said, terms: on-record, status: checked }
  q2: { source: nila-tan, kind: partial, cue: said, terms: embargoed, status: unchecked, obtained: { recording: assets/talk.wav, timecode: noon } }
  q3: { kind: indirect, terms: off-record, status: checked, verbatim: all was well }
desk-notes:
  n1: { text: Who says so?, status: open }
  n2: { text: Done., status: resolved }
not-quotes: [ a phrase of theirs ]
---

A **bold**, *italic*, ~~struck~~, \`coded\`, <u>underlined</u> [link](https://example.com) and H<sub>2</sub>O. TK

:quote[“It sails,”]{#q1} she said. It is :quote[“sound”]{#q2}, and :quote[all is well]{#q3}. :note[Two hundred]{#n1} came, :note[or so]{#n2}.

“We wait for the wind,” said Oren Vale to Nila Than.

## A crosshead

### Another

#### And another

- one
- two
  1. two and a half

- [x] done
- [ ] to do

> A block quote.

:::pullquote
A pull quote
:::

\`\`\`
code
\`\`\`

***

| Route | Fare |
| :- | -: |
| One way | 4 |

:::figure{credit="Port of Selira"}
![A ferry](assets/evening-ferry.jpg)

The ferry.
:::

:::figure{credit="Port of Selira"}
A caption that waits.
:::

::::gallery
:::figure{credit="Port of Selira"}
![The ferry again](assets/evening-ferry.jpg)

By night.
:::

:::figure{credit="Port of Selira"}
![And again](assets/evening-ferry.jpg)

By day.
:::
::::

:::figure{credit="Port of Selira"}
![The quay](assets/gone.jpg)

A picture that is gone.
:::

<div>kept as it is</div>
`;

/** What Escape puts away. */
const FLOATS =
  /popover|dialog|form|palette|shortcuts|preferences|menu|snippet|suggestion|sheet|off-record|about/;

/** How a view is reached from the story; Escape leaves it again. */
interface View {
  readonly name: string;
  readonly open: (galley: Galley) => Promise<unknown>;
  /** What is there when the view is. */
  readonly shows: string;
}

function byCommand(name: string, command: CommandId, shows: string): View {
  return { name, open: (galley) => galley.command(command), shows };
}

/** A command that has no shortcut, or only one that the system takes. */
function fromMenu(name: string, command: CommandId, shows: string): View {
  return { name, open: (galley) => galley.chooseFromMenu(command), shows };
}

function byButton(name: string, button: string, shows: string): View {
  return { name, open: (galley) => galley.page.locator(button).first().click(), shows };
}

/** With words of the story selected. */
function onWords(name: string, words: string, command: CommandId, shows: string): View {
  const open = async (galley: Galley) => {
    await galley.select(words);
    await galley.command(command);
  };
  return { name, open, shows };
}

const VIEWS: readonly View[] = [
  byButton('the pictures', '.panel-tab >> nth=1', '.picture'),
  byCommand('a picture, large', 'view.picture', '.view-dialog .view-part'),
  byButton('cropping a picture', '.picture-tools button', '.framing-dialog'),
  byButton('pictures that are gone', '.thumbnail.is-missing button', '.relink-dialog .relink-item'),
  byButton('the notes', '.panel-tab >> nth=2', '.panel-body'),
  byButton('the quotes', '.panel-tab >> nth=0', '.quote-record'),
  byButton('a name that is spelt in two ways', '.panel-tab >> nth=0', '.name-finding'),
  byButton('what was rejected', '.decided-words summary', '.decided-words li'),
  byCommand('the suggestions', 'quote.suggest', '.suggestion-facts'),
  onWords('tagging a quote', 'is well', 'quote.tag', '.popover-form'),
  {
    name: 'the record of a quote',
    open: async (galley) => {
      await galley.caretAfter('all is');
      await galley.command('quote.tag');
    },
    shows: '.quote-sheet .quote-changed',
  },
  byButton('protecting a source', '.source-protect', '.protected-dialog'),
  {
    name: 'words off the record',
    open: async (galley) => {
      await galley.command('story.export-html');
      // What is to come is asked first.
      await expect(galley.page.getByRole('alertdialog')).toBeVisible();
      await galley.press('Shift+Tab', 'Enter');
    },
    shows: '.off-record-list',
  },
  onWords('a note to the desk', 'came', 'note.add', '.popover-dialog'),
  onWords('a quote without a recording', 'It sails', 'quote.play', '.recording-trouble'),
  onWords('a recording that plays', 'sound', 'quote.play', '.transport'),
  onWords('setting a link', 'came', 'format.link', '.popover-form'),
  byButton('the kinds of block', '.block-select-button', '.popover.is-menu'),
  byButton('the ways out', '.header-end button', '.popover.is-menu'),
  byButton('the filters', '.library-tools button', '.filter-popover'),
  {
    name: 'what to do with a story',
    open: ({ page }) => page.locator('.article-item').first().click({ button: 'right' }),
    shows: '.popover.is-menu',
  },
  fromMenu('the formats to export into', 'story.export', '.export-modal'),
  fromMenu('what keeps a story from being filed', 'story.file', '.popover-dialog .findings'),
  byCommand('wire copy', 'story.new-from-wire', '.wire-dialog'),
  byCommand('a new name', 'story.rename', '.story-form'),
  fromMenu('the trash', 'story.trash', '.story-form'),
  byCommand('the versions', 'story.versions', '.version-item'),
  byCommand('the sources', 'sources.show', '.sources-dialog .sources-item'),
  {
    name: 'all that a source told',
    open: async (galley) => {
      await galley.command('sources.show');
      await galley.page.locator('.sources-item').first().click();
      await galley.page.locator('.sources-person .button').last().click();
    },
    shows: '.sources-dialog .sources-change',
  },
  byCommand('the palette', 'app.palette', '.palette .menu-item'),
  byCommand('the shortcuts', 'app.shortcuts', '.shortcuts'),
  fromMenu('a report of a problem', 'app.report-problem', '.problem'),
  fromMenu('the terms of what it is made of', 'app.about', '.about-terms'),
  onWords('the snippets', 'came', 'snippet.insert', '.snippet-find'),
  {
    name: 'the menu of kinds',
    open: async (galley) => {
      await galley.caretAfter('waits');
      await galley.press('ControlOrMeta+End', 'Enter', '/');
    },
    shows: '.slash-menu',
  },
  ...[0, 1, 2, 3, 4, 5].map((tab) => ({
    name: `the preferences, ${tab + 1}`,
    open: async (galley: Galley) => {
      await galley.command('app.preferences');
      await galley.page.locator('.preferences [role=tab]').nth(tab).click();
    },
    shows: '.preferences',
  })),
  byCommand('finding and replacing', 'edit.replace', '.find-bar'),
  {
    name: 'a tool with its name',
    open: ({ page }) => page.locator('.toolbar .icon-button').first().focus(),
    shows: '.tooltip',
  },
  byButton('the rest of the fields', '.details-toggle', '.details'),
];

/** A library with the story that has everything, and the sample story. */
async function fillLibrary(desk: Desk): Promise<string> {
  const bundle = join(desk.library, 'everything.textbundle');
  await cp(join(SAMPLES, 'en.textbundle'), bundle, { recursive: true });
  await writeFile(join(bundle, 'text.md'), EVERYTHING);
  await writeFile(join(bundle, 'assets/talk.wav'), tone(60));
  return bundle;
}

/** Has axe look at the window as it is: by daylight at everything, in the dark at the colours. */
async function look({ page }: Galley, view: string): Promise<void> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(() => {
      // What is still fading in has not its own colours yet.
      for (const animation of document.getAnimations()) animation.finish();
    });
    // Electron has one page a window; axe's own way would open another.
    const axe = new AxeBuilder({ page }).setLegacyMode(true);
    if (colorScheme === 'light') axe.withTags(STANDARDS);
    else axe.withRules('color-contrast');
    const { violations } = await axe.analyze();
    for (const { id, nodes } of violations) {
      found.push(...nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
    }
  }
  expect.soft(found, view).toEqual([]);
}

for (const language of UI_LANGUAGES) {
  test.describe(language, () => {
    test('every view of a story', async ({ desk }) => {
      // Looking at all of a view takes a slow machine a while.
      test.setTimeout(600_000);
      const galley = await desk.start({ language, files: [await fillLibrary(desk)] });
      await expect(galley.page.locator('.article-item')).toHaveCount(1);
      await look(galley, 'the story with everything in it');
      for (const { name, open, shows } of VIEWS) {
        await test.step(name, async () => {
          await open(galley);
          const shown = galley.page.locator(shows).first();
          await expect(shown).toBeVisible();
          await look(galley, name);
          await galley.press('Escape');
          if (FLOATS.test(shows)) await expect(shown).toBeHidden();
        });
      }
    });

    test('a first start, a clean desk, an empty library', async ({ desk }) => {
      let galley = await desk.start({ language });
      await expect(galley.page.locator('.article-item')).toHaveCount(1);
      await look(galley, 'the sample story');
      await test.step('a new story beside it', async () => {
        await galley.command('story.new');
        await expect(galley.tabs).toHaveCount(2);
        await expect(galley.headline).toBeFocused();
        await look(galley, 'a new story beside it');
      });
      await test.step('no story', async () => {
        await galley.command('tab.close');
        await galley.command('tab.close');
        await expect(galley.page.locator('.no-story')).toBeVisible();
        await look(galley, 'no story');
      });
      await test.step('no story anywhere', async () => {
        await desk.close();
        await rm(desk.library, { recursive: true });
        await mkdir(desk.library);
        galley = await desk.start({ language });
        await expect(galley.page.locator('.library-empty')).toBeVisible();
        await look(galley, 'no story anywhere');
      });
    });

    test('several stories, and the report of their export', async ({ desk }) => {
      test.setTimeout(600_000);
      const path = await fillLibrary(desk);
      const again = join(desk.library, 'again.textbundle');
      await cp(path, again, { recursive: true });
      const whole = EVERYTHING.replaceAll('assets/gone.jpg', 'assets/evening-ferry.jpg');
      await writeFile(join(again, 'text.md'), whole);
      const galley = await desk.start({ language, files: [path] });
      const { page } = galley;
      await expect(page.locator('.article-item')).toHaveCount(2);
      await page.locator('.article-item').first().focus();
      await galley.press('Shift+ArrowDown');
      await expect(page.locator('.selected-bar')).toBeVisible();
      await look(galley, 'several stories that are selected');
      await galley.chooseFromMenu('story.export');
      await expect(page.locator('.export-modal')).toBeVisible();
      await look(galley, 'several stories that are to be exported');
      // Of one a picture is gone, so it is not written.
      await page.locator('.export-options select').last().selectOption('omit');
      await galley.answerDialogs(desk.out);
      await page.locator('.export-modal .is-main').click();
      await page.locator('.notice-actions .button').last().click();
      await expect(page.locator('.report-failure')).toBeVisible();
      await expect(page.locator('.report-losses').first()).toBeVisible();
      await look(galley, 'what was exported');
    });

    test('what others do to a story, and what goes wrong', async ({ desk }) => {
      test.setTimeout(600_000);
      const path = await fillLibrary(desk);
      const galley = await desk.start({ language, files: [path] });
      await test.step('a notice', async () => {
        await galley.caretAfter('one');
        await galley.command('quote.tag');
        await expect(galley.page.locator('.notice')).toBeVisible();
        await look(galley, 'a notice');
      });
      await test.step('a merge', async () => {
        const text = join(path, 'text.md');
        await writeFile(`${text}.others`, EVERYTHING.replace('A block quote', 'Their quote'));
        await galley.caretAfter('A block');
        await rename(`${text}.others`, text);
        await galley.type(' long');
        await expect(galley.page.locator('.merge-dialog')).toBeVisible();
        await look(galley, 'a merge');
      });
      await test.step('and the banner of one that waits', async () => {
        await galley.press('Escape');
        await expect(galley.page.locator('.banner')).toBeVisible();
        await look(galley, 'and the banner of one that waits');
      });
    });
  });
}
