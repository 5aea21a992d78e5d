import { article, paragraph, text } from '../../app/article';
import type { Result } from '../../app/result';
import { forgetVersions, keepVersion } from '../../main/history';
import { archiveArticle } from '../../main/library/archive';
import { copyBundle } from '../../main/library/copy';
import { createArticle } from '../../main/library/create';
import { duplicateArticle } from '../../main/library/duplicate';
import { openArticle } from '../../main/library/open';
import { addPicture, addPictureFile } from '../../main/library/pictures';
import { renameArticle } from '../../main/library/rename';
import { saveArticle } from '../../main/library/save';
import { saveCopy } from '../../main/library/save-copy';
import { copyRecording } from '../../main/recordings/copy-recording';
import type { KeyStore } from '../../main/protected/key-store';
import { openVault } from '../../main/protected/vault';
import { changeText } from '../../main/open/change-text';
import { findRescue, keepRescue } from '../../main/rescue';
import { png } from '../main/picture-bytes';
import type { DiskTree } from './faulty-disk-journal';
import { viewLibrary, viewVersions, withoutId } from './library-view';
import { STORY } from './temporary-library';
import { tone } from './tone';

/** Something that is done to a library, for tests on a disk that fails. */
export interface DiskOperation {
  readonly name: string;
  /** What is on the disk before. */
  readonly tree: DiskTree;
  readonly run: () => Promise<Result<unknown>>;
  /** All that users see of what it changes. */
  readonly view: () => Promise<unknown>;
  /** States on the way that are good too, seen like those before and after. */
  readonly between?: readonly unknown[];
}

export const LIBRARY = '/library';
export const NAME = 'ferry.textbundle';
export const BUNDLE = `${LIBRARY}/${NAME}`;
export const NEW_TEXT = `${STORY}\nThe second ferry left at noon.\n`;

const PLACE = { folder: LIBRARY, name: NAME };
const PICTURE = png(4, 3);
const TALK = tone(0.01);
const DAY = new Date(2025, 10, 22);
export const RESCUES = '/user/rescue';
const NOON = article({ id: 'own', slug: 'noon' }, [paragraph(text('At noon.'))]);

const BARE_TREE: DiskTree = {
  [LIBRARY]: null,
  [BUNDLE]: null,
  [`${BUNDLE}/text.md`]: Buffer.from(STORY),
  [`${BUNDLE}/info.json`]: Buffer.from('{ "version": 2 }\n'),
};

/** A library with one article, which has a picture. */
export const STORY_TREE: DiskTree = {
  ...BARE_TREE,
  [`${BUNDLE}/assets`]: null,
  [`${BUNDLE}/assets/ferry.png`]: PICTURE,
};

const OTHER_TREE: DiskTree = {
  '/outside': null,
  '/outside/other.textbundle': null,
  '/outside/other.textbundle/text.markdown': Buffer.from(STORY),
};

const inLibrary = { tree: STORY_TREE, view: () => viewLibrary(LIBRARY) };

async function save(): Promise<Result<unknown>> {
  const opened = await openArticle(LIBRARY, NAME);
  if (!opened.ok) return opened;
  return saveArticle(LIBRARY, NAME, NEW_TEXT, opened.value.revision);
}

async function keepTwo(): Promise<Result<unknown>> {
  const first = await keepVersion(PLACE, STORY, 'open', 1);
  return first.ok ? keepVersion(PLACE, NEW_TEXT, 'restore', 2) : first;
}

async function keepAndForget(): Promise<Result<unknown>> {
  const kept = await keepTwo();
  return kept.ok ? forgetVersions(PLACE, (text) => text === STORY) : kept;
}

/** What keeps keys is not on the disk. */
const PLAIN_KEYS: KeyStore = {
  isAvailable: () => Promise.resolve(true),
  lock: (secret) => Promise.resolve(Buffer.from(secret)),
  unlock: (locked) => Promise.resolve(locked.toString()),
};
export const OWN = '/user/own';
const VAULT = openVault(OWN, PLAIN_KEYS);
const BEN = { name: 'Ben Lim', contact: '', notes: '' };

export const DISK_OPERATIONS: readonly DiskOperation[] = [
  { ...inLibrary, name: 'saveArticle', run: save },
  { ...inLibrary, name: 'createArticle', run: () => createArticle(LIBRARY, NOON) },
  { ...inLibrary, name: 'saveCopy', run: () => saveCopy(LIBRARY, NAME, NEW_TEXT) },
  {
    ...inLibrary,
    name: 'copyBundle',
    tree: { ...STORY_TREE, ...OTHER_TREE },
    run: () => copyBundle(LIBRARY, '/outside/other.textbundle'),
  },
  {
    ...inLibrary,
    name: 'addPicture',
    tree: BARE_TREE,
    run: () => addPicture(LIBRARY, NAME, 'Ferry.png', PICTURE),
  },
  {
    ...inLibrary,
    name: 'addPictureFile',
    tree: { ...BARE_TREE, '/outside': null, '/outside/Ferry.png': PICTURE },
    run: () => addPictureFile(LIBRARY, NAME, '/outside/Ferry.png'),
  },
  {
    ...inLibrary,
    name: 'copyRecording',
    tree: { ...BARE_TREE, '/outside': null, '/outside/talk.wav': TALK },
    run: () =>
      copyRecording(PLACE, '/outside/talk.wav', { isStopped: () => false, tell: () => {} }),
  },
  {
    ...inLibrary,
    name: 'renameArticle',
    tree: BARE_TREE,
    run: () => renameArticle(PLACE, 'bridge', DAY),
    between: [{ [NAME]: { text: withoutId(STORY).replace('slug: ferry-bridge', 'slug: bridge') } }],
  },
  {
    ...inLibrary,
    name: 'changeText',
    tree: BARE_TREE,
    run: () => changeText(PLACE, () => NEW_TEXT),
  },
  { ...inLibrary, name: 'archiveArticle', run: () => archiveArticle(LIBRARY, PLACE, true) },
  { ...inLibrary, name: 'duplicateArticle', run: () => duplicateArticle(PLACE) },
  {
    name: 'keepVersion',
    tree: BARE_TREE,
    run: keepTwo,
    view: () => viewVersions(PLACE),
    between: [[STORY]],
  },
  {
    name: 'forgetVersions',
    tree: BARE_TREE,
    run: keepAndForget,
    view: () => viewVersions(PLACE),
    between: [[STORY], [NEW_TEXT, STORY]],
  },
  {
    name: 'the vault',
    tree: { ...BARE_TREE, '/user': null },
    run: () => VAULT.write('k', BEN),
    view: () => VAULT.has('k'),
  },
  {
    name: 'keepRescue',
    tree: { ...BARE_TREE, '/user': null },
    run: () => keepRescue(RESCUES, PLACE, { text: NEW_TEXT, base: STORY, time: 1 }),
    view: () => findRescue(RESCUES, PLACE),
  },
];
