import { safeStorage } from 'electron';

/** What locks a secret with a key that the system keeps for this user on this machine. */
export interface KeyStore {
  /** Whether there is such a key. Without one nothing may be locked: what came of it could be read by anybody. */
  readonly isAvailable: () => Promise<boolean>;
  readonly lock: (secret: string) => Promise<Buffer>;
  /** Null for what was locked with another key, or is damaged. */
  readonly unlock: (locked: Buffer) => Promise<string | null>;
}

/** What Electron uses on Linux for want of a key store: a password that stands in its source code. */
const NO_STORES: readonly string[] = ['basic_text', 'unknown'];

/** Older Electrons have no way of asking that does not wait. */
type SafeStorage = Partial<Electron.SafeStorage> & Electron.SafeStorage;
const storage: SafeStorage = safeStorage;

/** The system's own key store: Keychain, DPAPI, or the keyring or wallet of a Linux desktop. */
export const systemKeyStore: KeyStore = {
  isAvailable: async () => {
    if (process.platform === 'linux' && NO_STORES.includes(storage.getSelectedStorageBackend())) {
      return false;
    }
    return storage.isAsyncEncryptionAvailable?.() ?? storage.isEncryptionAvailable();
  },
  lock: async (secret) => storage.encryptStringAsync?.(secret) ?? storage.encryptString(secret),
  unlock: async (locked) => {
    try {
      const unlocked = storage.decryptStringAsync?.(locked);
      return unlocked ? (await unlocked).result : storage.decryptString(locked);
    } catch {
      // It says in words of its own only that it could not: the bytes are not what this key locked.
      return null;
    }
  },
};
