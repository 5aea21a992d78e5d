import { basename, dirname } from 'node:path';
import { applied, leftoversOf, ROOT } from './power-loss';

/** Everything on a disk by its path, folders as null. */
export type DiskTree = Readonly<Record<string, Buffer | null>>;

/** A change of names that is done in whole or not at all: `node` null is no such name any more. */
export interface Renaming {
  readonly changes: readonly {
    readonly folder: number;
    readonly name: string;
    readonly node: number | null;
  }[];
  /** The folder that makes it safe when it is forced to the disk. */
  readonly folder: number;
}

/** What is safe and what is on its way at one moment. Nodes are files and folders, whatever they are called. */
export interface Moment {
  readonly safeFiles: ReadonlyMap<number, Buffer>;
  readonly safeNames: ReadonlyMap<number, ReadonlyMap<string, number>>;
  readonly namesUnderWay: readonly Renaming[];
  readonly contentUnderWay: ReadonlyMap<number, Buffer>;
}

/**
 * Keeps what a disk promises: what was forced to it stays. Of everything else a loss of power leaves any part: of the
 * names any of those given since, whatever their order was, of a file's content the old, the new, some of it, or zeros.
 */
export class DiskJournal {
  /** After each change, and at the beginning. */
  readonly #moments: Moment[] = [];
  #now: Moment;
  /** Names as processes see them. */
  readonly #names = new Map<number, Map<string, number>>([[ROOT, new Map()]]);
  #nodes = 0;

  /** Begins with a tree that is safe. */
  constructor(tree: DiskTree) {
    const safeFiles = new Map<number, Buffer>();
    for (const path of Object.keys(tree).sort()) {
      const content = tree[path] ?? null;
      const node = this.#add(path, content === null);
      if (content !== null) safeFiles.set(node, content);
    }
    const safeNames = new Map(Array.from(this.#names, ([id, names]) => [id, new Map(names)]));
    this.#now = { safeFiles, safeNames, namesUnderWay: [], contentUnderWay: new Map() };
    this.#moments.push(this.#now);
  }

  makeFolder(path: string): void {
    const node = this.#add(path, true);
    this.#rename([{ ...this.#place(path), node }], path);
  }

  write(path: string, content: Buffer): void {
    const isNew = this.#find(path) === undefined;
    const node = this.#find(path) ?? this.#add(path, false);
    this.#now = {
      ...this.#now,
      contentUnderWay: new Map(this.#now.contentUnderWay).set(node, content),
    };
    this.#rename(isNew ? [{ ...this.#place(path), node }] : [], path);
  }

  link(path: string, name: string): void {
    const { folder, name: last } = this.#place(name);
    const node = this.#find(path)!;
    this.#names.get(folder)!.set(last, node);
    this.#rename([{ folder, name: last, node }], name);
  }

  remove(path: string): void {
    const { folder, name } = this.#place(path);
    this.#names.get(folder)!.delete(name);
    this.#rename([{ folder, name, node: null }], path);
  }

  rename(from: string, to: string): void {
    const node = this.#find(from)!;
    const [old, next] = [this.#place(from), this.#place(to)];
    this.#names.get(old.folder)!.delete(old.name);
    this.#names.get(next.folder)!.set(next.name, node);
    const changes = [
      { ...old, node: null },
      { ...next, node },
    ];
    this.#rename(changes, to);
  }

  /** Forces a file's content or a folder's names to the disk. */
  sync(path: string): void {
    const node = this.#find(path)!;
    const { contentUnderWay, namesUnderWay, safeFiles, safeNames } = this.#now;
    const content = contentUnderWay.get(node);
    this.#change({
      safeFiles: content ? new Map(safeFiles).set(node, content) : safeFiles,
      contentUnderWay: new Map([...contentUnderWay].filter(([id]) => id !== node)),
      safeNames: applied(
        safeNames,
        namesUnderWay.filter(({ folder }) => folder === node),
      ),
      namesUnderWay: namesUnderWay.filter(({ folder }) => folder !== node),
    });
  }

  /** All that a loss of power at any moment can leave, each once. */
  leftovers(): Generator<DiskTree> {
    return eachOnce(this.#moments);
  }

  /** The same of a loss of power after the last change. */
  leftoversAtLast(): Generator<DiskTree> {
    return eachOnce([this.#now]);
  }

  #rename(changes: Renaming['changes'], path: string): void {
    const { folder } = this.#place(path);
    this.#change({ namesUnderWay: [...this.#now.namesUnderWay, { changes, folder }] });
  }

  #change(change: Partial<Moment>): void {
    this.#now = { ...this.#now, ...change };
    this.#moments.push(this.#now);
  }

  #add(path: string, isFolder: boolean): number {
    const { folder, name } = this.#place(path);
    const node = (this.#nodes += 1);
    this.#names.get(folder)!.set(name, node);
    if (isFolder) this.#names.set(node, new Map());
    return node;
  }

  #place(path: string): { readonly folder: number; readonly name: string } {
    return { folder: this.#find(dirname(path))!, name: basename(path) };
  }

  #find(path: string): number | undefined {
    if (path === '/') return ROOT;
    const folder = this.#find(dirname(path));
    return folder === undefined ? undefined : this.#names.get(folder)?.get(basename(path));
  }
}

function* eachOnce(moments: readonly Moment[]): Generator<DiskTree> {
  const seen = new Set<string>();
  for (const tree of moments.flatMap((moment) => [...leftoversOf(moment)])) {
    const parts = Object.entries(tree).map(
      ([path, content]) => `${path} ${content?.toString('base64') ?? '/'}`,
    );
    const key = parts.sort().join('\n');
    if (seen.has(key)) continue;
    seen.add(key);
    yield tree;
  }
}
