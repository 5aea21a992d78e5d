import { chmod, lstat, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILT_IN, profile } from '../../app/profiles';
import { openUserFiles } from '../../main/user-files';
import { createOfProfile } from '../../main/library/create-new';
import { readText } from '../../app/format';
import { readFiles, temporaryFolder, writeFiles } from '../support/temporary-library';

const change = { put: [profile('sunday', { target: 900 })], change: [], remove: [] };

describe('the file of profiles', () => {
  it('is made by the first change, with the built-in ones', async () => {
    const folder = join(await temporaryFolder(), 'not', 'yet');
    const files = openUserFiles(folder);
    expect(await files.profiles()).toMatchObject({ profiles: BUILT_IN, problem: null });
    expect(await files.changeProfiles(change)).toEqual({ ok: true, value: null });
    const { profiles, oddities } = await files.profiles();
    expect(profiles).toEqual([...BUILT_IN, ...change.put]);
    expect(oddities).toEqual([]);
    expect(Object.keys(await readFiles(folder))).toEqual(['profiles.yaml']);
  });

  it.each(['profiles: [', 'profiles: none\n', Buffer.from([0x70, 0xff, 0xfe])])(
    'is left alone when it is damaged: %j',
    async (text) => {
      const folder = await writeFiles(await temporaryFolder(), { 'profiles.yaml': text });
      const files = openUserFiles(folder);
      const before = await readFiles(folder);
      const { profiles, problem } = await files.profiles();
      expect(profiles).toEqual(BUILT_IN);
      expect(problem).toMatchObject({
        code: 'damaged',
        subject: join(folder, 'profiles.yaml'),
        line: 1,
      });
      expect(await files.changeProfiles(change)).toMatchObject({ ok: false, failure: problem! });
      expect(await readFiles(folder)).toEqual(before);
    },
  );

  it('tells what it does not understand, and keeps it', async () => {
    const text = 'profiles:\n  - id: news\n    target: long\n';
    const folder = await writeFiles(await temporaryFolder(), { 'profiles.yaml': text });
    const files = openUserFiles(folder);
    expect((await files.profiles()).oddities).toEqual([{ line: 3, detail: 'target' }]);
    await files.changeProfiles(change);
    expect(await readFile(join(folder, 'profiles.yaml'), 'utf8')).toContain('target: long');
  });

  it('takes changes that come at the same time one after the other', async () => {
    const files = openUserFiles(await temporaryFolder());
    const ids = ['a', 'b', 'c', 'd'];
    await Promise.all(
      ids.map((id) => files.changeProfiles({ put: [profile(id)], change: [], remove: ['brief'] })),
    );
    const { profiles } = await files.profiles();
    expect(profiles.map(({ id }) => id)).toEqual(['news', 'feature', ...ids]);
  });

  it('stays a link to where it is kept', async () => {
    const folder = await writeFiles(await temporaryFolder(), { 'kept/my.yaml': 'profiles: []\n' });
    await symlink(join(folder, 'kept/my.yaml'), join(folder, 'profiles.yaml'));
    await openUserFiles(folder).changeProfiles(change);
    expect((await lstat(join(folder, 'profiles.yaml'))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(folder, 'kept/my.yaml'), 'utf8')).toContain('sunday');
  });

  it('that can’t be written says so', async () => {
    const folder = await temporaryFolder();
    // Root may write anywhere, but not into a folder that is a file.
    const files = openUserFiles(join(folder, 'taken', 'inside'));
    await writeFiles(folder, { taken: 'a file' });
    const failed = await files.changeProfiles(change);
    expect(failed).toMatchObject({
      ok: false,
      failure: { code: 'not-found', detail: 'in-the-way' },
    });
  });

  it.skipIf(process.getuid?.() === 0)('in a folder that may only be read is read', async () => {
    const folder = await writeFiles(await temporaryFolder(), { 'profiles.yaml': 'profiles: []\n' });
    await chmod(folder, 0o555);
    const files = openUserFiles(folder);
    expect((await files.profiles()).profiles).toEqual([]);
    const failed = await files.changeProfiles(change);
    await chmod(folder, 0o755);
    expect(failed).toMatchObject({ ok: false, failure: { code: 'no-permission' } });
  });
});

describe('the file of snippets', () => {
  it('is made by the first change, and left alone when it is damaged', async () => {
    const folder = await temporaryFolder();
    const files = openUserFiles(folder);
    const put = [{ name: 'about us', text: 'The agency.\n\n***' }];
    expect(await files.changeSnippets({ put, change: [], remove: [] })).toMatchObject({ ok: true });
    expect(await files.snippets()).toMatchObject({ snippets: put, problem: null });
    await writeFiles(folder, { 'snippets.yaml': '- a\n' });
    expect(await files.changeSnippets({ put, change: [], remove: [] })).toMatchObject({
      ok: false,
    });
    expect(await files.snippets()).toMatchObject({ snippets: [], problem: { code: 'damaged' } });
    expect(await readFile(join(folder, 'snippets.yaml'), 'utf8')).toBe('- a\n');
  });
});

describe('a story of a profile', () => {
  it('begins with what its template says, unknown keys too', async () => {
    const library = await temporaryFolder();
    const template = '---\nslug: match\nmood: tense\n---\n\nTK\n';
    const profiles = [profile('match', { template, section: 'Sport', language: 'id' })];
    const created = await createOfProfile(library, profiles, 'match', 'en');
    if (!created.ok) throw new Error(created.failure.code);
    const text = await readFile(join(library, created.value, 'text.md'), 'utf8');
    const { fields, body } = readText(text).article;
    expect(fields).toMatchObject({
      ...{ slug: 'match', section: 'Sport', language: 'id' },
      profile: 'match',
    });
    expect(fields.id).not.toBe('');
    expect(body).toHaveLength(1);
    expect(text).toContain('mood: tense');
  });

  it('is not made of a profile that is gone', async () => {
    const library = await temporaryFolder();
    expect(await createOfProfile(library, [], 'match', 'en')).toMatchObject({
      failure: { code: 'not-found', subject: 'match' },
    });
    expect(await readFiles(library)).toEqual({});
  });
});
