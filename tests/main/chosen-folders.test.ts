import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, settingsPatch, type Settings } from '../../app/ipc/settings';
import { failure, success, type Result } from '../../app/result';
import { keepChosenFolders, proposable } from '../../main/chosen-folders';
import type { Desk } from '../../main/desk';
import type * as Package from '../../main/filing/package';
import { batchHandlers } from '../../main/handlers/batches';
import { userFileHandlers } from '../../main/handlers/user-files';

vi.mock('electron', () => ({}));
const ruled = vi.hoisted(() => ({ folder: '' }));
vi.mock('../../main/filing/package', async (load) => ({
  ...(await load<typeof Package>()),
  planPackage: () =>
    Promise.resolve(success({ id: 'a', formats: ['html'], folder: ruled.folder, name: 'a' })),
}));

function settingsInMemory() {
  let values: Settings = DEFAULT_SETTINGS;
  return {
    get: () => values,
    change: (patch: Partial<Settings>) => (values = { ...values, ...patch }),
  };
}

/** A desk of which only the folders are real; `written` are those that packages went into. */
function desk(folders = keepChosenFolders(settingsInMemory())) {
  const written: string[] = [];
  const asked: (string | undefined)[] = [];
  let answer: Result<string> = failure('cancelled', '');
  const parts = {
    places: { at: (name: string) => ({ folder: '/library', name }) },
    chosenFolders: folders,
    dialogs: {
      chooseFolder: (_window: unknown, _title: string, proposed?: string) => {
        asked.push(proposed);
        return Promise.resolve(answer);
      },
    },
    userFiles: () => Promise.resolve({ profiles: () => Promise.resolve({ profiles: [] }) }),
    exporting: {
      written: new Set<string>(),
      stoppable: (_window: unknown, work: (stop: AbortSignal) => unknown) =>
        work(new AbortController().signal),
    },
    batches: () =>
      Promise.resolve({
        file: (_bundle: string, { folder }: { folder: string }) => {
          written.push(folder);
          return Promise.resolve({ folder, outcomes: [], remaining: 0 });
        },
      }),
  } as unknown as Desk;
  const window = { isDestroyed: () => true } as never;
  const request = { article: 'a.textbundle', notes: false, omitsOffRecord: false };
  return {
    ...{ written, asked },
    choose: (folder: string) => {
      answer = success(folder);
    },
    file: (folder: string) => {
      ruled.folder = folder;
      return batchHandlers(parts)['story.file'](request, window, []);
    },
    chooseInPreferences: () => userFileHandlers(parts)['profiles.choose-folder']({}, window, []),
  };
}

describe('a folder that a profile names', () => {
  it('is not written into while nobody chose it, and the user is asked', async () => {
    const { file, written, asked } = desk();
    expect(await file('/home/victim/.config/autostart')).toMatchObject({
      failure: { code: 'cancelled' },
    });
    expect(written).toEqual([]);
    expect(asked).toEqual(['/home/victim/.config/autostart']);
  });

  it('is written into once it was chosen for a package', async () => {
    const { file, choose, written, asked } = desk();
    choose('/srv/desk');
    await file('/srv/desk');
    await file('/srv/desk/');
    await file('/srv/desk/../other');
    expect(written).toEqual(['/srv/desk', '/srv/desk/', '/srv/desk']);
    expect(asked).toHaveLength(2);
  });

  it('is written into once it was chosen in the preferences, in a later session too', async () => {
    const folders = keepChosenFolders(settingsInMemory());
    const earlier = desk(folders);
    earlier.choose('/srv/desk');
    await earlier.chooseInPreferences();
    const later = desk(folders);
    await later.file('/srv/desk');
    expect(later).toMatchObject({ written: ['/srv/desk'], asked: [] });
  });

  it('is asked for where it is no absolute path', async () => {
    const { file, choose, written, asked } = desk();
    choose('/srv/desk');
    await file('srv/desk');
    expect(asked).toEqual([undefined]);
    expect(written).toEqual(['/srv/desk']);
  });

  it('is proposed by the dialog, but not on another machine', () => {
    expect(proposable('/srv/desk')).toBe('/srv/desk');
    expect(proposable('')).toBeUndefined();
    expect(proposable('//galley.example/share')).toBeUndefined();
  });
});

it('the window can not say which folders were chosen', () => {
  expect(settingsPatch.safeParse({ filingFolders: ['/'] }).success).toBe(false);
});
