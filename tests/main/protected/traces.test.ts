import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { signsOf } from '../../../app/protected';
import { keepVersion } from '../../../main/history';
import { findTraces, removeTraces } from '../../../main/protected/traces';
import { keepRescue } from '../../../main/rescue';
import { libraryWithStory, STORY, temporaryFolder } from '../../support/temporary-library';
import { textsOf } from '../history/articles';

const SIGNS = signsOf({ name: 'Nila Qarvonelith', contact: '' });
const TOLD = `${STORY}\nNila Qarvonelith said so.\n`;

it('finds versions, rescued words and names of files, and removes but the names', async () => {
  const { library, name } = await libraryWithStory({
    'assets/nila-qarvonelith.jpg': 'x',
    'assets/quay.jpg': 'x',
  });
  const other = { folder: library, name: 'other.textbundle' };
  const [place, rescues] = [{ folder: library, name }, join(await temporaryFolder(), 'rescue')];
  await keepVersion(place, STORY, 'open', 1);
  await keepVersion(place, TOLD, 'restore', 2);
  await keepRescue(rescues, place, { text: TOLD, base: STORY, time: 1 });
  await keepRescue(rescues, place, { text: STORY, base: '', time: 2 });
  await keepRescue(rescues, other, { text: 'Qarvonelith', base: '', time: 3 });
  const damaged = join(rescues, `${'a'.repeat(32)}.damaged-2026.json`);
  await writeFile(damaged, '{"text":"Qarvonelith');

  expect(await findTraces(place, rescues, SIGNS)).toEqual({
    ok: true,
    value: {
      versions: { all: 2, meant: 1 },
      rescues: 2,
      files: [join(name, 'assets', 'nila-qarvonelith.jpg')],
      unshown: [],
    },
  });
  expect(await removeTraces(place, rescues, SIGNS)).toEqual({ ok: true, value: null });
  expect(await textsOf(place)).toEqual([STORY]);
  expect(await readdir(rescues)).toHaveLength(2);
  expect(await findTraces(place, rescues, SIGNS)).toMatchObject({
    value: { versions: { all: 1, meant: 0 }, rescues: 0 },
  });
});

it.each([
  ['a comment', '---\n# ask Qarvonelith\nheadline: The quay\n---\n\nIt sails.\n'],
  ['a key of others', '---\nheadline: The quay\nx-caller: nila-qarvonelith\n---\n\nIt sails.\n'],
  ['front matter that is damaged', '---\nheadline: [Qarvonelith\n---\n\nIt sails.\n'],
])('finds %s in the text that the story does not show', async (_what, text) => {
  const { library, name } = await libraryWithStory({ 'text.md': text });
  const found = await findTraces({ folder: library, name }, '/nowhere', SIGNS);
  expect(found).toMatchObject({ value: { unshown: [join(name, 'text.md')] } });
});

it('finds what other programs keep beside the text, and leaves to the story what it shows', async () => {
  const { library, name } = await libraryWithStory({
    'text.md': TOLD,
    'info.json': '{"version":2,"org.example":{"caller":"Nila Qarvonelith"}}',
  });
  const found = await findTraces({ folder: library, name }, '/nowhere', SIGNS);
  expect(found).toMatchObject({ value: { unshown: [join(name, 'info.json')] } });
});

it('of an article that is not there says so', async () => {
  const place = { folder: await temporaryFolder(), name: 'gone.textbundle' };
  expect(await findTraces(place, '/nowhere', SIGNS)).toMatchObject({
    failure: { code: 'not-found' },
  });
});
