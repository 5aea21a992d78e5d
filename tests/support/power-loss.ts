import { join } from 'node:path';
import type { DiskTree, Moment, Renaming } from './faulty-disk-journal';

/** Beyond so many names under way at a time only losing few of them, or nearly all, is tried. */
const ALL_SUBSETS = 8;
const FEW = 2;

/** Every tree that a loss of power at this moment can leave. */
export function* leftoversOf(moment: Moment): Generator<DiskTree> {
  for (const lost of subsets(moment.namesUnderWay)) {
    const names = applied(
      moment.safeNames,
      moment.namesUnderWay.filter((renaming) => !lost.includes(renaming)),
    );
    for (const contents of contentsOf(moment)) yield treeOf(names, contents, ROOT, '/');
  }
}

export const ROOT = 0;

type Names = ReadonlyMap<number, ReadonlyMap<string, number>>;

export function applied(names: Names, renamings: readonly Renaming[]): Names {
  const result = new Map(Array.from(names, ([folder, entries]) => [folder, new Map(entries)]));
  for (const { folder, name, node } of renamings.flatMap(({ changes }) => changes)) {
    const entries = result.get(folder) ?? new Map<string, number>();
    if (node === null) entries.delete(name);
    else entries.set(name, node);
    result.set(folder, entries);
  }
  return result;
}

function* subsets<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let bits = 0; bits < 2 ** items.length; bits += 1) {
    const subset = items.filter((_, index) => Math.floor(bits / 2 ** index) % 2 === 1);
    const isFew = subset.length <= FEW || subset.length >= items.length - FEW;
    if (items.length <= ALL_SUBSETS || isFew) yield subset;
  }
}

/** For each file that is being written each thing that can have become of it. */
function* contentsOf({ safeFiles, contentUnderWay }: Moment): Generator<Map<number, Buffer>> {
  let all: Map<number, Buffer>[] = [new Map(safeFiles)];
  for (const [node, content] of contentUnderWay) {
    const before = safeFiles.get(node) ?? Buffer.of();
    const each = tornOf(before, content);
    all = all.flatMap((files) => each.map((torn) => new Map(files).set(node, torn)));
  }
  yield* all;
}

/** The old and the new, part of it, and the new length with some or all of it never written. */
function tornOf(before: Buffer, content: Buffer): Buffer[] {
  const half = content.subarray(0, Math.floor(content.length / 2));
  const zeros = Buffer.alloc(content.length);
  const halfZeros = Buffer.concat([half, zeros]).subarray(0, content.length);
  return [before, content, half, zeros, halfZeros];
}

function treeOf(
  names: Names,
  contents: ReadonlyMap<number, Buffer>,
  folder: number,
  path: string,
): Record<string, Buffer | null> {
  const tree: Record<string, Buffer | null> = {};
  for (const [name, node] of names.get(folder) ?? []) {
    const at = join(path, name);
    const content = contents.get(node);
    tree[at] = content ?? null;
    if (!content) Object.assign(tree, treeOf(names, contents, node, at));
  }
  return tree;
}
