import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StartOptions } from './desk';
import { expect } from './galley';
import { AS_FOR_USERS, whyNoKeyStore } from './key-store';
import {
  ALIAS,
  openProtection,
  PERSON,
  protect,
  quoteOf,
  SAID,
  sourceNames,
  start,
  test,
} from './protected-source';

const reason = whyNoKeyStore();

test.describe(reason === null ? 'with a key store' : `NOT RUN, with a key store: ${reason}`, () => {
  test.skip(reason !== null, reason ?? '');

  test('protection is ended on purpose, and a name can be forgotten', async ({
    desk,
    keyStore,
  }) => {
    const galley = await start(desk, keyStore);
    const file = await quoteOf(galley, PERSON.name);
    await protect(galley, file);
    await galley.dialog.getByRole('button', { name: 'Stop protecting' }).click();
    await file.shows(sourceNames, [PERSON.name]);
    const { sources } = await file.article();
    expect(Object.values(sources)[0]).toMatchObject({ ...PERSON, protected: '' });

    await protect(galley, file);
    await galley.dialog.getByRole('button', { name: 'Forget who it is…' }).click();
    await galley.dialog.getByRole('button', { name: 'Forget for good' }).click();
    await expect(galley.dialog).toBeHidden();
    const panel = await galley.panel('Quotes');
    await panel.getByRole('button', { name: 'who is it?' }).click();
    await expect(galley.dialog.getByText('is kept on another machine')).toBeVisible();
    await expect(galley.dialog.getByRole('button', { name: 'Show who it is' })).toBeHidden();
  });

  test('undo and paste bring no name back', async ({ desk, keyStore }) => {
    const galley = await start(desk, keyStore);
    const file = await quoteOf(galley, PERSON.name);
    await galley.select(SAID);
    await galley.press('ControlOrMeta+c');
    await protect(galley, file);
    await galley.press('Escape');
    await galley.story.click();
    await galley.command('edit.undo');
    await galley.press('ControlOrMeta+End', 'ControlOrMeta+v');
    await galley.type('!');
    await file.shows(({ body }) => JSON.stringify(body).includes('!'), true);
    await file.shows(sourceNames, [ALIAS]);
    await expect(galley.frontTab).toBeVisible();
  });

  test('an alias that says who it is can’t be taken', async ({ desk, keyStore }) => {
    const galley = await start(desk, keyStore);
    await quoteOf(galley, PERSON.name);
    await openProtection(galley);
    const { dialog } = galley;
    await dialog.getByRole('textbox', { name: 'Alias in the story' }).fill('Mr Qarvonelith');
    await expect(dialog.getByText('This alias says who it is')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Protect', exact: true })).toBeDisabled();
  });
});

/** How a desktop has no key store: it knows of none, or the one it knows does not answer. */
const WITHOUT: Readonly<Record<string, StartOptions>> = {
  'without a key store': { switches: ['--password-store=basic'] },
  'with a key store that does not answer': {
    switches: AS_FOR_USERS,
    env: { XDG_CURRENT_DESKTOP: 'GNOME', DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' },
  },
};

for (const [how, options] of Object.entries(WITHOUT)) {
  test(`${how} it says why not, and nothing is written`, async ({ desk }) => {
    test.skip(process.platform !== 'linux', 'The key store of this system can’t be taken away.');
    const galley = await desk.start(options);
    const file = await quoteOf(galley, PERSON.name);
    const before = await file.text();
    await openProtection(galley);
    await expect(galley.dialog.getByRole('alert')).toContainText('gives Galley no key store');
    await expect(galley.dialog.getByText('install GNOME Keyring or KWallet')).toBeVisible();
    await expect(galley.dialog.getByRole('textbox')).toHaveCount(0);
    await galley.press('Escape');
    await expect(galley.dialog).toBeHidden();
    expect(await file.text()).toBe(before);
    expect((await readdir(desk.user)).filter((name) => name.startsWith('protected'))).toEqual([]);
  });
}

test('a source whose name is kept on another machine is quoted by the alias', async ({ desk }) => {
  const galley = await desk.start({ switches: ['--password-store=basic'] });
  await galley.newStory();
  const pasted = [
    '---',
    'headline: The quay',
    'sources:',
    '  an-official: { name: A port official, protected: 0198d2f0-5b1c-7c3e-9d43-2f1f6a6e8a11 }',
    'quotes:',
    '  q1: { source: an-official }',
    '---',
    '',
    ':quote[“It sails.”]{#q1}',
    '',
  ].join('\n');
  const bundle = join(desk.folder, 'from-a-colleague.textbundle');
  await mkdir(bundle);
  await writeFile(join(bundle, 'text.md'), pasted);
  await writeFile(join(bundle, 'info.json'), '{"version":2}');
  await desk.startAgain(desk.folder, bundle);
  await expect(galley.headline).toHaveValue('The quay');
  const panel = await galley.panel('Quotes');
  await expect(panel.getByRole('textbox', { name: 'Alias in the story' })).toHaveValue(
    'A port official',
  );
  await expect(panel.getByText('kept on another machine')).toBeVisible();
});
