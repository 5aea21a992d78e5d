import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { WireFile } from '../../app/export';
import { splitExtension } from '../library/names';
import type { MadePicture } from './made-pictures';
import { openShelf } from './picture-shelf';

/** The files of one picture by their addresses from the exported file, in the groups and order of its plan. */
export type PictureBeside = readonly (readonly WireFile[])[];

/** Puts pictures into a folder beside the exported file that is called after it: `story-pictures` for `story.html`. */
export async function putBeside(
  made: readonly MadePicture[],
  { story, target }: { readonly story: string; readonly target: string },
): Promise<readonly PictureBeside[]> {
  const name = `${splitExtension(basename(target)).stem}-pictures`;
  const shelf = await openShelf({ target, story, name });
  const pictures: PictureBeside[] = [];
  for (const picture of made) {
    const groups: (readonly WireFile[])[] = [];
    for (const group of picture) {
      const files: WireFile[] = [];
      for (const { name: wanted, path, contentType, size } of group) {
        const bytes = await readFile(path);
        const stored = await shelf.put(wanted, bytes);
        files.push({
          url: [name, stored].map(encodeURIComponent).join('/'),
          ...{ width: size?.width ?? 0, height: size?.height ?? 0 },
          ...{ contentType, bytes: bytes.length },
        });
      }
      groups.push(files);
    }
    pictures.push(groups);
  }
  return pictures;
}
