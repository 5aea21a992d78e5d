import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Desk } from './desk';
import { expect, test } from './galley';
import type { Galley } from './galley-window';
import { StoryFile } from './story-file';

/** A window with a story that stands like this in its file. */
async function open(desk: Desk, frontMatter: string, body: string): Promise<[Galley, StoryFile]> {
  const file = new StoryFile(join(desk.library, 'ferry.textbundle'));
  await mkdir(file.path, { recursive: true });
  await writeFile(join(file.path, 'info.json'), '{ "version": 2 }\n');
  await writeFile(
    join(file.path, 'text.md'),
    `---\nheadline: Ferry\nlanguage: en\n${frontMatter}---\n\n${body}`,
  );
  return [await desk.start({ files: [file.path] }), file];
}

const SOURCES = `sources:
  nila-tan: { name: Nila Tan }
  oren-vale: { name: Oren Vale }
`;

test('how the words are shared among the sources is drawn, and told to who can’t see it', async ({
  desk,
}) => {
  const [galley] = await open(
    desk,
    `${SOURCES}quotes:
  q1: { source: nila-tan, kind: direct }
  q2: { source: oren-vale, kind: direct }
`,
    ':quote[One two three]{#q1} and :quote[four]{#q2}.\n',
  );
  const panel = await galley.panel('Quotes');
  const shares = panel.getByRole('list', { name: 'Words of each source' }).getByRole('listitem');
  await expect(shares).toHaveText(['Nila Tan: 3 words, 75%', 'Oren Vale: 1 word, 25%']);
  const widths = await shares.evaluateAll((items) => items.map(({ clientWidth }) => clientWidth));
  expect(widths[0]! / widths[1]!).toBeCloseTo(3, 0);
});

test('a record without words, and words without a record, are shown and mended on purpose only', async ({
  desk,
}) => {
  const [galley, file] = await open(
    desk,
    `${SOURCES}quotes:
  q1: { source: nila-tan, kind: direct, cue: said }
`,
    'It sails :quote[at dawn]{#q7}.\n',
  );
  const before = await file.text();
  const panel = await galley.panel('Quotes');
  await panel.getByText('1 record without words in the story').click();
  const lost = panel.getByRole('group').filter({ hasText: 'without words' });
  await expect(lost).toContainText('Nila Tan · said · q1');
  const nameless = panel.getByRole('region', { name: 'Tagged, without a record' });
  await nameless.getByRole('button', { name: 'at dawn' }).click();
  await galley.press('ArrowLeft');
  await galley.type(' still');
  // An edit beside them mends neither.
  await file.is(before.replace('sails ', 'sails still '));

  await nameless.getByRole('button', { name: 'Make a record' }).focus();
  await galley.press('Enter');
  await file.shows(({ quotes }) => quotes['q7']?.source, null);
  await expect(nameless).toBeHidden();
  await lost.getByRole('button', { name: 'Remove the record' }).focus();
  await galley.press('Enter');
  await file.shows(({ quotes }) => Object.keys(quotes), ['q7']);
  await galley.command('edit.undo');
  await file.shows(({ quotes }) => Object.keys(quotes).sort(), ['q1', 'q7']);
});

test('a thousand quotes are listed by the hundred, and none is lost', async ({ desk }) => {
  const ids = Array.from({ length: 1000 }, (_, index) => index + 1);
  const [galley, file] = await open(
    desk,
    `${SOURCES}quotes:\n${ids.map((id) => `  q${id}: { source: nila-tan, kind: direct }\n`).join('')}`,
    ids.map((id) => `:quote[Boat ${id}]{#q${id}} sails.\n`).join('\n'),
  );
  const panel = await galley.panel('Quotes');
  await panel.getByRole('button', { name: 'Show 100 more of 1,000' }).focus();
  await galley.press('Enter');
  await expect(panel.getByRole('button', { name: 'Boat 101', exact: true })).toBeFocused();
  await expect(panel.getByRole('button', { name: 'Boat 200', exact: true })).toBeVisible();
  await panel.getByRole('button', { name: 'checked' }).nth(150).click();
  await file.shows(({ quotes }) => quotes['q151']?.status, 'checked');
  expect(Object.keys((await file.article()).quotes)).toHaveLength(1000);
});
