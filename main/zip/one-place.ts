import { foldName } from '../library/names';

/**
 * Whether each name has a place of its own on every disk. Two that differ by case or by the form of their accents are one
 * file on some, so that the later would be written over the former; and nothing is a file here and a folder there.
 */
export function havePlacesOfTheirOwn(names: readonly string[]): boolean {
  const files = new Set<string>();
  const folders = new Map<string, string>();
  for (const name of names) {
    const isFolder = name.endsWith('/');
    const steps = (isFolder ? name.slice(0, -1) : name).split('/');
    const above = isFolder ? steps.length : steps.length - 1;
    for (let count = 1; count <= above; count += 1) {
      const path = steps.slice(0, count).join('/');
      const known = folders.get(foldName(path));
      if (known !== undefined && known !== path) return false;
      folders.set(foldName(path), path);
    }
    if (isFolder) continue;
    if (files.has(foldName(name))) return false;
    files.add(foldName(name));
  }
  return [...files].every((file) => !folders.has(file));
}
