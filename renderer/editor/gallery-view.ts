import type { LexicalEditor, NodeKey } from 'lexical';
import { ADD_TO_GALLERY_COMMAND, UNGROUP_GALLERY_COMMAND } from './commands';
import { say } from './words';

interface Place {
  readonly editor: LexicalEditor;
  readonly key: NodeKey;
  /** Keeps the editor's hands off an element that holds nothing of the story. */
  readonly own: (element: HTMLElement) => void;
}

/** Fills the element of a gallery with the place for its figures, the mark of where one is dropped, and its tools. */
export function fillGallery(element: HTMLElement, { editor, key, own }: Place): void {
  element.role = 'group';
  say(element, 'label', 'gallery.name');
  const figures = document.createElement('div');
  figures.className = 'gallery-figures';
  const mark = document.createElement('div');
  mark.className = 'gallery-mark';
  mark.ariaHidden = 'true';
  mark.hidden = true;
  const tools = document.createElement('div');
  tools.className = 'gallery-tools';
  tools.append(
    button('gallery.add', () => editor.dispatchCommand(ADD_TO_GALLERY_COMMAND, key)),
    button('gallery.ungroup', () => editor.dispatchCommand(UNGROUP_GALLERY_COMMAND, key)),
  );
  for (const part of [mark, tools]) {
    part.contentEditable = 'false';
    own(part);
  }
  element.append(figures, mark, tools);
}

/** Where the figures of a gallery stand in its element. */
export function galleryPlace(element: HTMLElement): HTMLElement {
  return element.querySelector<HTMLElement>(':scope > .gallery-figures')!;
}

function button(words: string, press: () => void): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'button is-small';
  say(element, 'text', words);
  element.addEventListener('click', press);
  // Enter and Space press the button; the editor would take them for a new line and a blank.
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
  });
  return element;
}

/** A place between the figures of a gallery. */
export interface GalleryGap {
  /** The figure behind it; null for the end. */
  readonly before: HTMLElement | null;
  /** The figure before it; null for the beginning. */
  readonly after: HTMLElement | null;
  /** The upright line in it, in CSS pixels of the window. */
  readonly line: { readonly x: number; readonly top: number; readonly height: number };
}

/** Half of what is between two pictures of a gallery, in CSS pixels: see `.gallery-figures`. */
const HALF_GAP = 7;

/** The gap that is nearest to a point: beside the figure that is nearest, on the point's side of it. */
export function gapInGallery(gallery: HTMLElement, x: number, y: number): GalleryGap | null {
  const place = galleryPlace(gallery);
  const figures = [...place.children].filter((one) => one instanceof HTMLElement);
  const boxes = figures.map((figure) => figure.getBoundingClientRect());
  const distances = boxes.map((box) => distance(box, x, y));
  const nearest = distances.indexOf(Math.min(...distances));
  const box = boxes[nearest];
  if (!box) return null;
  const isLeft = x < (box.left + box.right) / 2;
  const isRightToLeft = getComputedStyle(place).direction === 'rtl';
  const index = isLeft === isRightToLeft ? nearest + 1 : nearest;
  return {
    before: figures[index] ?? null,
    after: figures[index - 1] ?? null,
    line: {
      x: isLeft ? box.left - HALF_GAP : box.right + HALF_GAP,
      top: box.top,
      height: box.height,
    },
  };
}

/** The square of how far a point is from a box. */
function distance(box: DOMRect, x: number, y: number): number {
  const across = Math.max(box.left - x, 0, x - box.right);
  const down = Math.max(box.top - y, 0, y - box.bottom);
  return across * across + down * down;
}

/** Shows where a picture would be dropped; null hides it. */
export function markGap(gallery: HTMLElement, gap: GalleryGap | null): void {
  const mark = gallery.querySelector<HTMLElement>(':scope > .gallery-mark');
  if (!mark) return;
  mark.hidden = gap === null;
  if (!gap) return;
  const { left, top } = gallery.getBoundingClientRect();
  mark.style.left = `${gap.line.x - left}px`;
  mark.style.top = `${gap.line.top - top}px`;
  mark.style.height = `${gap.line.height}px`;
}
