import { foldName } from '../../text/file-name';
import { unescaped } from '../../text/unescaped';

/** The file of a bundle that an address in its text means: its path, or null if it means none. */
export type FindAsset = (address: string) => string | null;

/**
 * Finds what addresses mean that programs write in their own ways: escaped or not, with the accents as one sign or two, in other
 * capitals, from the root of some disk, with `file:`, or by the name alone. `assets` are paths below the bundle, such as
 * `assets/ferry.jpg`.
 */
export function assetFinder(assets: readonly string[]): FindAsset {
  const exact = new Set(assets);
  const folded = new Map(assets.map((asset) => [foldName(asset), asset]));
  return (address) => {
    if (/^(?!file:)[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith('//')) return null;
    for (const path of [address, unescaped(address)].map(pathIn)) {
      if (exact.has(path)) return path;
      const similar = folded.get(foldName(path));
      if (similar !== undefined) return similar;
    }
    return null;
  };
}

/** The path below the bundle that an address would have. */
function pathIn(address: string): string {
  const path = address.replaceAll('\\', '/').replace(/^file:\/*/i, '/');
  const inside = /(?:^|\/)(assets\/.+)$/i.exec(path)?.[1];
  if (inside !== undefined) return inside;
  return path.startsWith('/') || !path.includes('/') ? `assets/${path.split('/').at(-1)!}` : path;
}
