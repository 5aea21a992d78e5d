import type { Figure } from '../../app/article';
import { fillFigure } from '../../app/pictures';
import type { TakenPictures } from '../../app/import/html';
import { success, type Failure, type Result } from '../../app/result';
import { bridge } from '../bridge';
import { bytesOf, type PictureTarget } from '../pictures/picture-sources';

type Bytes = Uint8Array<ArrayBuffer>;

/** A picture that came with a paste, for the figure that waits for it. */
interface PastedPicture {
  readonly figure: Figure;
  readonly name: string;
  readonly bytes: () => Result<Bytes> | Promise<Result<Bytes>>;
}

/**
 * The pictures that came with a paste: in its text, or as files beside it. Programs put a picture of the words beside
 * the words, so files are the text's own pictures only where it has nothing but pictures, and as many.
 */
export function pastedPictures(
  { blocks, enclosed }: TakenPictures,
  files: readonly File[],
): readonly PastedPicture[] {
  const figures = blocks.filter((block) => block.type === 'figure');
  const areThese = figures.length === blocks.length && figures.length === files.length;
  const beside = areThese ? figures.filter((figure) => !enclosed.has(figure)) : [];
  return [
    ...[...enclosed].map(([figure, { name, base64 }]) => ({
      figure,
      name,
      bytes: () => success(decode(base64)),
    })),
    ...beside.map((figure) => pictureOf(figure, files[figures.indexOf(figure)]!)),
  ];
}

function pictureOf(figure: Figure, file: File): PastedPicture {
  return { figure, name: file.name, bytes: () => bytesOf(file) };
}

function decode(base64: string): Bytes {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/**
 * Stores the pictures beside the article as long as that is open. Gives the figures that have them, and tells of those
 * that were not stored.
 */
export async function storePasted(
  target: PictureTarget,
  pictures: readonly PastedPicture[],
  report: (failures: readonly Failure[], total: number) => void,
  isOpen: () => boolean,
): Promise<ReadonlyMap<Figure, Figure>> {
  const stored = new Map<Figure, Figure>();
  const failures: Failure[] = [];
  for (const { figure, name, bytes } of pictures) {
    const loaded = await bytes();
    if (!isOpen()) break;
    const added = loaded.ok
      ? await bridge.call('picture.add', { ...target(), name, bytes: loaded.value })
      : loaded;
    if (added.ok) {
      const { picture, photo } = added.value;
      stored.set(figure, fillFigure({ ...figure, picture }, photo));
    } else failures.push(added.failure);
  }
  report(failures, pictures.length);
  return stored;
}
