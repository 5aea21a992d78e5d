import { type LexicalEditor, type NodeKey } from 'lexical';
import { CHOOSE_PICTURE_COMMAND, FIND_PICTURES_COMMAND } from './commands';
import type { PictureValue } from './nodes/picture-node';
import { pictureImage } from './picture-image';
import { pictureUrl } from './picture-url';
import { say } from './words';

interface Place {
  readonly bundle: string;
  readonly editor: LexicalEditor;
  readonly key: NodeKey;
  readonly isInGallery: boolean;
}

/** Fills the element with the picture, or with what stands in its place: a box to choose one, or why it can't show. */
export function showPicture(element: HTMLElement, value: PictureValue, place: Place): void {
  const { picture } = value;
  if (picture === null) {
    element.dataset['state'] = 'waiting';
    element.replaceChildren(waitingBox(place), ...noteOf(value));
    return;
  }
  const url = pictureUrl(place.bundle, picture, widthIn(place), value);
  element.dataset['state'] = url === null ? 'remote' : 'shown';
  element.replaceChildren(
    url === null
      ? message('figure.remote', { address: picture })
      : imageOf(url, { ...value, picture }, element, place),
  );
}

/**
 * In CSS pixels. A picture is as wide as the lines at most, and in a gallery three stand in a line: see `.paper`,
 * `.story-picture` and `.gallery-figures`.
 */
function widthIn({ editor, isInGallery }: Place): number {
  const root = editor.getRootElement();
  const size = root ? parseFloat(getComputedStyle(root).fontSize) : FONT_SIZE;
  return (isInGallery ? MEASURE / IN_LINE : MEASURE) * size;
}

/** The measure in the size of the text. */
const MEASURE = 38.9;
const IN_LINE = 3;
const FONT_SIZE = 18;

function imageOf(
  url: string,
  value: PictureValue & { readonly picture: string },
  element: HTMLElement,
  { editor, key }: Place,
): HTMLElement {
  const image = pictureImage(url, value, { editor, key }, (fault, name) => {
    if (element.firstChild !== image) return;
    element.dataset['state'] = 'missing';
    element.replaceChildren(
      message(`figure.${fault}`, { name }),
      ...(fault === 'missing' ? [findButton(editor)] : []),
    );
  });
  return image;
}

function findButton(editor: LexicalEditor): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button is-small';
  say(button, 'text', 'relink.open');
  button.addEventListener('click', () => editor.dispatchCommand(FIND_PICTURES_COMMAND, null));
  keepKeys(button);
  return button;
}

function waitingBox({ editor, key }: Place): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'story-waiting';
  const title = document.createElement('span');
  title.className = 'story-waiting-title';
  say(title, 'text', 'figure.waiting');
  const hint = document.createElement('span');
  hint.className = 'story-waiting-hint';
  say(hint, 'text', 'figure.waiting.hint');
  button.append(title, hint);
  button.addEventListener('click', () => editor.dispatchCommand(CHOOSE_PICTURE_COMMAND, key));
  keepKeys(button);
  return button;
}

/** Enter and Space press the button; the editor would take them for a new line and a blank. */
function keepKeys(button: HTMLElement): void {
  button.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
  });
}

/** Where the picture is that was not fetched with its words. */
function noteOf({ source }: PictureValue): readonly HTMLElement[] {
  if (!ADDRESS.test(source)) return [];
  const note = document.createElement('p');
  note.className = 'story-waiting-note';
  say(note, 'text', 'figure.waiting.address', { address: source });
  return [note];
}

/** The source of a picture may also be somebody's name. */
const ADDRESS = /^(?:https?|file|cid):/i;

function message(text: string, values: Record<string, string>): HTMLElement {
  const element = document.createElement('p');
  element.className = 'story-picture-message';
  say(element, 'text', text, values);
  return element;
}
