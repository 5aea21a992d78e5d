import { constants, type RmOptions } from 'node:fs';
import type * as Files from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Volume } from 'memfs';
import type * as ProcessModule from '../../main/library/process-identity';
import { DiskJournal, type DiskTree } from './faulty-disk-journal';

/** What happens at one step, instead of what was asked for or to it. */
export type Fault =
  /** The step fails: nothing is done, or half of what was to be written is, or all is and yet it is reported. */
  | { readonly errno: string; readonly done: 'nothing' | 'half' | 'all' }
  /** The process ends in the middle of the step or right after it; nothing it asks for later is done. */
  | { readonly death: 'amid' | 'after' };

/** What everything that a dead process asks for ends in. It is no error of the file system. */
export class Death extends Error {}

/** The functions of the file system that the product uses. */
const CALLS = [
  ...['access', 'lstat', 'mkdir', 'readFile', 'readdir', 'realpath', 'stat', 'utimes', 'chmod'],
  ...['link', 'unlink', 'rmdir', 'rename', 'copyFile', 'writeFile', 'appendFile', 'truncate'],
] as const;

/** Those of an open file, and what they are called for its descriptor. */
const HANDLE_CALLS = {
  ...{ readFile: 'readFile', stat: 'fstat', writeFile: 'writeFile', write: 'write' },
  ...{ truncate: 'ftruncate', chmod: 'fchmod', utimes: 'futimes', sync: 'fsync', read: 'read' },
  ...{ datasync: 'fdatasync', close: 'close' },
} as const;

type Asked = readonly unknown[];
type Call = (...asked: Asked) => Promise<unknown>;
type HandleCall = keyof typeof HANDLE_CALLS;

/**
 * A disk in memory in the place of `node:fs/promises` that counts every step, makes one of them fail or be the last
 * one, and remembers what a loss of power would leave. For `vi.mock('node:fs/promises', …)`, which has to give `files`.
 */
class FaultyDisk {
  /** What was asked for since {@link start}: `rename /library/a`. The first one is step 1. */
  readonly steps: string[] = [];
  journal = new DiskJournal({});
  /** Names the process: another one after a death. */
  process = 0;
  #volume = new Volume();
  #plan: { readonly step: number; readonly fault: Fault } | null = null;
  #dead = false;

  /** A new disk that holds these files and folders, safely. */
  start(tree: DiskTree): void {
    this.#volume = new Volume();
    for (const [path, content] of Object.entries(tree)) {
      this.#volume.mkdirSync(content === null ? path : dirname(path), { recursive: true });
      if (content !== null) this.#volume.writeFileSync(path, content);
    }
    this.journal = new DiskJournal(this.tree());
    this.process += 1;
    this.restart();
  }

  /** A new process on the same disk, to which the given fault will happen. */
  restart(step = 0, fault?: Fault): void {
    this.steps.length = 0;
    if (this.#dead) this.process += 1;
    this.#dead = false;
    this.#plan = fault ? { step, fault } : null;
  }

  /** All that is on the disk, as a process sees it. */
  tree(): DiskTree {
    const tree: Record<string, Buffer | null> = {};
    const add = (folder: string): void => {
      for (const name of this.#volume.readdirSync(folder) as string[]) {
        const path = join(folder, name);
        if (this.#volume.lstatSync(path).isDirectory()) {
          tree[path] = null;
          add(path);
        } else {
          tree[path] = Buffer.from(this.#volume.readFileSync(path) as Buffer);
        }
      }
    };
    add('/');
    return tree;
  }

  /** Stands in for the module. */
  files(): typeof Files {
    const calls = Object.fromEntries(CALLS.map((name) => [name, this.#call(name)]));
    return {
      ...calls,
      constants,
      open: (path: string, flags: string | number = 'r', mode?: number) =>
        this.#open(path, flags, mode),
      rm: (path: string, options?: RmOptions) => this.#rm(path, options ?? {}),
    } as unknown as typeof Files;
  }

  #call(name: (typeof CALLS)[number]): Call {
    return (...asked) => {
      const [path, other] = asked as [string, string];
      return this.#step(`${name} ${path}`, (share) => {
        if (name === 'rename') this.#checkRename(path, other);
        const written = name === 'writeFile' || name === 'appendFile';
        const result = this.#ask(name, written ? withShare(asked, 1, share) : asked);
        this.#note(name, path, other);
        return result;
      });
    };
  }

  /** What the disk in memory lets pass and a real one does not. */
  #checkRename(from: string, to: string): void {
    if (!this.#volume.existsSync(to) || !this.#volume.statSync(from).isDirectory()) return;
    if (!this.#volume.statSync(to).isDirectory()) throw systemError('ENOTDIR');
    if (this.#volume.readdirSync(to).length > 0) throw systemError('ENOTEMPTY');
  }

  #note(name: string, path: string, other: string): void {
    if (['unlink', 'rmdir'].includes(name)) this.journal.remove(path);
    else if (name === 'mkdir') this.journal.makeFolder(path);
    else if (name === 'rename') this.journal.rename(path, other);
    else if (name === 'link') this.journal.link(path, other);
    else if (name === 'copyFile') this.#noteContent(other);
    else if (['writeFile', 'appendFile', 'truncate'].includes(name)) this.#noteContent(path);
  }

  #noteContent(path: string): void {
    this.journal.write(path, Buffer.from(this.#volume.readFileSync(path) as Buffer));
  }

  async #open(path: string, flags: string | number, mode?: number): Promise<Files.FileHandle> {
    const writes = typeof flags === 'number' ? flags % 4 !== 0 : flags !== 'r';
    return this.#step(`${writes ? 'open' : 'open-to-read'} ${path}`, () => {
      const file = this.#volume.openSync(path, flags, mode);
      if (writes) this.#noteContent(path);
      const names = Object.keys(HANDLE_CALLS) as HandleCall[];
      const calls = names.map((name) => [name, this.#handleCall(file, name, path)]);
      return Object.fromEntries(calls) as unknown as Files.FileHandle;
    });
  }

  #handleCall(file: number, name: HandleCall, path: string): Call {
    if (name === 'read') return (...asked) => this.#read(file, path, asked);
    const call = HANDLE_CALLS[name];
    const writes = ['writeFile', 'write', 'truncate'].includes(name);
    return (...asked) =>
      this.#step(`${name} ${path}`, (share) => {
        const result = this.#ask(call, [file, ...(writes ? withShare(asked, 0, share) : asked)]);
        if (writes) this.#noteContent(path);
        if (name === 'sync' || name === 'datasync') this.journal.sync(path);
        return result;
      });
  }

  #read(file: number, path: string, asked: Asked): Promise<unknown> {
    const [buffer, offset = 0, length, position = null] = asked as [
      Buffer,
      number?,
      number?,
      number?,
    ];
    return this.#step(`read ${path}`, () => {
      const most = length ?? buffer.length - offset;
      return { buffer, bytesRead: this.#volume.readSync(file, buffer, offset, most, position) };
    });
  }

  #ask(name: string, asked: Asked): unknown {
    const calls = this.#volume as unknown as Record<string, (...asked: Asked) => unknown>;
    return calls[`${name}Sync`]!(...asked);
  }

  /** In single steps, as it is done: it can end between any two of them. */
  async #rm(path: string, { recursive = false, force = false }: RmOptions): Promise<void> {
    const files = this.files();
    try {
      if (!(await files.lstat(path)).isDirectory()) {
        await files.unlink(path);
        return;
      }
      if (!recursive) throw systemError('ERR_FS_EISDIR');
      for (const name of await files.readdir(path)) await this.#rm(join(path, name), { recursive });
      await files.rmdir(path);
    } catch (error) {
      if (!force || (error as { code?: string }).code !== 'ENOENT') throw error;
    }
  }

  async #step<Value>(name: string, work: (share: number) => Value): Promise<Value> {
    await Promise.resolve();
    if (this.#dead) throw new Death(name);
    const step = this.steps.push(name);
    const fault = this.#plan?.step === step ? this.#plan.fault : null;
    if (!fault) return work(1);
    if ('death' in fault) {
      this.#dead = true;
      try {
        if (fault.death === 'after') work(1);
        else inHalf(name, work);
      } catch {
        // Nobody hears any more why it failed.
      }
      throw new Death(name);
    }
    if (fault.done === 'half') inHalf(name, work);
    if (fault.done === 'all') work(1);
    throw systemError(fault.errno);
  }
}

/** Only what is written can be done in part. */
function inHalf(name: string, work: (share: number) => unknown): void {
  if (/^(writeFile|write|appendFile) /.test(name)) work(0.5);
}

function withShare(asked: Asked, index: number, share: number): Asked {
  const content = asked[index];
  const isContent = typeof content === 'string' || content instanceof Uint8Array;
  if (share === 1 || !isContent) return asked;
  return asked.with(index, content.slice(0, Math.floor(content.length * share)));
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

export const disk = new FaultyDisk();

export const files = disk.files();

/** In the place of `main/library/process-identity`: each process on the disk is another one. */
export function identityOn<Identity extends typeof ProcessModule>(real: Identity): Identity {
  const instance = () => String(disk.process);
  return {
    ...real,
    thisProcess: () => ({ ...real.thisProcess(), instance: instance() }),
    isGone: (identity: ProcessModule.ProcessIdentity) => identity.instance !== instance(),
  };
}

/** Whether a step can change what is on the disk. */
export function changesDisk(step: string): boolean {
  return !/^(access|l?stat|readFile|read|readdir|realpath|open-to-read) /.test(step);
}
