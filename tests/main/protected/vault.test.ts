import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KeyStore } from '../../../main/protected/key-store';
import { openVault, VAULT_NAME } from '../../../main/protected/vault';
import { temporaryFolder } from '../../support/temporary-library';

const NILA = { name: 'Nila Tan', contact: '+62 811', notes: 'met at\nthe quay' };

/** A key store with a key of its own. What it locks can't be read, and nothing else unlocks it. */
function keyStore(key = 0x5a, isAvailable = true): KeyStore {
  const turn = (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ key));
  return {
    isAvailable: () => Promise.resolve(isAvailable),
    lock: (secret) => Promise.resolve(turn(Buffer.from(`locked ${secret}`))),
    unlock: (locked) => {
      const text = turn(locked).toString();
      return Promise.resolve(text.startsWith('locked ') ? text.slice(7) : null);
    },
  };
}

const fileIn = (folder: string) => join(folder, VAULT_NAME);

async function vaultIn(folder: string, ...people: readonly (typeof NILA)[]) {
  const vault = openVault(folder, keyStore());
  const keys: string[] = [];
  for (const person of people) {
    const written = await vault.write(null, person);
    keys.push(written.ok ? written.value : '');
  }
  return { vault, keys };
}

describe('the vault', () => {
  it('gives back who was put in, also to a vault that is opened later', async () => {
    const folder = join(await temporaryFolder(), 'user');
    const ben = { name: '', contact: 'x'.repeat(10_000), notes: '' };
    const { vault, keys } = await vaultIn(folder, NILA, ben);
    expect(new Set(keys).size).toBe(2);
    expect(await vault.read(keys[0]!)).toEqual({ ok: true, value: NILA });
    const later = openVault(folder, keyStore());
    expect(await later.read(keys[1]!)).toEqual({ ok: true, value: ben });
    expect(await later.has(keys[0]!)).toEqual({ ok: true, value: true });
  });

  it('has nothing to read in its file, which is the only one, and the owner’s alone', async () => {
    const folder = await temporaryFolder();
    const { keys } = await vaultIn(folder, NILA);
    expect(await readdir(folder)).toEqual([VAULT_NAME]);
    const bytes = (await readFile(fileIn(folder))).toString('latin1');
    for (const word of ['Nila', 'Tan', '811', 'quay', 'name', keys[0]!]) {
      expect(bytes).not.toContain(word);
    }
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    if (process.platform !== 'win32') expect((await stat(fileIn(folder))).mode & 0o777).toBe(0o600);
  });

  it('changes and forgets people, and no others', async () => {
    const folder = await temporaryFolder();
    const { vault, keys } = await vaultIn(folder, NILA, { ...NILA, name: 'Ben Lim' });
    const changed = { ...NILA, contact: 'on the quay' };
    expect(await vault.write(keys[0]!, changed)).toEqual({ ok: true, value: keys[0] });
    expect(await vault.read(keys[0]!)).toEqual({ ok: true, value: changed });
    expect(await vault.remove(keys[0]!)).toEqual({ ok: true, value: null });
    expect(await vault.has(keys[0]!)).toEqual({ ok: true, value: false });
    expect(await vault.has(keys[1]!)).toEqual({ ok: true, value: true });
    expect(await vault.remove('nobody')).toEqual({ ok: true, value: null });
  });

  it('loses nobody who is put in at the same time', async () => {
    const folder = await temporaryFolder();
    const vault = openVault(folder, keyStore());
    const people = Array.from({ length: 20 }, (_, index) => ({ ...NILA, name: `Nr ${index}` }));
    const written = await Promise.all(people.map((person) => vault.write(null, person)));
    for (const [index, result] of written.entries()) {
      expect(await vault.read(result.ok ? result.value : '')).toMatchObject({
        value: { name: `Nr ${index}` },
      });
    }
  });

  it('says of a key of another machine that it is kept there', async () => {
    const { vault } = await vaultIn(await temporaryFolder(), NILA);
    for (const key of ['0198d2f0-5b1c-7c3e-9d43-2f1f6a6e8a11', '__proto__', 'constructor']) {
      expect(await vault.has(key)).toEqual({ ok: true, value: false });
      expect(await vault.read(key)).toMatchObject({
        failure: { code: 'not-found', detail: 'kept-elsewhere' },
      });
    }
  });
});

describe('without a key store', () => {
  it('nothing is written, and nothing said of what is there', async () => {
    const folder = await temporaryFolder();
    const { keys } = await vaultIn(folder, NILA);
    const before = await readFile(fileIn(folder));
    const vault = openVault(folder, keyStore(0x5a, false));
    const refusal = { ok: false, failure: { code: 'unsupported', detail: 'no-key-store' } };
    expect(await vault.isAvailable()).toBe(false);
    expect(await vault.write(null, NILA)).toMatchObject(refusal);
    expect(await vault.read(keys[0]!)).toMatchObject(refusal);
    expect(await vault.has(keys[0]!)).toMatchObject(refusal);
    expect(await vault.remove(keys[0]!)).toMatchObject(refusal);
    expect(await readdir(folder)).toEqual([VAULT_NAME]);
    expect(await readFile(fileIn(folder))).toEqual(before);
    const empty = await temporaryFolder();
    await openVault(empty, keyStore(0x5a, false)).write(null, NILA);
    expect(await readdir(empty)).toEqual([]);
  });
});

describe('a file that can’t be unlocked', () => {
  it('is damaged to who reads it, and left as it is', async () => {
    const folder = await temporaryFolder();
    const { keys } = await vaultIn(folder, NILA);
    const before = await readFile(fileIn(folder));
    const other = openVault(folder, keyStore(0x33));
    const damaged = { ok: false, failure: { code: 'damaged', detail: 'other-key' } };
    expect(await other.read(keys[0]!)).toMatchObject(damaged);
    expect(await other.has(keys[0]!)).toMatchObject(damaged);
    expect(await other.remove(keys[0]!)).toMatchObject(damaged);
    expect(await readFile(fileIn(folder))).toEqual(before);
  });

  it('is set aside by who writes, never written over, and found again once its key is back', async () => {
    const folder = await temporaryFolder();
    const { keys } = await vaultIn(folder, NILA);
    const before = await readFile(fileIn(folder));
    const other = openVault(folder, keyStore(0x33));
    expect((await other.write(null, { ...NILA, name: 'Ben Lim' })).ok).toBe(true);
    const names = (await readdir(folder)).sort();
    expect(names).toHaveLength(2);
    expect(await readFile(join(folder, names[0]!))).toEqual(before);

    const back = openVault(folder, keyStore());
    expect(await back.read(keys[0]!)).toEqual({ ok: true, value: NILA });
    expect((await back.write(keys[0]!, NILA)).ok).toBe(true);
    expect(await back.remove(keys[0]!)).toEqual({ ok: true, value: null });
    expect(await back.has(keys[0]!)).toEqual({ ok: true, value: false });
  });

  it.each(['', 'locked {', 'locked null', 'locked {"version":2,"sources":{}}', 'locked []'])(
    'nor understood is one too: %s',
    async (secret) => {
      const folder = await temporaryFolder();
      const bytes = Buffer.from(Buffer.from(secret).map((byte) => byte ^ 0x5a));
      await writeFile(fileIn(folder), bytes);
      const vault = openVault(folder, keyStore());
      const read = await vault.read('x');
      expect(read).toMatchObject({ failure: { code: 'damaged', detail: 'other-key' } });
    },
  );
});

it('a folder that can’t be written is a failure, which does not say who', async () => {
  if (process.platform === 'win32' || process.getuid?.() === 0) return;
  const folder = await temporaryFolder();
  await chmod(folder, 0o500);
  const written = await openVault(folder, keyStore()).write(null, NILA);
  expect(written).toMatchObject({ failure: { code: 'no-permission' } });
  expect(JSON.stringify(written)).not.toContain('Nila');
});
