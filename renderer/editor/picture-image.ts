import type { LexicalEditor } from 'lexical';
import { fileNameOf, framedSize, type PixelSize } from '../../app/pictures';
import { LOOK_AT_PICTURE_COMMAND, VIEW_PICTURE_COMMAND } from './commands';
import type { PictureValue } from './nodes/picture-node';

interface Place {
  readonly editor: LexicalEditor;
  readonly key: string;
}

/** Why a picture is not shown: it is not there, or it is no picture that can be. */
export type PictureFault = 'missing' | 'not-shown';

/**
 * A picture beside the story. It has its place before it is loaded, and is loaded when it comes near: nothing moves
 * while a story is scrolled.
 */
export function pictureImage(
  url: string,
  value: PictureValue & { readonly picture: string },
  { editor, key }: Place,
  fail: (fault: PictureFault, name: string) => void,
): HTMLImageElement {
  const { picture, alt } = value;
  const image = document.createElement('img');
  image.alt = alt;
  image.decoding = 'async';
  image.loading = 'lazy';
  image.draggable = false;
  image.dataset['state'] = 'unknown';
  const look = (isAgain: boolean, then: (size: PixelSize | null) => void) =>
    editor.dispatchCommand(LOOK_AT_PICTURE_COMMAND, {
      picture,
      isAgain,
      tell: (found) => {
        if (found) then(found.size);
        else fail('missing', fileNameOf(picture));
      },
    });
  const load = (size: PixelSize | null) => {
    delete image.dataset['state'];
    if (size) {
      const { width, height } = framedSize(size, value);
      image.style.aspectRatio = `${width} / ${height}`;
    }
    image.src = url;
  };
  image.addEventListener('error', () => look(true, () => fail('not-shown', fileNameOf(picture))));
  image.addEventListener('dblclick', () => editor.dispatchCommand(VIEW_PICTURE_COMMAND, key));
  if (!look(false, load)) load(null);
  return image;
}
