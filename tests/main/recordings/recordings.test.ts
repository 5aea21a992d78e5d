import { mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RecordingState } from '../../../app/ipc/recordings';
import { failure, success } from '../../../app/result';
import type { CopyWatch } from '../../../main/recordings/copy-recording';
import { openRecordings } from '../../../main/recordings/recordings';
import {
  libraryWithStory,
  readFiles,
  temporaryFolder,
  writeFiles,
} from '../../support/temporary-library';
import { tone } from '../../support/tone';

const TALK = tone(2);
const UNWATCHED: CopyWatch = { isStopped: () => false, tell: () => {} };

/** A story, a folder with a talk outside of it, and recordings as Galley has them in one session. */
async function desk(files: Parameters<typeof libraryWithStory>[0] = {}) {
  const { library, name, bundle } = await libraryWithStory(files);
  const user = await temporaryFolder();
  const outside = await writeFiles(await temporaryFolder(), { 'talk.wav': TALK });
  const place = { folder: library, name };
  return { bundle, library, place, user, outside, talk: join(outside, 'talk.wav') };
}

/** The id of its address, as the path of a request. */
function at(state: RecordingState): readonly string[] {
  if (state.state !== 'playable') throw new Error(`It is ${state.state}.`);
  return [state.address.replace('galley://recording/', '')];
}

async function bytesOf(response: Response | null): Promise<Buffer> {
  return Buffer.from(await response!.arrayBuffer());
}

describe('a recording', () => {
  it('is what the user chose, and comes at an address that names no file', async () => {
    const { place, user, talk } = await desk();
    const recordings = openRecordings(user);
    expect(await recordings.state(place, talk)).toEqual({ state: 'not-granted' });
    expect(await recordings.grant(place, talk)).toEqual(success(talk));
    const state = await recordings.state(place, talk);
    expect(state).toMatchObject({ state: 'playable', isFilm: false, isInStory: false });
    expect(at(state)[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(await recordings.state(place, talk)).toEqual(state);
    const response = await recordings.serve(at(state), null);
    expect(response?.status).toBe(200);
    expect(response?.headers.get('content-type')).toBe('audio/wav');
    expect(response?.headers.get('content-length')).toBe(String(TALK.length));
    expect(await bytesOf(response)).toEqual(TALK);
  });

  it('stays granted when Galley is started again; its address does not', async () => {
    const { place, user, talk } = await desk();
    const before = openRecordings(user);
    await before.grant(place, talk);
    const state = await before.state(place, talk);
    const after = openRecordings(user);
    expect(await after.serve(at(state), null)).toBeNull();
    expect(await after.state(place, talk)).toMatchObject({ state: 'playable' });
  });

  it('in the story needs no leave', async () => {
    const { place, user } = await desk({ 'assets/talk.wav': TALK, 'assets/day 1/Talk.WEBM': 'x' });
    const recordings = openRecordings(user);
    const state = await recordings.state(place, 'assets/talk.wav');
    expect(state).toMatchObject({ state: 'playable', isInStory: true });
    expect(await bytesOf(await recordings.serve(at(state), null))).toEqual(TALK);
    const film = await recordings.state(place, 'assets/day 1/Talk.WEBM');
    expect(film).toMatchObject({ state: 'playable', isFilm: true });
  });

  it('in one story is linked from others by where it lies', async () => {
    const { place, user, talk } = await desk({ 'assets/talk.wav': TALK });
    const recordings = openRecordings(user);
    const linked = await recordings.link(place, 'assets/talk.wav');
    const path = join(place.folder, place.name, 'assets', 'talk.wav');
    expect(linked).toEqual(success(path));
    const other = { ...place, name: 'other.textbundle' };
    expect(await recordings.state(other, path)).toMatchObject({
      state: 'playable',
      isInStory: false,
    });
    for (const none of ['assets/none.wav', 'assets/../../x.wav', talk]) {
      expect(await recordings.link(place, none)).toMatchObject({ ok: false });
    }
  });

  it('that is chosen in the story is one of the story', async () => {
    const { place, bundle, user } = await desk({ 'assets/day 1/talk.wav': TALK });
    const recordings = openRecordings(user);
    const chosen = join(bundle, 'assets/day 1/talk.wav');
    expect(await recordings.grant(place, chosen)).toEqual(success('assets/day 1/talk.wav'));
    expect(await recordings.state(place, chosen)).toEqual({ state: 'not-granted' });
  });

  it('that was moved is missing, and there again when it is back', async () => {
    const { place, user, talk } = await desk({ 'assets/talk.wav': TALK });
    const recordings = openRecordings(user);
    await recordings.grant(place, talk);
    const address = at(await recordings.state(place, talk));
    await rename(talk, `${talk}.old`);
    expect(await recordings.state(place, talk)).toEqual({ state: 'missing' });
    expect(await recordings.serve(address, null)).toBeNull();
    expect(await recordings.state(place, 'assets/gone.wav')).toEqual({ state: 'missing' });
    await rename(`${talk}.old`, talk);
    expect(at(await recordings.state(place, talk))).toEqual(address);
  });

  it('is of a kind that can be played', async () => {
    const { place, user, outside } = await desk({
      'assets/talk.amr': 'x',
      'assets/page.html': '<script>',
    });
    await writeFiles(outside, { 'talk.amr': 'x', 'notes.txt': 'x' });
    const recordings = openRecordings(user);
    for (const name of ['talk.amr', 'notes.txt']) {
      const chosen = join(outside, name);
      expect(await recordings.grant(place, chosen)).toEqual(failure('unsupported', chosen));
      expect(await recordings.state(place, chosen)).toEqual({ state: 'not-granted' });
    }
    for (const name of ['assets/talk.amr', 'assets/page.html'])
      expect(await recordings.state(place, name)).toEqual({ state: 'unsupported' });
    await mkdir(join(outside, 'folder.wav'));
    const folder = join(outside, 'folder.wav');
    expect(await recordings.grant(place, folder)).toEqual(failure('not-found', folder));
  });

  it('is the file that a link leads to when it is chosen, and no other one later', async () => {
    const { place, user, outside, talk } = await desk();
    const recordings = openRecordings(user);
    const link = join(outside, 'link.wav');
    await symlink(talk, link);
    expect(await recordings.grant(place, link)).toEqual(success(talk));
    expect(await recordings.state(place, link)).toEqual({ state: 'not-granted' });

    const address = at(await recordings.state(place, talk));
    const secret = join(await writeFiles(await temporaryFolder(), { 'a.wav': 'secret' }), 'a.wav');
    await rm(talk);
    await symlink(secret, talk);
    expect(await recordings.serve(address, null)).toBeNull();
    expect(await recordings.state(place, talk)).toEqual({ state: 'missing' });
  });

  it('may be granted in a file that was damaged', async () => {
    for (const text of ['{"granted": [', 'null', '[]', '{"granted": "all"}', '{"granted": [1]}']) {
      const { place, user, talk } = await desk();
      await writeFiles(user, { 'recordings.json': text });
      expect(await openRecordings(user).state(place, talk)).toEqual({ state: 'not-granted' });
      await openRecordings(user).grant(place, talk);
      const state = await openRecordings(user).state(place, talk);
      expect(state, text).toMatchObject({ state: 'playable' });
    }
  });
});

describe('what a story names without leave', () => {
  it('is not served, and nobody learns whether it is there', async () => {
    const { place, user, outside, talk, library } = await desk({
      'assets/talk.wav': TALK,
      'talk.wav': TALK,
      'other/talk.wav': TALK,
    });
    await writeFiles(library, { 'b.textbundle/assets/b.wav': TALK, 'b.textbundle/text.md': '' });
    const recordings = openRecordings(user);
    const names = [
      talk,
      `${talk}/../talk.wav`,
      join(outside, 'gone.wav'),
      '/etc/passwd',
      '//host/share/talk.wav',
      'C:\\Talks\\talk.wav',
      '\\\\host\\share\\talk.wav',
      `file://${talk}`,
      'https://host/talk.wav',
      'galley://app/index.html',
      '',
      '.',
      'assets',
      'assets/',
      'talk.wav',
      './assets/talk.wav',
      'other/talk.wav',
      'assets.wav/talk.wav',
      'x'.repeat(100_000),
    ];
    for (const name of names)
      expect(await recordings.state(place, name), name).toEqual({ state: 'not-granted' });
    for (const name of [
      `assets/../${basename(talk)}`,
      'assets/../talk.wav',
      'assets/../other/talk.wav',
      'assets/../../b.textbundle/assets/b.wav',
      `assets/${'../'.repeat(30)}${talk.slice(1)}`,
      `assets/${talk}`,
      'assets/.',
      'assets/..',
      'assets/talk.wav\0.wav',
      'assets/%2e%2e/talk.wav',
      `assets/${'x'.repeat(100_000)}.wav`,
    ])
      expect(await recordings.state(place, name), name).toEqual({ state: 'missing' });
    const copied = await recordings.copy(place, talk, UNWATCHED);
    expect(copied).toEqual(failure('not-found', talk));
  });

  it('is no way out over a link', async () => {
    const { place, user, outside, bundle, library, talk } = await desk({
      'assets/in.wav': TALK,
      'text.wav': 'x',
    });
    await symlink(talk, join(bundle, 'assets/link.wav'));
    await symlink(outside, join(bundle, 'assets/folder'));
    await symlink(join(bundle, 'text.md'), join(bundle, 'assets/text.wav'));
    await symlink(join(bundle, 'assets/in.wav'), join(bundle, 'assets/again.wav'));
    await writeFiles(library, { 'b.textbundle/text.md': '', 'c.textbundle/assets/c.wav': TALK });
    await symlink(outside, join(library, 'b.textbundle/assets'));
    await symlink(join(library, 'c.textbundle'), join(library, 'd.textbundle'));
    const recordings = openRecordings(user);
    const missing = { state: 'missing' };
    for (const name of ['link.wav', 'folder/talk.wav', 'text.wav'])
      expect(await recordings.state(place, `assets/${name}`), name).toEqual(missing);
    for (const [name, file] of [
      ['b.textbundle', 'talk.wav'],
      ['d.textbundle', 'c.wav'],
      ['../x.textbundle', 'c.wav'],
      ['gone.textbundle', 'c.wav'],
    ] as const)
      expect(await recordings.state({ folder: library, name }, `assets/${file}`)).toEqual(missing);
    // A link to another sound of the same folder leads nowhere else.
    const again = await recordings.state(place, 'assets/again.wav');
    expect(await bytesOf(await recordings.serve(at(again), null))).toEqual(TALK);
  });

  it('is no address of somebody’s own', async () => {
    const { place, user, talk } = await desk();
    const recordings = openRecordings(user);
    await recordings.grant(place, talk);
    const [id] = at(await recordings.state(place, talk));
    for (const path of [[], [''], [talk], ['..'], [`${id}x`], [id!, 'x'], [id!, ''], ['x', id!]])
      expect(await recordings.serve(path, null), path.join('/')).toBeNull();
  });
});

describe('a part of a recording', () => {
  async function served() {
    const { place, user } = await desk({ 'assets/talk.wav': TALK, 'assets/nothing.wav': '' });
    const recordings = openRecordings(user);
    const talk = at(await recordings.state(place, 'assets/talk.wav'));
    const nothing = at(await recordings.state(place, 'assets/nothing.wav'));
    return { recordings, talk, nothing };
  }

  it('comes with where it is', async () => {
    const { recordings, talk } = await served();
    const size = TALK.length;
    for (const [range, start, end] of [
      ['bytes=0-', 0, size - 1],
      ['bytes=1000-1999', 1000, 1999],
      ['bytes=-44', size - 44, size - 1],
      [`bytes=${size - 1}-`, size - 1, size - 1],
    ] as const) {
      const response = await recordings.serve(talk, range);
      expect(response?.status, range).toBe(206);
      expect(response?.headers.get('content-range')).toBe(`bytes ${start}-${end}/${size}`);
      expect(response?.headers.get('content-length')).toBe(String(end - start + 1));
      expect(response?.headers.get('accept-ranges')).toBe('bytes');
      expect(await bytesOf(response), range).toEqual(TALK.subarray(start, end + 1));
    }
  });

  it('that is behind the end is none', async () => {
    const { recordings, talk, nothing } = await served();
    const response = await recordings.serve(talk, `bytes=${TALK.length}-`);
    expect(response?.status).toBe(416);
    expect(response?.headers.get('content-range')).toBe(`bytes */${TALK.length}`);
    expect((await recordings.serve(nothing, 'bytes=0-'))?.status).toBe(416);
    expect(await bytesOf(await recordings.serve(nothing, null))).toEqual(Buffer.alloc(0));
  });

  it('is all that is read of a file of two gigabytes', async () => {
    const { place, user, outside } = await desk();
    const path = join(outside, 'day.wav');
    await writeFile(path, TALK);
    const { open } = await import('node:fs/promises');
    const file = await open(path, 'r+');
    await file.truncate(2 ** 31 + 10);
    await file.write(Buffer.from('end'), 0, 3, 2 ** 31 + 7);
    await file.close();
    const recordings = openRecordings(user);
    await recordings.grant(place, path);
    const address = at(await recordings.state(place, path));
    const end = await recordings.serve(address, 'bytes=-3');
    expect(await bytesOf(end)).toEqual(Buffer.from('end'));

    const whole = await recordings.serve(address, 'bytes=0-');
    const reader = whole!.body!.getReader();
    const first = await reader.read();
    expect(first.value!.length).toBeLessThan(2 ** 20);
    await reader.cancel();
    expect(await reader.read()).toMatchObject({ done: true });
  });
});

describe('a copy into the story', () => {
  it('has the same bytes under a clean name, and plays without leave', async () => {
    const { place, bundle, user, outside } = await desk();
    const chosen = join(outside, 'Interview: Nila?.WAV');
    await writeFile(chosen, TALK);
    const recordings = openRecordings(user);
    await recordings.grant(place, chosen);
    const told: (readonly [number, number])[] = [];
    const watch = { ...UNWATCHED, tell: (...now: [number, number]) => told.push(now) };
    expect(await recordings.copy(place, chosen, watch)).toEqual(
      success('assets/Interview-Nila.wav'),
    );
    expect(told.at(-1)).toEqual([TALK.length, TALK.length]);
    expect(await readFile(join(bundle, 'assets/Interview-Nila.wav'))).toEqual(TALK);
    expect(await readFile(chosen)).toEqual(TALK);
    const state = await openRecordings(user).state(place, 'assets/Interview-Nila.wav');
    expect(state).toMatchObject({ state: 'playable', isInStory: true });
  });

  it('is made once of the same bytes, and beside others of the same name', async () => {
    const other = tone(2, 220);
    const { place, bundle, user, talk } = await desk({ 'assets/TALK.wav': other });
    const recordings = openRecordings(user);
    await recordings.grant(place, talk);
    const stored = success('assets/talk-2.wav');
    expect(await recordings.copy(place, talk, UNWATCHED)).toEqual(stored);
    expect(await recordings.copy(place, talk, UNWATCHED)).toEqual(stored);
    expect(await recordings.copy(place, 'assets/talk-2.wav', UNWATCHED)).toEqual(stored);
    expect(Object.keys(await readFiles(join(bundle, 'assets'))).sort()).toEqual([
      ...['TALK.wav', 'talk-2.wav'],
    ]);
    expect(await readFile(join(bundle, 'assets/TALK.wav'))).toEqual(other);
  });

  it('that is stopped leaves nothing', async () => {
    const { place, bundle, user, outside } = await desk();
    const large = join(outside, 'large.wav');
    await writeFile(large, Buffer.alloc(5_000_000));
    const recordings = openRecordings(user);
    await recordings.grant(place, large);
    let done = 0;
    const watch = { isStopped: () => done > 2_000_000, tell: (now: number) => (done = now) };
    const stopped = await recordings.copy(place, large, watch);
    expect(stopped).toEqual(failure('cancelled', large));
    expect(done).toBeLessThan(5_000_000);
    expect(await readFiles(join(bundle, 'assets'))).toEqual({});
  });

  it('goes through no link', async () => {
    const { place, bundle, user, talk } = await desk();
    const elsewhere = await temporaryFolder();
    await symlink(elsewhere, join(bundle, 'assets'));
    const recordings = openRecordings(user);
    await recordings.grant(place, talk);
    expect(await recordings.copy(place, talk, UNWATCHED)).toMatchObject({ ok: false });
    expect(await readFiles(elsewhere)).toEqual({});
  });

  it('of what is gone is none', async () => {
    const { place, bundle, user, talk } = await desk();
    const recordings = openRecordings(user);
    await recordings.grant(place, talk);
    await rm(talk);
    const copied = await recordings.copy(place, talk, UNWATCHED);
    expect(copied).toEqual(failure('not-found', talk));
    expect(Object.keys(await readFiles(bundle)).sort()).toEqual(['info.json', 'text.md']);
  });
});
