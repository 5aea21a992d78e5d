import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import type { Failure } from '../../app/result';
import { openSettings } from '../../main/settings';
import { temporaryFolder } from '../support/temporary-library';

vi.mock('electron', () => ({}));

/** electron-store is conf, which knows of Electron where the settings of an app are. */
vi.mock('electron-store', async () => {
  const { default: Conf } = await import('conf');
  return {
    default: class extends Conf {
      constructor({ name, ...options }: { readonly name: string }) {
        super({ configName: name, ...options });
      }
    },
  };
});

it('settings that can’t be kept hold, are said once, and are written when they can be', async () => {
  const folder = join(await temporaryFolder(), 'user');
  await writeFile(folder, 'in the way');
  const settings = openSettings({ folder });
  const told: (Failure | null)[] = [];
  settings.onTrouble((failure) => told.push(failure));
  settings.change({ theme: 'dark' });
  settings.change({ textSize: 120 });
  await settings.written();
  const trouble = { code: 'not-found', subject: folder, detail: 'in-the-way' };
  expect(told).toEqual([trouble]);
  expect(settings.trouble()).toEqual(trouble);
  expect(settings.get()).toMatchObject({ theme: 'dark', textSize: 120 });
  expect(await settings.retry()).toEqual({ ok: false, failure: trouble });
  expect(await readFile(folder, 'utf8')).toBe('in the way');

  await rm(folder);
  expect((await settings.retry()).ok).toBe(true);
  expect(told).toEqual([trouble, null]);
  const kept = JSON.parse(await readFile(join(folder, 'settings.json'), 'utf8')) as object;
  expect(kept).toMatchObject({ theme: 'dark', textSize: 120 });
});
