import type { Figure } from '../../app/article';
import type { TakenPictures } from '../../app/import/html';
import type { Failure } from '../../app/result';
import { bridge } from '../bridge';

type Bytes = Uint8Array<ArrayBuffer>;

/** A picture that came with a paste, for the figure that waits for it. */
interface PastedPicture {
  readonly figure: Figure;
  readonly name: string;
  readonly bytes: () => Bytes | Promise<Bytes>;
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
      bytes: () => bytesOf(base64),
    })),
    ...beside.map((figure) => pictureOf(figure, files[figures.indexOf(figure)]!)),
  ];
}

function pictureOf(figure: Figure, file: File): PastedPicture {
  return {
    figure,
    name: file.name,
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  };
}

function bytesOf(base64: string): Bytes {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** Stores the pictures beside the article as long as that is open; gives their places, and tells of each that is none. */
export async function storePasted(
  article: string,
  pictures: readonly PastedPicture[],
  report: (failure: Failure) => void,
  isOpen: () => boolean,
): Promise<ReadonlyMap<Figure, string>> {
  const stored = new Map<Figure, string>();
  for (const { figure, name, bytes } of pictures) {
    const loaded = await bytes();
    if (!isOpen()) break;
    const added = await bridge.call('picture.add', { article, name, bytes: loaded });
    if (added.ok) stored.set(figure, added.value.picture);
    else report(added.failure);
  }
  return stored;
}
