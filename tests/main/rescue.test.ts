import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dropRescue, findRescue, keepRescue } from '../../main/rescue';
import { libraryWithStory, STORY, temporaryFolder } from '../support/temporary-library';

const RESCUE = { text: `${STORY}\nUnsaved \ud83d.\n`, base: STORY, time: 1_795_334_400_000 };

async function rescuePlace() {
  const { library, name, bundle } = await libraryWithStory();
  const folder = join(await temporaryFolder(), 'user', 'rescue');
  return { folder, place: { folder: library, name }, library, bundle };
}

it('keeps words of an article, each time the last ones, and forgets them when told', async () => {
  const { folder, place } = await rescuePlace();
  expect(await findRescue(folder, place)).toBeNull();
  expect(await keepRescue(folder, place, { ...RESCUE, text: 'First.' })).toEqual({
    ok: true,
    value: null,
  });
  await keepRescue(folder, place, RESCUE);
  expect(await findRescue(folder, place)).toEqual(RESCUE);
  expect(await readdir(folder)).toHaveLength(1);
  await dropRescue(folder, place);
  await dropRescue(folder, place);
  expect(await findRescue(folder, place)).toBeNull();
  expect(await readdir(folder)).toEqual([]);
});

it('has a file for each article, which is for nobody else to read', async () => {
  const { folder, place } = await rescuePlace();
  const other = { ...place, name: 'other.textbundle' };
  await keepRescue(folder, place, RESCUE);
  await keepRescue(folder, other, { ...RESCUE, text: 'Other.' });
  expect((await findRescue(folder, place))?.text).toBe(RESCUE.text);
  expect((await findRescue(folder, other))?.text).toBe('Other.');
  await dropRescue(folder, other);
  expect(await findRescue(folder, place)).toEqual(RESCUE);
  const [file] = await readdir(folder);
  if (process.platform !== 'win32') {
    expect((await stat(join(folder, file!))).mode & 0o777).toBe(0o600);
  }
});

describe('an article that has moved', () => {
  it('finds its words again, and they are forgotten there', async () => {
    const { folder, place, library } = await rescuePlace();
    await keepRescue(folder, place, RESCUE);
    const moved = { ...place, folder: join(await temporaryFolder(), 'moved') };
    await rename(library, moved.folder);
    expect(await findRescue(folder, moved)).toEqual(RESCUE);
    await dropRescue(folder, moved);
    expect(await findRescue(folder, moved)).toBeNull();
  });

  it('is not one of the same name in another library', async () => {
    const { folder, place } = await rescuePlace();
    await keepRescue(folder, place, RESCUE);
    const other = { ...place, folder: await temporaryFolder() };
    expect(await findRescue(folder, other)).toBeNull();
    await dropRescue(folder, other);
    expect(await findRescue(folder, place)).toEqual(RESCUE);
  });
});

it.each([
  '',
  '{',
  'null',
  '[]',
  '{"text":"a"}',
  JSON.stringify({ ...RESCUE, folder: 1, name: 'a' }),
])('sets aside a damaged file: %j', async (content) => {
  const { folder, place } = await rescuePlace();
  await keepRescue(folder, place, RESCUE);
  const [file] = await readdir(folder);
  await writeFile(join(folder, file!), content);
  expect(await findRescue(folder, place)).toBeNull();
  await keepRescue(folder, place, RESCUE);
  expect(await findRescue(folder, place)).toEqual(RESCUE);
  const [aside] = (await readdir(folder)).filter((name) => name !== file);
  expect(aside).toMatch(/^[0-9a-f]{32}\.damaged-[\w-]+\.json$/);
  expect(await readFile(join(folder, aside!), 'utf8')).toBe(content);
});

it('says why words could not be kept', async () => {
  const { folder, place } = await rescuePlace();
  await keepRescue(folder, place, RESCUE);
  await rm(folder, { recursive: true });
  await writeFile(folder, 'a file in the way');
  expect(await keepRescue(folder, place, RESCUE)).toMatchObject({
    ok: false,
    failure: { code: 'not-found' },
  });
  expect(await findRescue(folder, place)).toBeNull();
});
